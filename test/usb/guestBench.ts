import { setTimeout as sleep } from 'node:timers/promises'
import type { Bench, BenchDevice } from '#hardware/transport/bus.contract.ts'
import type { Bus } from '#hardware/transport/ports.ts'
import { connectLine } from '#hardware/simulation/lineClient.ts'
import { machineBus } from '#hardware/transport/machineBus.ts'
import { busIds, deskDevices, type DeskOrder, type DeskState } from '#hardware/simulation/usbip/usbDesk.ts'
import { attachUsbip } from './vhci.ts'

/** The emulator's name for the loopback of the machine that runs it. */
const host = '10.0.2.2'
const usbipPort = Number(process.env['USBIP_PORT'])
const controlPort = Number(process.env['CONTROL_PORT'])

const isListed: Record<BenchDevice, (info: Awaited<ReturnType<typeof machineBus.list>>[number]) => boolean> = {
  relay: ({ vendorId }) => vendorId === 0x16c0,
  scanner: ({ usagePage }) => usagePage === 0x8c,
  printer: ({ kind }) => kind === 'bytes',
}

/** The simulated desk, plugged into this kernel and reached through the real libraries. */
export async function openGuestBench(): Promise<Bench> {
  const desk = await connectLine<DeskOrder, DeskState>(controlPort, host)
  const listed = async (device: BenchDevice, wanted: boolean): Promise<void> => {
    while ((await machineBus.list()).some(isListed[device]) !== wanted) await sleep(50)
  }
  const plug = async (device: BenchDevice): Promise<void> => {
    await attachUsbip(host, usbipPort, busIds[device])
    await listed(device, true)
  }
  const unplug = async (device: BenchDevice): Promise<void> => {
    await desk.send({ do: 'unplug', device })
    await listed(device, false)
  }
  await desk.send({ do: 'printer', condition: 'ok' })
  for (const device of deskDevices) await plug(device)
  const opened: { close(): Promise<void> }[] = []
  const kept = <Port extends { close(): Promise<void> }>(port: Port): Port => {
    opened.push(port)
    return port
  }
  const bus: Bus = {
    ...machineBus,
    openHid: async (path) => kept(await machineBus.openHid(path)),
    openBytes: async (path) => kept(await machineBus.openBytes(path)),
  }
  return {
    bus,
    plug,
    unplug,
    scan: async (code) => void (await desk.send({ do: 'scan', code })),
    relayBits: async () => (await desk.send({ do: 'state' })).relay_bits,
    printerOnline: async (online) => void (await desk.send({ do: 'printer', condition: online ? 'ok' : 'offline' })),
    close: async () => {
      for (const port of opened) await port.close()
      const { attached } = await desk.send({ do: 'state' })
      for (const device of attached) await unplug(device)
      desk.close()
    },
  }
}
