import type { NewActivity, NewIntervention, NewLane, NewTicket } from './demoRows.ts'
import type { Random } from './random.ts'

export interface Operator {
  readonly id: string
  readonly name: string
}

interface Kind {
  readonly weight: number
  readonly lamp: 'yellow' | 'red'
  /** What the operator answers, and whether that opens the barrier. */
  readonly answer: string
  readonly opens: boolean
}

/** What goes wrong at a gate, and how people deal with it. */
const kinds = {
  'plate.near': { weight: 34, lamp: 'yellow', answer: 'anpr_misread', opens: true },
  'plate.unsure': { weight: 22, lamp: 'yellow', answer: 'paper_checked', opens: true },
  'plate.missing': { weight: 14, lamp: 'yellow', answer: 'paper_checked', opens: true },
  'ticket.unreadable': { weight: 12, lamp: 'yellow', answer: 'code_damaged', opens: true },
  'plate.mismatch': { weight: 8, lamp: 'yellow', answer: 'wrong_vehicle', opens: false },
  'customs.held': { weight: 5, lamp: 'red', answer: 'customs_hold', opens: false },
  'ticket.already_inside': { weight: 5, lamp: 'red', answer: 'ticket_invalid', opens: false },
} as const satisfies Record<string, Kind>

type TroubleCode = keyof typeof kinds

const alwaysSolved = { 'plate.near': 50, 'plate.unsure': 30, 'plate.missing': 20 } as const
const anyWeights = Object.fromEntries(Object.entries(kinds).map(([code, { weight }]) => [code, weight])) as Record<
  TroubleCode,
  number
>
const troubleShare = 0.035

interface Situation {
  readonly ticket: NewTicket
  readonly lane: NewLane
  readonly at: Date
  readonly mayFail: boolean
}

interface Trouble {
  readonly activity: Partial<NewActivity>
  readonly intervention: NewIntervention
}

/** Rolls whether a scan goes wrong: what that makes of the activity, and the item an operator closed. */
export function troubleAt(random: Random, situation: Situation, operators: readonly Operator[]): Trouble | null {
  if (!random.chance(troubleShare)) return null
  const { ticket, lane, at, mayFail } = situation
  const code: TroubleCode = random.weighted<TroubleCode>(mayFail ? anyWeights : (alwaysSolved as never))
  const { lamp, answer, opens } = kinds[code]
  const operator = random.pick(operators)
  const seconds = random.whole(12, 140)
  const closed_at = new Date(at.getTime() + seconds * 1000)
  const read =
    code === 'plate.missing' ? null : code === 'plate.unsure' ? ticket.police_number : smudged(random, ticket)
  const values = valuesOf(code, ticket, read)
  return {
    activity: {
      plate_read: read,
      plate_confidence: code === 'plate.missing' ? null : (0.5 + random.number() * 0.3).toFixed(3),
      decision: lamp === 'red' ? 'deny' : 'review',
      outcome: opens ? 'opened' : 'refused',
      lamp,
      reasons: [{ code, values }],
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
      activity_id: null,
      cause: lamp === 'red' ? 'refused' : 'review',
      priority: lamp === 'red' ? 1 : 2,
      state: 'closed',
      plate: read ?? ticket.police_number,
      company_name: null,
      reason_code: code,
      reason_values: values,
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

/** What the reason's sentence is filled with. */
function valuesOf(
  code: TroubleCode,
  ticket: NewTicket,
  read: string | null,
): Readonly<Record<string, string | number>> {
  switch (code) {
    case 'plate.near':
    case 'plate.mismatch':
      return { read: read ?? '', expected: ticket.police_number, differences: 1 }
    case 'plate.unsure':
      return { confidence: 61 }
    case 'customs.held':
      return { document: 'PPKEK' }
    case 'ticket.already_inside':
      return { lane: 'IN-02', at: ticket.valid_from.toISOString() }
    case 'plate.missing':
    case 'ticket.unreadable':
      return {}
  }
}

const lookalikes = { O: '0', B: '8', I: '1', D: '0', E: 'F', U: 'V', '8': '3', '6': '8', '1': '7', S: '5' } as const

/** The plate as a dirty one is read: one character taken for another. */
function smudged(random: Random, { police_number }: NewTicket): string {
  const at = [...police_number].findLastIndex((letter) => letter in lookalikes)
  const letter = police_number[at] as keyof typeof lookalikes | undefined
  if (letter === undefined) return `${police_number.slice(0, -1)}${random.pick(['X', 'K', 'Z'])}`
  return police_number.slice(0, at) + lookalikes[letter] + police_number.slice(at + 1)
}
