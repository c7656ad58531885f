import { describe, expect, it } from 'vitest'
import { PrinterSim } from '../simulation/printerSim.ts'
import { SimBus } from '../transport/simBus.ts'
import { openPrinter } from './openPrinter.ts'
import type { PrinterSession } from './printerSession.ts'

const times = { answerMs: 60, writeMs: 60, printMs: 80 }
const slip = (text: string): Uint8Array => Buffer.from(`\x1b@${text}\n\x1dV\x00`, 'latin1')

async function bench(): Promise<{ sim: PrinterSim; printer: PrinterSession }> {
  const [bus, sim] = [new SimBus(), new PrinterSim()]
  bus.plug('1-1', sim)
  const [info] = await bus.list()
  return { sim, printer: openPrinter(await bus.openBytes(info?.path ?? ''), 'esc_pos', times) }
}

const onSending = (act: () => void) => async (step: string) => {
  if (step === 'sending') act()
}

const printed = ({ slips }: PrinterSim): string[] =>
  slips.map((bytes) => bytes.toString('latin1').match(/job \d/)?.[0] ?? '?')

describe('ESC/POS printer', () => {
  it('confirms a slip that came out', async () => {
    const { sim, printer } = await bench()
    const order: string[] = []
    const outcome = await printer.print(slip('job 1'), async (step) => void order.push(`${step} ${sim.slips.length}`))
    expect([outcome, order, printed(sim)]).toEqual([
      { state: 'confirmed', detail: null },
      ['sending 0', 'sent 1'],
      ['job 1'],
    ])
  })

  it.each([
    [{ paper: 'out' }, 'paper_out'],
    [{ cover: true }, 'cover_open'],
    [{ cutterError: true }, 'printer_error'],
  ] as const)('holds a slip back on %j', async (condition, detail) => {
    const { sim, printer } = await bench()
    sim.become(condition)
    expect(await printer.print(slip('job 1'), async () => expect.fail('sent'))).toEqual({ state: 'held', detail })
    expect(sim.slips).toHaveLength(0)
  })

  it('says by itself that paper ran out, and that it is back', async () => {
    const { sim, printer } = await bench()
    await printer.status()
    const said: (string | null)[] = []
    printer.onTrouble?.((detail) => said.push(detail))
    sim.become({ paper: 'out' })
    sim.become({ paper: 'ok' })
    await printer.status()
    expect(said).toEqual(['paper_out', null])
  })

  it('says that paper is nearly out, and prints on', async () => {
    const { sim, printer } = await bench()
    await printer.status()
    const said: (string | null)[] = []
    printer.onTrouble?.((detail) => said.push(detail))
    sim.become({ paper: 'near_end' })
    expect(await printer.heartbeat?.()).toBe('paper_low')
    expect(await printer.print(slip('job 1'), async () => undefined)).toEqual({ state: 'confirmed', detail: null })
    expect(said).toEqual(['paper_low'])
  })

  it('does not know about a slip when paper ends within it, and does not take its late answer for the next', async () => {
    const { sim, printer } = await bench()
    const first = await printer.print(
      slip('job 1'),
      onSending(() => sim.become({ paper: 'out' })),
    )
    expect(first).toEqual({ state: 'uncertain', detail: 'paper_out' })
    sim.become({ paper: 'ok' })
    expect(printed(sim)).toEqual(['job 1'])
    sim.become({ paper: 'near_end' })
    expect(await printer.print(slip('job 2'), async () => undefined)).toEqual({ state: 'confirmed', detail: null })
  })

  it('does not know about a slip when the printer is pulled out within it', async () => {
    const { sim, printer } = await bench()
    expect(
      await printer.print(
        slip('job 1'),
        onSending(() => sim.unplug()),
      ),
    ).toEqual({ state: 'uncertain', detail: 'gone' })
    await expect(printer.print(slip('job 2'), async () => undefined)).resolves.toMatchObject({ state: 'held' })
  })

  it('does not know when the printer goes off-line within a slip', async () => {
    const { sim, printer } = await bench()
    const outcome = await printer.print(
      slip('job 1'),
      onSending(() => sim.become({ online: false })),
    )
    expect(outcome).toEqual({ state: 'uncertain', detail: 'timeout' })
  })

  it('holds slips back from a printer that answers nothing', async () => {
    const { sim, printer } = await bench()
    sim.mute = true
    expect(await printer.print(slip('job 1'), async () => undefined)).toEqual({ state: 'held', detail: 'no_answer' })
    expect(await printer.heartbeat?.()).toBe('no_answer')
  })
})
