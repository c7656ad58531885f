import { describe, expect, it } from 'vitest'
import { encodeSlip } from '../printing/encodeSlip.ts'
import { StarPrinterSim } from '../simulation/starPrinterSim.ts'
import { SimBus } from '../transport/simBus.ts'
import { openPrinter } from './openPrinter.ts'
import type { PrinterSession } from './printerSession.ts'
import { readStarBytes } from './starStatus.ts'

const times = { answerMs: 60, writeMs: 60, printMs: 80 }
const slip = (text: string): Uint8Array => encodeSlip([{ kind: 'text', text }], { language: 'star-prnt', paper: 80 })

async function bench(): Promise<{ sim: StarPrinterSim; printer: PrinterSession }> {
  const [bus, sim] = [new SimBus(), new StarPrinterSim()]
  bus.plug('1-1', sim)
  const [info] = await bus.list()
  return { sim, printer: openPrinter(await bus.openBytes(info?.path ?? ''), 'star', times) }
}

const printed = ({ slips }: StarPrinterSim): string[] =>
  slips.map((bytes) => bytes.toString('latin1').match(/job \d+/)?.[0] ?? '?')

describe('Star printer', () => {
  it('confirms slips by the count of blocks, also when the count starts again', async () => {
    const { sim, printer } = await bench()
    for (let job = 0; job < 40; job++)
      expect(await printer.print(slip(`job ${job}`), async () => undefined)).toEqual({
        state: 'confirmed',
        detail: null,
      })
    expect(printed(sim)).toEqual(Array.from({ length: 40 }, (_, job) => `job ${job}`))
  })

  it.each([
    [{ paper: 'out' }, 'paper_out'],
    [{ cover: true }, 'cover_open'],
    [{ cutterError: true }, 'printer_error'],
    [{ online: false }, 'offline'],
  ] as const)('holds a slip back on %j', async (condition, detail) => {
    const { sim, printer } = await bench()
    sim.become(condition)
    expect(await printer.print(slip('job 1'), async () => expect.fail('sent'))).toEqual({ state: 'held', detail })
  })

  it('does not know about a slip when paper ends within it', async () => {
    const { sim, printer } = await bench()
    const outcome = await printer.print(slip('job 1'), async (step) => {
      if (step === 'sending') sim.become({ paper: 'out' })
    })
    expect(outcome).toEqual({ state: 'uncertain', detail: 'paper_out' })
  })

  it('says by itself that paper is low, and when it does not answer', async () => {
    const { sim, printer } = await bench()
    await printer.status()
    const said: (string | null)[] = []
    printer.onTrouble?.((detail) => said.push(detail))
    sim.become({ paper: 'near_end' })
    await expect.poll(() => said).toEqual(['paper_low'])
    expect(await printer.heartbeat?.()).toBe('paper_low')
    sim.mute = true
    expect(await printer.heartbeat?.()).toBe('no_answer')
  })
})

describe('Star status', () => {
  it('reads blocks of any announced length, cut anywhere, and goes on after noise', () => {
    const block = [0x23, 0x06, 0x28, 0, 0, 0x0c, 0, 0x2e, 0]
    const { blocks, rest } = readStarBytes(Uint8Array.of(0xff, 0x80, ...block, 0x23, 0x06))
    expect(blocks).toEqual([{ status: { online: false, cover: true, error: false, paper: 'out' }, printed: 15 }])
    expect([...rest]).toEqual([0x23, 0x06])
  })
})
