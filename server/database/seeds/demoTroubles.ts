import type { Verdict } from '#shared/domain/checkIn.ts'
import { matchPlates } from '#shared/domain/plateMatch.ts'
import { drawPlate } from './demoGoods.ts'
import type { NewActivity, NewIntervention, NewLane, NewTicket } from './demoRows.ts'
import type { Random } from './random.ts'

export interface Operator {
  readonly id: string
  readonly name: string
}

interface Kind {
  readonly weight: number
  /** What the operator answers, and whether that opens the barrier. */
  readonly answer: string
  readonly opens: boolean
}

/** What goes wrong at a gate, and how people deal with it. */
const kinds = {
  'plate.near': { weight: 34, answer: 'anpr_misread', opens: true },
  'plate.unsure': { weight: 22, answer: 'paper_checked', opens: true },
  'plate.missing': { weight: 14, answer: 'paper_checked', opens: true },
  'ticket.unreadable': { weight: 12, answer: 'code_damaged', opens: true },
  'plate.mismatch': { weight: 8, answer: 'wrong_vehicle', opens: false },
  'customs.held': { weight: 5, answer: 'customs_hold', opens: false },
  'ticket.already_inside': { weight: 5, answer: 'ticket_invalid', opens: false },
} as const satisfies Record<string, Kind>

export type TroubleCode = keyof typeof kinds

const alwaysSolved = { 'plate.near': 50, 'plate.unsure': 30, 'plate.missing': 20 } as const
const anyWeights = Object.fromEntries(Object.entries(kinds).map(([code, { weight }]) => [code, weight])) as Record<
  TroubleCode,
  number
>
const troubleShare = 0.035

interface Situation {
  readonly ticket: NewTicket
  readonly mayFail: boolean
}

/** What goes wrong at a scan, and what the camera makes of the plate. */
export interface Trouble {
  readonly code: TroubleCode
  readonly read: string | null
  readonly confidence: number | null
}

/** Rolls whether a scan goes wrong. */
export function drawTrouble(random: Random, { ticket, mayFail }: Situation): Trouble | null {
  if (!random.chance(troubleShare)) return null
  const drawn = random.weighted<TroubleCode>(mayFail ? anyWeights : (alwaysSolved as never))
  const code = drawn === 'customs.held' && ticket.customs_document_id == null ? 'plate.mismatch' : drawn
  return { code, ...readingOf(random, code, ticket) }
}

function readingOf(random: Random, code: TroubleCode, ticket: NewTicket): Omit<Trouble, 'code'> {
  const sure = (0.86 * 1_000 + random.whole(0, 130)) / 1_000
  const { police_number } = ticket
  switch (code) {
    case 'plate.missing':
      return { read: null, confidence: null }
    case 'plate.unsure':
      return { read: police_number, confidence: random.whole(500, 790) / 1_000 }
    case 'plate.near':
      return { read: smudged(random, ticket), confidence: sure }
    case 'plate.mismatch':
      return { read: drawPlate(random, new Set([police_number])), confidence: sure }
    case 'ticket.unreadable':
    case 'ticket.already_inside':
    case 'customs.held':
      return { read: police_number, confidence: sure }
  }
}

interface Scan {
  readonly id: string
  readonly lane: NewLane
  readonly at: Date
  readonly ticket: NewTicket
  readonly trouble: Trouble
  readonly verdict: Verdict
}

/** What an operator made of a vehicle that the rules did not let through. */
export function answerTo(
  random: Random,
  { id, lane, at, ticket, trouble, verdict }: Scan,
  operators: readonly Operator[],
): { activity: Partial<NewActivity>; intervention: NewIntervention } {
  const { answer, opens } = kinds[trouble.code]
  const operator = random.pick(operators)
  const seconds = random.whole(12, 140)
  const closed_at = new Date(at.getTime() + seconds * 1000)
  const [reason] = verdict.reasons
  return {
    activity: {
      outcome: opens ? 'opened' : 'refused',
      override: {
        action: opens ? 'open' : 'refuse',
        reason_code: answer,
        note: null,
        by: operator.name,
        by_id: operator.id,
        role: 'Operator',
        at: closed_at.toISOString(),
        client_at: null,
        latency_ms: seconds * 1000,
        lane_version: 1,
        evidence: [],
      },
      passed_at: opens ? new Date(closed_at.getTime() + 12_000) : null,
      version: 2,
    },
    intervention: {
      id: random.id(at),
      lane_id: lane.id,
      gate_id: lane.gate_id,
      activity_id: id,
      cause: verdict.lamp === 'red' ? 'refused' : 'review',
      priority: verdict.lamp === 'red' ? 1 : 2,
      state: 'closed',
      plate: trouble.read ?? ticket.police_number,
      company_name: null,
      reason_code: reason.code,
      reason_values: reason.values,
      owner_id: operator.id,
      owner_name: operator.name,
      opened_at: at,
      due_at: new Date(at.getTime() + 60_000),
      closed_at,
      outcome: { action: opens ? 'opened' : 'refused', reason: answer, note: null },
      version: 2,
    },
  }
}

const lookalikes = { O: '0', B: '8', I: '1', D: '0', E: 'F', U: 'V', '8': '3', '6': '8', '1': '7', S: '5' } as const

/** The plate as a dirty one is read: one character taken for another, so that a person must look. */
function smudged(random: Random, { police_number }: NewTicket): string {
  const readings = [...police_number].flatMap((letter, at) => {
    const taken = lookalikes[letter as keyof typeof lookalikes]
    return taken === undefined ? [] : [police_number.slice(0, at) + taken + police_number.slice(at + 1)]
  })
  const unlike = readings.findLast((reading) => !matchPlates(reading, police_number).same)
  const others = ['X', 'K', 'Z'].filter((letter) => !police_number.endsWith(letter))
  return unlike ?? `${police_number.slice(0, -1)}${random.pick(others)}`
}
