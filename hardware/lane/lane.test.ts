import { describe, expect, it } from 'vitest'
import type { LaneCommand } from '#shared/contract/lane.ts'
import { nextTurn } from './lane.ts'
import { restingTurn, type Turn, type TurnEffect, type TurnInput, type Vehicle, type Verdict } from './turn.ts'

const t0 = Date.parse('2026-07-29T01:00:00.000Z')
const at = new Date(t0).toISOString()
const truck: Vehicle = { id: 'v1', plate: 'W 1234 AB', confidence: 0.97, at: t0 }
const arrived: TurnInput = { type: 'arrived', vehicle: truck }
const scan = (code = 'TKT-00000001', freshId = 's1'): TurnInput => ({ type: 'scanned', code, freshId })
const slip = {
  id: 'p1',
  title: 'KEK',
  access_number: 'TKT-00000001',
  police_number: 'W 1234 AB',
  company: 'PT',
  destination: 'G',
  gate: 'G1',
  lane: 'IN-01',
  direction: 'in',
  printed_at: at,
  code: 'x',
  time_zone: 'Asia/Jakarta',
  copy: 1,
} as const
const verdict = (decision: Verdict['decision'], scanId = 's1', change: Partial<Verdict> = {}): TurnInput => ({
  type: 'verdict',
  scanId,
  verdict: {
    id: 'a1',
    decision,
    lamp: ({ allow: 'green', review: 'yellow', deny: 'red' } as const)[decision],
    reasons: [{ code: 'ok', message: '', next_step: '' }],
    instruction: 'Silakan lewat.',
    checks: [],
    command: decision === 'allow' ? { id: 'c1', action: 'open', issued_at: at, ttl_ms: 2_000 } : null,
    print_job: decision === 'allow' ? slip : null,
    ticket: null,
    policy_version: 1,
    scanned_at: at,
    decided_at: at,
    ...change,
  },
})
const result = (outcome: 'executed' | 'expired' | 'duplicate' | 'failed', remote = false, id = 'c1'): TurnInput => ({
  type: 'pulsed',
  pulse: { id, action: 'open' },
  result: { outcome, detail: null },
  remote,
})
const header = { id: 'r1', issued_at: at, ttl_ms: 2_000 }
const remoteOpen: TurnInput = { type: 'command', command: { ...header, action: 'open' } }
const lampCommand = (lamp: 'red' | 'yellow'): LaneCommand => ({
  ...header,
  action: 'lamp',
  lamp,
  message: 'Putar balik.',
})
const gone = (outcome: 'passed' | 'left'): TurnInput => ({ type: 'gone', outcome })

function play(inputs: readonly (TurnInput | number)[]): { turn: Turn; effects: TurnEffect[] } {
  let [turn, now]: [Turn, number] = [restingTurn, t0]
  const effects: TurnEffect[] = []
  for (const input of inputs) {
    if (typeof input === 'number') {
      now += input
      continue
    }
    const step = nextTurn(turn, input, now)
    turn = step.turn
    effects.push(...step.effects)
  }
  return { turn, effects }
}

const brief = (effect: TurnEffect): string => {
  if (effect.type === 'check_in') return `check_in ${effect.scan.id} ${effect.vehicle?.plate ?? '-'}`
  if (effect.type === 'pulse') return `pulse ${effect.pulse.action} ${effect.pulse.id}${effect.remote ? ' remote' : ''}`
  if (effect.type === 'passage') return `passage ${effect.activityId} ${effect.outcome}`
  if (effect.type === 'answer') return `answer ${effect.id} ${effect.result.outcome}`
  return effect.type
}

const opened = [arrived, scan(), verdict('allow'), result('executed')]
const asked = 'check_in s1 W 1234 AB'
const openedEffects = [asked, 'pulse open c1', 'print']

