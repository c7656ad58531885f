import { setTimeout as sleep } from 'node:timers/promises'
import { connectLine } from '#hardware/simulation/lineClient.ts'
import { busIds, type DeskDevice, type DeskOrder, type DeskState } from '#hardware/simulation/usbip/usbDesk.ts'
import { machineBus } from '#hardware/transport/machineBus.ts'
import type { DeviceInfo } from '#hardware/transport/ports.ts'
import { attachUsbip } from './vhci.ts'

/** The emulator's name for the loopback of the machine that runs it. */
const host = '10.0.2.2'
const usbipPort = Number(process.env['USBIP_PORT'])
const controlPort = Number(process.env['CONTROL_PORT'])

export const isDevice: Record<DeskDevice, (info: DeviceInfo) => boolean> = {
  relay: ({ vendorId }) => vendorId === 0x16c0,
  scanner: ({ usagePage }) => usagePage === 0x8c,
  printer: ({ kind, vendorId }) => kind === 'bytes' && vendorId === 0x04b8,
  keyboard: ({ vendorId }) => vendorId === 0x05e0,
  star: ({ kind, vendorId }) => kind === 'bytes' && vendorId === 0x0519,
  lcus: ({ vendorId }) => vendorId === 0x5131,
  ucreatefun: ({ kind, vendorId }) => kind === 'hid' && vendorId === 0x0519,
}

export interface GuestDesk {
  send(order: DeskOrder): Promise<DeskState>
  plug(device: DeskDevice): Promise<void>
  unplug(device: DeskDevice): Promise<void>
  close(): void
}

/** The simulated desk, whose cables end in this kernel. */
export async function openGuestDesk(devices: readonly DeskDevice[]): Promise<GuestDesk> {
  const { send, close } = await connectLine<DeskOrder, DeskState>(controlPort, host)
  const listed = async (device: DeskDevice, wanted: boolean): Promise<void> => {
    while ((await machineBus.list()).some(isDevice[device]) !== wanted) await sleep(50)
  }
  const plug = async (device: DeskDevice): Promise<void> => {
    await attachUsbip(host, usbipPort, busIds[device])
    await listed(device, true)
  }
  const unplug = async (device: DeskDevice): Promise<void> => {
    await send({ do: 'unplug', device })
    await listed(device, false)
  }
  // Cables stay in from one test to the next: each plugging costs the kernel half a second.
  const { attached } = await send({ do: 'calm' })
  for (const device of attached) if (!devices.includes(device)) await unplug(device)
  for (const device of devices) if (!attached.includes(device)) await plug(device)
  return {
    send,
    plug,
    unplug,
    close,
  }
}
