import { describe, expect, it } from 'vitest'
import { setPrinter } from '../simulation/printerConditions.ts'
import { PrinterSim } from '../simulation/printerSim.ts'
import { RelaySim } from '../simulation/relaySim.ts'
import { ScannerSim } from '../simulation/scannerSim.ts'
import { describeBus, type Bench } from './bus.contract.ts'
import { SimBus } from './simBus.ts'

const ports = { relay: '1-1', scanner: '1-2', printer: '1-3' } as const

function simBench(): Promise<Bench> {
  const bus = new SimBus()
  const devices = { relay: new RelaySim(), scanner: new ScannerSim(), printer: new PrinterSim() }
  for (const name of ['relay', 'scanner', 'printer'] as const) bus.plug(ports[name], devices[name])
  return Promise.resolve({
    bus,
    plug: async (name) => bus.plug(ports[name], devices[name]),
    unplug: async (name) => devices[name].unplug(),
    scan: async (text) => devices.scanner.scan(text),
    relayBits: async () => devices.relay.state,
    printer: async (condition) => setPrinter(devices.printer, condition),
    scansTaken: async () => expect(devices.scanner.untaken).toBe(0),
    fault: async (name, script) => devices[name].faults.run(script),
    close: async () => undefined,
  })
}

describeBus('SimBus', simBench)

describe('SimBus', () => {
  it('retries a device that is listed before it can be opened', async () => {
    const bus = new SimBus()
    bus.plug('1-1', new RelaySim(), 120)
    const [info] = await bus.list()
    await expect(bus.openHid(info?.path ?? '')).resolves.toBeDefined()
  })
})
