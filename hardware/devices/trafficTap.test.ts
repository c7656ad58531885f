import { expect, it } from 'vitest'
import { PrinterSim } from '../simulation/printerSim.ts'
import { ScannerSim } from '../simulation/scannerSim.ts'
import { SimBus } from '../transport/simBus.ts'
import { tapTraffic } from './trafficTap.ts'

it('keeps what a scanner read however much a printer says, and the beginning of long frames', async () => {
  const plain = new SimBus()
  const [scanner, printer] = [new ScannerSim(), new PrinterSim()]
  plain.plug('1-1', scanner)
  plain.plug('1-2', printer)
  const { bus, frames } = tapTraffic(plain)
  const [first, second] = await bus.list()
  const reports = await bus.openHid(first?.path ?? '')
  reports.onReport(() => undefined)
  const bytes = await bus.openBytes(second?.path ?? '')
  bytes.onBytes(() => undefined)
  scanner.scan('TKT-00000001')
  await expect.poll(() => frames().length).toBe(1)
  for (let n = 0; n < 100; n++) await bytes.write(Uint8Array.of(0x10, 4, 1), { timeoutMs: 1_000 })
  await bytes.write(new Uint8Array(1_000), { timeoutMs: 1_000 })
  const kept = frames()
  expect(kept.filter(({ device }) => device === first?.path)).toMatchObject([{ way: 'in', length: 64 }])
  expect(kept.filter(({ device }) => device === second?.path)).toHaveLength(40)
  expect(kept.at(-1)).toMatchObject({ way: 'out', length: 1_000 })
  expect(kept.at(-1)?.bytes).toHaveLength(64)
})
