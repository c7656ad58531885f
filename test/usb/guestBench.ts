import { setTimeout as sleep } from 'node:timers/promises'
import type { Bench } from '#hardware/transport/bus.contract.ts'
import { machineBus } from '#hardware/transport/machineBus.ts'
import type { Bus } from '#hardware/transport/ports.ts'
import { openGuestDesk } from './guestDesk.ts'

/** The bench of the bus contract, reached through the real libraries. */
export async function openGuestBench(): Promise<Bench> {
  const { send, plug, unplug, close } = await openGuestDesk(['relay', 'scanner', 'printer'])
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
    scan: async (code) => void (await send({ do: 'scan', code })),
    relayBits: async () => (await send({ do: 'state' })).relay_bits,
    printer: async (condition) => void (await send({ do: 'printer', condition })),
    scansTaken: async () => {
      while ((await send({ do: 'state' })).scans_untaken > 0) await sleep(20)
    },
    fault: async (device, script) => void (await send({ do: 'fault', device, script })),
    close: async () => {
      for (const port of opened) await port.close()
      close()
    },
  }
}
