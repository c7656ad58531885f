import { decideCheckIn } from '#shared/domain/checkIn.ts'
import type { CheckInFacts } from '#shared/domain/checkInFacts.ts'
import { demoFacts, type DemoRegisters } from './demoFacts.ts'
import type { NewActivity, NewIntervention, NewLane, NewTicket } from './demoRows.ts'
import { answerTo, drawTrouble, type Operator } from './demoTroubles.ts'
import type { Random } from './random.ts'

/** One scan at a lane of the demo. */
export interface DemoPassing {
  readonly ticket: NewTicket
  readonly lane: NewLane
  readonly at: Date
  readonly mayFail?: boolean
  /** The gate-in of a vehicle that is inside. */
  readonly entry?: NewActivity
  /** At a buffer zone: the code of its gate, and since when the vehicle stands there. */
  readonly yard?: { readonly gate: string; readonly stay: Date | null }
}

/** Of older green passages only the verdict is kept: a demonstration that is small is there at once. */
const keptDays = 7

interface Setting {
  readonly now: Date
  readonly operators: readonly Operator[]
  readonly registers: DemoRegisters
  readonly areaOfGate: ReadonlyMap<string, string>
  /** By gate code and direction. */
  readonly lanes: ReadonlyMap<string, readonly NewLane[]>
}

/** A scan decided by the rules of the gates themselves, with what an operator made of it where they stopped it. */
export function decideDemo(
  random: Random,
  setting: Setting,
  passing: DemoPassing,
): { activity: NewActivity; intervention: NewIntervention | null } {
  const { ticket, lane, at, mayFail = true } = passing
  const trouble = drawTrouble(random, { ticket, mayFail })
  const reading = trouble ?? { read: ticket.police_number, confidence: random.whole(860, 990) / 1_000 }
  const scannedAt = new Date(at.getTime() - random.whole(40, 900))
  const code = trouble?.code ?? null
  const scene = { ticket, lane, at, scannedAt, trouble: code, ...reading, ...whereabouts(setting, passing) }
  const facts = demoFacts(scene, setting.registers)
  const verdict = decideCheckIn(facts)
  const [{ code: said }] = verdict.reasons
  /* Another vehicle's plate may happen to be nearly this one: the dice are thrown again. */
  if (said !== code && trouble !== null) return decideDemo(random, setting, passing)
  if (said !== (code ?? 'ok')) throw new Error(`The demo meant nothing in the way and the rules said ${said}`)
  const id = random.id(at)
  const answered =
    trouble === null ? null : answerTo(random, { id, lane, at, ticket, trouble, verdict }, setting.operators)
  const kept = trouble !== null || at.getTime() > setting.now.getTime() - keptDays * 86_400_000
  const activity: NewActivity = {
    id,
    ticket_id: ticket.id,
    company_id: ticket.company_id,
    gate_id: lane.gate_id,
    lane_id: lane.id,
    device_id: null,
    direction: lane.direction,
    access_number: ticket.access_number,
    plate_read: reading.read,
    plate_corrected: null,
    plate_confidence: reading.confidence?.toFixed(3) ?? null,
    vehicle_type: ticket.vehicle_type ?? null,
    decision: verdict.decision,
    outcome: 'opened',
    lamp: verdict.lamp,
    reasons: verdict.reasons,
    checks: kept ? verdict.checks : [],
    photos: [],
    facts: kept ? { ...facts, policy: undefined, override: undefined } : null,
    policy_version: 1,
    override: null,
    command_id: null,
    entry_activity_id: null,
    ritase_minutes: null,
    passed_at: new Date(at.getTime() + random.whole(9, 60) * 1000),
    offline: false,
    scanned_at: scannedAt,
    decided_at: at,
    version: 1,
    ...answered?.activity,
  }
  return { activity, intervention: answered?.intervention ?? null }
}

/** Where the vehicle stands in its visit. */
function whereabouts(
  { registers, areaOfGate, lanes }: Setting,
  { entry, yard }: DemoPassing,
): { inside: { lane: string; at: Date } | null; yard: CheckInFacts['yard'] } {
  const laneIn = [...lanes.values()].flat().find(({ id }) => id === entry?.lane_id)
  const inside = entry === undefined ? null : { lane: laneIn?.code ?? '?', at: entry.decided_at }
  if (yard === undefined) return { inside, yard: null }
  const { name = '?', capacity = 0 } = registers.areas.get(areaOfGate.get(yard.gate) ?? '') ?? {}
  const stay = yard.stay === null ? null : { since: yard.stay.toISOString(), failed: false }
  return { inside, yard: { name, capacity, inside: Math.floor(capacity / 4), stay } }
}
