import { otherPrinter } from '#shared/slip/printedOn.ts'
import { setTimeout as sleep } from 'node:timers/promises'
import type { SelfTest } from '#shared/contract/autogate/commissioning.ts'
import type { SlipLine } from '#shared/slip/slipLines.ts'
import type { LaneDevices } from '../devices/laneDevices.ts'
import { noAnswerExpected } from '../drivers/printerSession.ts'
import type { PulsesForTest } from './laneAgentParts.ts'
import { protocolLines, protocolPdf } from './testProtocol.ts'

type Step = SelfTest['steps'][number]
type Devices = Pick<LaneDevices, 'lamp' | 'scanner' | 'barrier' | 'printer'>
type Command = Parameters<PulsesForTest['pulseForTest']>[0]

interface SelfTestTimes {
  /** Somebody has to hold a code in front of the scanner. */
  readonly scanMs: number
  readonly lampMs: number
  /** A barrier that its switches do not see moving within this time stands still. */
  readonly armMs: number
}

const usualTimes: SelfTestTimes = { scanMs: 10_000, lampMs: 1_500, armMs: 6_000 }

/** Tries what a lane has, one thing after the other, and prints the protocol: the print is the printer's own test. */
export async function runSelfTest(
  { lane, devices }: { lane: { readonly id: string; readonly code: string }; devices: Devices },
  agent: PulsesForTest,
  command: Command | null,
  times = usualTimes,
): Promise<SelfTest> {
  const at = new Date()
  // A code that is held up already counts once, and now.
  const read = new Promise<string>((resolve) => devices.scanner.onScan(({ text }) => resolve(text)))
  const steps = [
    await testLamp(devices, times),
    await testScan(read, times),
    await testPulse(devices, agent, command, times),
  ]
  const slip = await print(devices, protocolLines(lane.code, at, steps))
  const all = [...steps, slip]
  return {
    lane: { id: lane.id, code: lane.code },
    at: at.toISOString(),
    steps: all,
    printed: slip.outcome === 'passed',
    pdf: await protocolPdf(lane.code, at, all),
  }
}

async function testLamp({ lamp }: Devices, { lampMs }: SelfTestTimes): Promise<Step> {
  for (const colour of ['red', 'yellow', 'green', 'red'] as const) {
    lamp.show(colour)
    if (!(await within(lampMs, () => lamp.lit() === colour)))
      return { step: 'lamp', outcome: 'failed', finding: `${colour}_dark`, value: null }
  }
  return { step: 'lamp', outcome: 'passed', finding: 'lamp_lit', value: null }
}

async function testScan(read: Promise<string>, { scanMs }: SelfTestTimes): Promise<Step> {
  const code = await Promise.race([read, sleep(scanMs, null)])
  return code === null
    ? { step: 'scan', outcome: 'failed', finding: 'code_none', value: null }
    : { step: 'scan', outcome: 'passed', finding: 'code_read', value: String(code.length) }
}

/** A relay that switched is no proof: where switches see the arm, they have to see it move. */
async function testPulse(
  { barrier }: Devices,
  agent: PulsesForTest,
  command: Command | null,
  { armMs }: SelfTestTimes,
): Promise<Step> {
  if (command === null) return { step: 'pulse', outcome: 'skipped', finding: 'pulse_left_out', value: null }
  const { outcome, detail } = await agent.pulseForTest(command)
  if (outcome !== 'executed')
    return { step: 'pulse', outcome: 'failed', finding: 'pulse_failed', value: detail ?? outcome }
  if (barrier.view().proof !== 'sensor') return { step: 'pulse', outcome: 'passed', finding: 'arm_unseen', value: null }
  return (await within(armMs, () => barrier.view().state === 'open'))
    ? { step: 'pulse', outcome: 'passed', finding: 'arm_opened', value: null }
    : { step: 'pulse', outcome: 'failed', finding: 'arm_still', value: null }
}

async function print({ printer }: Devices, lines: readonly SlipLine[]): Promise<Step> {
  const { state, detail } = await printer.print(lines, async () => undefined)
  if (state === 'sent' && detail === noAnswerExpected)
    return { step: 'slip', outcome: 'passed', finding: 'slip_sent', value: null }
  if (state !== 'confirmed' && state !== 'sent')
    return { step: 'slip', outcome: 'failed', finding: 'slip_failed', value: detail ?? state }
  const elsewhere = otherPrinter(detail) !== null
  return { step: 'slip', outcome: 'passed', finding: elsewhere ? 'slip_elsewhere' : 'slip_out', value: null }
}

async function within(ms: number, wanted: () => boolean): Promise<boolean> {
  const until = performance.now() + ms
  while (!wanted() && performance.now() < until) await sleep(20)
  return wanted()
}
