import { setTimeout as sleep } from 'node:timers/promises'
import type { SelfTest } from '#shared/contract/autogate/commissioning.ts'
import type { SlipLine } from '#shared/slip/slipLines.ts'
import type { LaneDevices } from '../devices/laneDevices.ts'
import type { PulsesForTest } from './laneAgentParts.ts'

type Step = SelfTest['steps'][number]

/** How long (ms) somebody has to hold a code in front of the scanner, and a lamp has to light. */
const scanWithinMs = 10_000
const lampWithinMs = 1_500

const outcomes = { passed: 'LULUS', failed: 'GAGAL', skipped: 'DILEWATI' } as const
const names = { scan: 'Pemindai', lamp: 'Lampu', pulse: 'Palang', slip: 'Printer' } as const

/** Tries what a lane has, one thing after the other, and prints the protocol: the print is the printer's own test. */
export async function runSelfTest(
  { lane, devices }: { lane: { readonly id: string; readonly code: string }; devices: LaneDevices },
  agent: PulsesForTest,
  command: { readonly id: string; readonly issued_at: string; readonly ttl_ms: number } | null,
): Promise<SelfTest> {
  const at = new Date().toISOString()
  const steps: Step[] = [await testLamp(devices), await testScan(devices)]
  steps.push(
    command === null
      ? { step: 'pulse', outcome: 'skipped', detail: 'not asked for' }
      : await testPulse(devices, agent, command),
  )
  const printed = await print(devices, protocol(lane.code, at, steps))
  return {
    lane: { id: lane.id, code: lane.code },
    at,
    steps: [...steps, printed],
    printed: printed.outcome === 'passed',
  }
}

async function testLamp({ lamp }: LaneDevices): Promise<Step> {
  for (const colour of ['red', 'yellow', 'green', 'red'] as const) {
    lamp.show(colour)
    const until = performance.now() + lampWithinMs
    while (lamp.lit() !== colour && performance.now() < until) await sleep(20)
    if (lamp.lit() !== colour) return { step: 'lamp', outcome: 'failed', detail: `${colour}: ${lamp.lit()}` }
  }
  return { step: 'lamp', outcome: 'passed', detail: 'red, yellow, green' }
}

async function testScan({ scanner }: LaneDevices): Promise<Step> {
  const read = await Promise.race([
    new Promise<string>((resolve) => scanner.onScan(({ text }) => resolve(text))),
    sleep(scanWithinMs, null),
  ])
  return read === null
    ? { step: 'scan', outcome: 'failed', detail: 'no code within 10 s' }
    : { step: 'scan', outcome: 'passed', detail: `${read.length} characters` }
}

async function testPulse(
  { barrier }: LaneDevices,
  agent: PulsesForTest,
  command: { readonly id: string; readonly issued_at: string; readonly ttl_ms: number },
): Promise<Step> {
  const { outcome, detail } = await agent.pulseForTest(command)
  const { state, proof } = barrier.view()
  return outcome === 'executed'
    ? { step: 'pulse', outcome: 'passed', detail: `${state}, by ${proof}` }
    : { step: 'pulse', outcome: 'failed', detail: detail ?? outcome }
}

async function print({ printer }: LaneDevices, lines: readonly SlipLine[]): Promise<Step> {
  const { state, detail } = await printer.print(lines, async () => undefined)
  const out = state === 'confirmed' || state === 'sent'
  return { step: 'slip', outcome: out ? 'passed' : 'failed', detail: detail ?? state }
}

const protocol = (code: string, at: string, steps: readonly Step[]): readonly SlipLine[] => [
  { kind: 'title', text: 'UJI MANDIRI LANE' },
  { kind: 'plate', text: code },
  { kind: 'rule' },
  { kind: 'field', label: 'Waktu', value: at },
  ...steps.map(({ step, outcome, detail }): SlipLine => ({
    kind: 'field',
    label: names[step],
    value: `${outcomes[outcome]} ${detail}`,
  })),
  { kind: 'rule' },
  { kind: 'text', text: 'Tanda tangan:' },
]