describe('a turn in the lane', () => {
  it.each<[string, (TurnInput | number)[], string, string, string[]]>([
    ['an empty lane', [], 'idle red', '', []],
    ['a vehicle arrived', [arrived], 'arrived red', '', []],
    ['a code, before the verdict', [arrived, scan()], 'deciding red', '', [asked]],
    ['a code without a camera', [scan()], 'deciding red', '', ['check_in s1 -']],
    ['green only with the moving barrier', [arrived, scan(), verdict('allow')], 'opened red', '', openedEffects],
    ['green', opened, 'opened green', '', openedEffects],
    ['green and passed', [...opened, gone('passed')], 'idle red', '', [...openedEffects, 'passage a1 passed']],
    ['green and nobody seen passing', [...opened, 60_000, { type: 'tick' }], 'idle red', '', openedEffects],
    [
      'a code again while it is open',
      [...opened, 10_000, scan('TKT-00000002', 's2')],
      'opened green',
      '',
      openedEffects,
    ],
    ['review', [arrived, scan(), verdict('review')], 'waiting yellow', '', [asked]],
    ['refused', [arrived, scan(), verdict('deny')], 'refused red', '', [asked]],
    ['refused and left', [arrived, scan(), verdict('deny'), gone('left')], 'idle red', '', [asked, 'passage a1 left']],
    [
      'another ticket after a refusal',
      [arrived, scan(), verdict('deny'), scan('TKT-2', 's2')],
      'deciding red',
      '',
      [asked, 'check_in s2 W 1234 AB'],
    ],
    ['a double read', [arrived, scan(), verdict('deny'), 500, scan('TKT-00000001', 's2')], 'refused red', '', [asked]],
    [
      'the same code later',
      [arrived, scan(), verdict('deny'), 3_000, scan('TKT-00000001', 's2')],
      'deciding red',
      '',
      [asked, 'check_in s2 W 1234 AB'],
    ],
    ['another code while deciding', [arrived, scan(), scan('TKT-2', 's2')], 'deciding red', '', [asked]],
    ['an empty code', [arrived, scan(' \n')], 'arrived red', '', []],
    ['no server', [arrived, scan(), { type: 'unreachable', scanId: 's1' }], 'assistance yellow', '', [asked]],
    [
      'no server, the same code again: the same key',
      [arrived, scan(), { type: 'unreachable', scanId: 's1' }, 5_000, scan('TKT-00000001', 's2')],
      'deciding yellow',
      '',
      [asked, asked],
    ],
    [
      'no server, another code: another key',
      [arrived, scan(), { type: 'unreachable', scanId: 's1' }, 5_000, scan('TKT-2', 's2')],
      'deciding yellow',
      '',
      [asked, 'check_in s2 W 1234 AB'],
    ],
    [
      'the server is back',
      [arrived, scan(), { type: 'unreachable', scanId: 's1' }, { type: 'link_up' }],
      'deciding yellow',
      '',
      [asked, asked],
    ],
    [
      'the server was too slow: asked anew by itself, with the same key',
      [arrived, scan(), { type: 'unreachable', scanId: 's1' }, { type: 'tick' }, 5_000, { type: 'tick' }],
      'deciding yellow',
      '',
      [asked, asked],
    ],
    [
      'the server was too slow and the driver scanned again: not asked a third time',
      [
        arrived,
        scan(),
        { type: 'unreachable', scanId: 's1' },
        4_000,
        scan('TKT-00000001', 's2'),
        2_000,
        { type: 'tick' },
      ],
      'deciding yellow',
      '',
      [asked, asked],
    ],
    [
      'the server is back and the vehicle is not',
      [arrived, scan(), { type: 'unreachable', scanId: 's1' }, gone('left'), { type: 'link_up' }],
      'idle red',
      '',
      [asked],
    ],
    [
      'turned away by the server',
      [arrived, scan(), { type: 'rejected', scanId: 's1', message: 'x' }, { type: 'link_up' }],
      'assistance yellow',
      '',
      [asked],
    ],
    [
      'a verdict too old to open',
      [arrived, scan(), verdict('allow'), result('expired')],
      'assistance yellow',
      'command_expired',
      openedEffects,
    ],
    [
      'a verdict that opened before',
      [arrived, scan(), verdict('allow'), result('duplicate')],
      'assistance yellow',
      'command_expired',
      openedEffects,
    ],
    [
      'a relay that does not switch',
      [arrived, scan(), verdict('allow'), result('failed')],
      'assistance yellow',
      'barrier_failed',
      openedEffects,
    ],
    [
      'a verdict for a vehicle that left opens nothing',
      [arrived, scan(), gone('left'), verdict('allow')],
      'idle red',
      '',
      [asked, 'passage a1 left'],
    ],
    [
      'a verdict for the vehicle before',
      [arrived, scan(), gone('left'), arrived, verdict('allow')],
      'arrived red',
      '',
      [asked, 'passage a1 left'],
    ],
    [
      'opened by an operator',
      [arrived, scan(), verdict('review'), remoteOpen, result('executed', true, 'r1')],
      'opened green',
      '',
      [asked, 'pulse open r1 remote', 'answer r1 executed'],
    ],
    [
      'an operator too late',
      [arrived, scan(), verdict('review'), remoteOpen, result('expired', true, 'r1')],
      'waiting yellow',
      '',
      [asked, 'pulse open r1 remote', 'answer r1 expired'],
    ],
    [
      'opened by an operator and passed',
      [arrived, scan(), verdict('review'), remoteOpen, result('executed', true, 'r1'), gone('passed')],
      'idle red',
      '',
      [asked, 'pulse open r1 remote', 'answer r1 executed', 'passage a1 passed'],
    ],
    [
      'refused by an operator',
      [arrived, scan(), verdict('review'), { type: 'command', command: lampCommand('red') }],
      'refused red',
      '',
      [asked, 'answer r1 executed'],
    ],
    [
      'a slip by an operator',
      [{ type: 'command', command: { ...header, action: 'print', slip } }],
      'idle red',
      '',
      ['print', 'answer r1 executed'],
    ],
    [
      'another plate while a vehicle waits',
      [arrived, scan(), verdict('review'), { type: 'arrived', vehicle: { ...truck, plate: 'X' } }, gone('left')],
      'idle red',
      '',
      [asked, 'passage a1 left'],
    ],
    [
      'a vehicle that left while the camera was away',
      [arrived, scan(), verdict('review'), { type: 'presence', present: false }],
      'idle red',
      '',
      [asked, 'passage a1 left'],
    ],
    [
      'a vehicle that passed while the camera was away',
      [...opened, { type: 'presence', present: false }],
      'idle red',
      '',
      [...openedEffects, 'passage a1 passed'],
    ],
    ['an empty loop in an empty lane', [{ type: 'presence', present: false }], 'idle red', '', []],
    [
      'a vehicle from before the restart',
      [{ type: 'resumed', activityId: 'a0' }, gone('left')],
      'idle red',
      '',
      ['passage a0 left'],
    ],
  ])('%s', (_, inputs, state, trouble, effects) => {
    const { turn, effects: seen } = play(inputs)
    expect(`${turn.phase} ${turn.lamp}`).toBe(state)
    expect(turn.trouble?.word ?? '').toBe(trouble)
    expect(seen.map(brief)).toEqual(effects)
  })

  it('cuts a code that no ticket can have', () => {
    expect(play([scan('x'.repeat(70_000))]).turn.scan?.code).toHaveLength(600)
  })
})
