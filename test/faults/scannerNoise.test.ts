import { randomBytes } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { LaneDevicesConfig, openLaneDevices, type LaneDevices } from '#hardware/devices/laneDevices.ts'
import { slotTimes } from '#hardware/drivers/deviceSlot.ts'
import { printerTimes } from '#hardware/drivers/printerSession.ts'
import { posReports, ScannerSim } from '#hardware/simulation/scannerSim.ts'
import { SimBus } from '#hardware/transport/simBus.ts'
import { counts, tell } from './counts.ts'

const good = 'TKT-33471185'
const times = { slot: { ...slotTimes, pollMs: 2_000 }, printer: printerTimes }
const backWithinMs = 3_000

/** Invariant 22: scanner noise does no harm. */
describe('a noisy scanner', () => {
  let bus: SimBus
  let scanner: ScannerSim
  let devices: LaneDevices
  let scans: string[]
  const state = () => devices.health().find(({ role }) => role === 'scanner')?.state
  const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

  beforeEach(async () => {
    bus = new SimBus()
    scanner = new ScannerSim()
    bus.plug('1-1', scanner)
    devices = await openLaneDevices(bus, LaneDevicesConfig.parse({}), times)
    scans = []
    devices.scanner.onScan(({ text }) => scans.push(text))
  })
  afterEach(() => devices.close())

  it(`survives ${counts.noisyReports} broken reports and reads what follows`, async () => {
    for (let count = 0; count < counts.noisyReports; count++) {
      const [first = Buffer.alloc(64)] = posReports('x'.repeat(100))
      const kinds = [
        () => scanner.noise(randomBytes(1 + (count % 64))),
        () => scanner.noise(first),
        () => scanner.noise(first.subarray(0, 20)),
        () => scanner.scan('x'.repeat(65_536)),
        () => scanner.scan(`\x00\x1b@\x10\x04\x01${'\x07'.repeat(30)}`),
        () => scanner.noise(Buffer.alloc(64, 0xff)),
      ]
      kinds[count % kinds.length]?.()
      // No scanner is faster than its reader for a million reports: let it read.
      if (count % kinds.length === 0) await setImmediate()
    }
    // What was left of a broken code is forgotten after the gap.
    await pause(500)
    scans.length = 0
    scanner.scan(good)
    await expect.poll(() => scans).toEqual([good])
    expect(state()).toBe('ready')
  })

  it('counts a code once that is read again and again', async () => {
    scanner.faults.run({ duplicate: 50 })
    for (let count = 0; count < 50; count++) scanner.scan(good)
    await pause(20)
    expect(scans).toEqual([good])
  })

  it(`comes back from ${counts.unplugs} hot unplugs, each within ${backWithinMs} ms of the replug`, async () => {
    let longest = 0
    for (let round = 0; round < counts.unplugs; round++) {
      if (round % 3 === 0) scanner.noise(posReports('x'.repeat(100))[0] ?? Buffer.alloc(64))
      scanner.unplug()
      await pause(round % 5 === 0 ? 300 : 5)
      bus.plug('1-1', scanner, round % 2 === 0 ? 40 : 0)
      const since = performance.now()
      await expect.poll(state, { timeout: 10_000, interval: 5 }).toBe('ready')
      longest = Math.max(longest, performance.now() - since)
      const code = `TKT-${String(round).padStart(8, '0')}`
      scanner.scan(code)
      await expect.poll(() => scans.at(-1)).toBe(code)
    }
    tell(`${counts.unplugs} unplugs, back after ${Math.round(longest)} ms at most`)
    expect(longest).toBeLessThanOrEqual(backWithinMs)
  })
})
