import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { PrintQueue } from '../printing/printQueue.ts'
import { textOfSlip } from '../simulation/escPosReader.ts'
import { PrinterSim } from '../simulation/printerSim.ts'
import { StarPrinterSim } from '../simulation/starPrinterSim.ts'
import { SimBus } from '../transport/simBus.ts'
import { LaneDevicesConfig, openLaneDevices, type LaneDevices } from './laneDevices.ts'

const times = {
  slot: { debounceMs: 5, pollMs: 20, heartbeatMs: 10 },
  printer: { answerMs: 60, writeMs: 200, printMs: 200 },
}
const line = [{ kind: 'text', text: 'TKT-00000001' }] as const
const silent = async (): Promise<void> => undefined

let own: PrinterSim
let neighbour: StarPrinterSim
let devices: LaneDevices
beforeEach(async () => {
  const bus = new SimBus()
  own = new PrinterSim()
  neighbour = new StarPrinterSim()
  bus.plug('1-1', own)
  bus.plug('1-2', neighbour)
  devices = await openLaneDevices(
    bus,
    LaneDevicesConfig.parse({
      printer: { by: 'serial', serial: 'TM00001' },
      fallback_printer: { by: 'serial', serial: 'STAR001' },
    }),
    times,
  )
})
afterEach(() => devices.close())

const print = () => devices.printer.print(line, silent)
const health = () => devices.health().find(({ role }) => role === 'printer')

describe('the printer of a lane', () => {
  it('prints where it can, and on the neighbour’s while it cannot', async () => {
    expect(await print()).toEqual({ state: 'confirmed', detail: null })
    own.become({ paper: 'out' })
    expect(await print()).toEqual({ state: 'confirmed', detail: 'printed_on TSP143 (sim)' })
    own.become({ paper: 'ok' })
    expect(await print()).toEqual({ state: 'confirmed', detail: null })
    expect([own.slips.length, neighbour.slips.length]).toEqual([2, 1])
  })

  it('says of the own printer what keeps a slip, when the neighbour’s cannot either', async () => {
    own.become({ cover: true })
    neighbour.become({ paper: 'out' })
    expect(await print()).toEqual({ state: 'held', detail: 'cover_open' })
  })

  it('asks no neighbour once bytes have left: no slip comes out twice', async () => {
    const outcome = await devices.printer.print(line, async (step) => {
      if (step === 'sending') own.faults.run({ unplug_after_bytes: 10 })
    })
    expect([outcome.state, neighbour.slips.length]).toEqual(['uncertain', 0])
    await expect.poll(() => health()?.state).toBe('lost')
    expect(await print()).toMatchObject({ state: 'confirmed' })
    expect([own.slips.length, neighbour.slips.length]).toEqual([0, 1])
  })

  it('holds a slip back from a printer that answers garbage, says so, and prints once it is well', async () => {
    neighbour.become({ paper: 'out' })
    own.faults.run({ garbage: 100_000 })
    expect(await print()).toEqual({ state: 'held', detail: 'no_answer' })
    await expect.poll(() => health()?.detail).toBe('no_answer')
    own.faults.calm()
    await expect.poll(() => health()?.state).toBe('ready')
    expect(await print()).toEqual({ state: 'confirmed', detail: null })
    expect(own.slips.map(textOfSlip)).toEqual(['TKT-00000001'])
  })

  it('does not know of a slip when garbage answers that all of it was printed', async () => {
    let sent = false
    const outcome = devices.printer.print(line, async (step) => {
      if (step !== 'sent') return
      sent = true
      own.faults.run({ garbage: 100_000 })
    })
    expect([(await outcome).state, sent]).toEqual(['uncertain', true])
    expect([own.slips.length, neighbour.slips.length]).toEqual([1, 0])
  })
})

it('estimates the paper by what was printed, and takes paper after paper out for a new roll', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'paper-'))
  const open = () => PrintQueue.open(folder, devices.printer, () => undefined)
  // Eighty metres are on a roll: of slips of 90 mm eleven are left.
  await writeFile(join(folder, 'paper.json'), JSON.stringify({ used: 79_000, slips: 878 }))
  let queue = await open()
  expect(health()).toMatchObject({ state: 'degraded', detail: 'paper_low' })
  expect(await print()).toMatchObject({ state: 'confirmed' })
  own.become({ paper: 'out' })
  await expect.poll(() => health()?.detail).toBe('paper_out')
  own.become({ paper: 'ok' })
  await expect.poll(() => health()?.state).toBe('ready')
  await queue.close()
  queue = await open()
  expect(health()?.state).toBe('ready')
  await queue.close()
  await rm(folder, { recursive: true })
})
