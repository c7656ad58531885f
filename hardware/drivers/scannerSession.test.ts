import { describe, expect, it } from 'vitest'
import { ScannerSim } from '../simulation/scannerSim.ts'
import { WedgeSim } from '../simulation/wedgeSim.ts'
import { SimBus } from '../transport/simBus.ts'
import { keysPressed, typedReports } from './keyboardReport.ts'
import { openScanner, openWedge } from './scannerSession.ts'

async function opened(sim: ScannerSim | WedgeSim) {
  const bus = new SimBus()
  bus.plug('1-1', sim)
  const [info] = await bus.list()
  const port = await bus.openHid(info?.path ?? '')
  const scans: string[] = []
  const session = (sim instanceof WedgeSim ? openWedge : openScanner)(port, ({ text }) => scans.push(text))
  return { scans, session }
}
const settled = () => new Promise((resolve) => setTimeout(resolve, 20))

describe('a scanner that types', () => {
  it('gives the ticket it typed and nothing else', async () => {
    const sim = new WedgeSim()
    const { scans } = await opened(sim)
    sim.scan('TKT-33471185')
    sim.scan('hello world')
    sim.scan('x'.repeat(5_000))
    await settled()
    expect(scans).toEqual(['TKT-33471185'])
  })

  it('types every sign of a code, and reads it back from the reports', () => {
    const text = 'AG1QZ abz 0189 -_=+[]{}\\|;:\'",.<>/?!@#$%^&*()'
    let before: Uint8Array = new Uint8Array(8)
    const read = typedReports(text).flatMap((report) => {
      const keys = keysPressed(before, report)
      before = report
      return keys
    })
    expect(read.join('')).toBe(text)
  })

  it('takes broken reports for nothing', () => {
    expect(keysPressed(new Uint8Array(8), new Uint8Array(3))).toEqual([])
    expect(keysPressed(new Uint8Array(8), Uint8Array.of(0, 0, 1, 1, 1, 1, 1, 1))).toEqual([])
  })
})

describe('a scanner in HID POS mode', () => {
  it('counts a code once that it sends twice, and says how much it dropped', async () => {
    const sim = new ScannerSim()
    const { scans, session } = await opened(sim)
    sim.faults.run({ duplicate: 1 })
    sim.scan('TKT-1')
    sim.scan('TKT-2')
    sim.scan('TKT-1')
    await settled()
    expect([scans, session.dropped.count]).toEqual([['TKT-1', 'TKT-2', 'TKT-1'], 1])
  })
})
