import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { LaneDevicesConfig, openLaneDevices, type LaneDevices } from '../devices/laneDevices.ts'
import { PrinterSim } from '../simulation/printerSim.ts'
import { SimBus } from '../transport/simBus.ts'
import { PrintQueue, type PrintJob } from './printQueue.ts'

const times = {
  slot: { debounceMs: 5, pollMs: 20, heartbeatMs: 30 },
  printer: { answerMs: 40, writeMs: 40, printMs: 60 },
}
const slip = (n: number) => ({
  id: `slip-${n}`,
  title: 'KEK',
  access_number: `TKT-0000000${n}`,
  police_number: 'W 1 A',
  company: 'PT',
  destination: 'Gudang',
  gate: 'G',
  lane: 'IN-01',
  direction: 'in' as const,
  printed_at: '2026-07-29T01:00:00.000Z',
  code: 'x.y',
  time_zone: 'Asia/Jakarta',
  copy: 1,
})

let folder = ''
let sim: PrinterSim
let bus: SimBus
let devices: LaneDevices
let queue: PrintQueue
let seen: string[] = []

const openQueue = async () => {
  queue = await PrintQueue.open(folder, devices.printer, ({ slip: { id }, state, detail }) =>
    seen.push([id, state, detail].filter((part) => part !== null).join(' ')),
  )
}
const printed = () => sim.slips.map((bytes) => /TKT-\d{8}/.exec(bytes.toString('latin1'))?.[0])
const until = (entry: string): Promise<void> =>
  new Promise((resolve) => {
    const look = (): unknown => (seen.includes(entry) ? resolve() : setTimeout(look, 3))
    look()
  })

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'slips-'))
  bus = new SimBus()
  sim = new PrinterSim()
  bus.plug('1-1', sim)
  devices = await openLaneDevices(bus, LaneDevicesConfig.parse({}), times)
  seen = []
  await openQueue()
})
afterEach(async () => {
  await queue.close()
  await devices.close()
  await rm(folder, { recursive: true })
})

describe('the print queue', () => {
  it('prints in order, once each, and confirms', async () => {
    await Promise.all([queue.add(slip(1)), queue.add(slip(2)), queue.add(slip(1))])
    await until('slip-2 confirmed')
    expect(printed()).toEqual(['TKT-00000001', 'TKT-00000002'])
    expect(seen.filter((entry) => entry.startsWith('slip-1'))).toEqual([
      'slip-1 queued',
      'slip-1 sending',
      'slip-1 sent',
      'slip-1 confirmed',
    ])
  })

  it.each([
    ['paper out', { paper: 'out' }, { paper: 'ok' }, 'paper_out'],
    ['cover open', { cover: true }, { cover: false }, 'cover_open'],
  ] as const)('keeps a slip through %s and prints it when that is over', async (_, bad, good, detail) => {
    sim.become(bad)
    await queue.add(slip(1))
    await until(`slip-1 queued ${detail}`)
    expect(sim.slips).toHaveLength(0)
    sim.become(good)
    await until('slip-1 confirmed')
    expect(printed()).toEqual(['TKT-00000001'])
  })

  it('keeps a slip while the printer is unplugged', async () => {
    sim.unplug()
    await queue.add(slip(1))
    await until('slip-1 queued printer_away')
    bus.plug('1-1', sim)
    await until('slip-1 confirmed')
    expect(printed()).toEqual(['TKT-00000001'])
  })

  it('asks a person after an unplug within a slip, and goes on with the next', async () => {
    const took = sim.slips.push.bind(sim.slips)
    sim.slips.push = (...bytes) => {
      queueMicrotask(() => sim.unplug())
      return took(...bytes)
    }
    await queue.add(slip(1))
    await until('slip-1 uncertain gone')
    sim.slips.push = took
    bus.plug('1-1', sim)
    await queue.add(slip(2))
    await until('slip-2 confirmed')
    expect(printed()).toEqual(['TKT-00000001', 'TKT-00000002'])
  })

  it('after a kill prints what was queued, never what was sent, and remembers what is done', async () => {
    await queue.add(slip(1))
    await until('slip-1 confirmed')
    await queue.close()
    const entry = (n: number, state: PrintJob['state']): string =>
      JSON.stringify({ slip: slip(n), state, detail: null, at: '2026-07-29T01:00:00.000Z' })
    const journal = join(folder, 'slips.jsonl')
    const torn = entry(5, 'queued').slice(0, 40)
    await writeFile(journal, `${await readFile(journal, 'utf8')}${entry(2, 'sent')}\n${entry(3, 'queued')}\n${torn}`)
    seen = []
    await openQueue()
    await until('slip-3 confirmed')
    expect(await queue.add(slip(1))).toBe('duplicate')
    expect(seen).toContain('slip-2 uncertain interrupted')
    expect(printed()).toEqual(['TKT-00000001', 'TKT-00000003'])
    expect(queue.jobs().map(({ slip: { id } }) => id)).toEqual(['slip-1', 'slip-2', 'slip-3'])
  })
})
