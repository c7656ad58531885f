import { decideCheckIn, type Verdict } from '#shared/domain/checkIn.ts'
import type { CheckInFacts, Override } from '#shared/domain/checkInFacts.ts'
import type { Outcome } from '#shared/domain/lane.ts'
import { Refusal } from '#shared/contract/errors.ts'
import { updateRows } from '../../models/manyRows.ts'
import {
  gateActivityColumns,
  gateActivityTables,
  type GateActivityRow,
  type StoredOverride,
} from '../../queries/gateActivityRows.ts'
import { factsOf, gather, ticketOf, type Gathered } from '../checkIn/gather.ts'
import { moveTicket, type Trip } from '../checkIn/moveTicket.ts'
import type { Scan } from '../checkIn/scan.ts'
import type { HeldTicket } from '../checkIn/tickets.ts'
import type { Situation } from './situation.ts'

type KnownActivity = GateActivityRow & {
  readonly facts: Pick<CheckInFacts, 'scan'> | null
  readonly version: number
}

/** The check-in that an operator decides about, with everything as it is now. */
export interface Waiting {
  readonly row: KnownActivity
  readonly scan: Scan
  readonly gathered: Gathered
  readonly ticket: HeldTicket | null
}

/** Reads the activity again and gathers its facts anew: the ticket may have been used since. */
export async function holdWaiting({ work, ports, lane, item }: Situation): Promise<Waiting | null> {
  const id = item === null ? waitingVehicle(lane.row.vehicle) : item.activity_id
  if (id === null) return null
  const [row] = await work.sql.rows<KnownActivity>(
    `SELECT ${gateActivityColumns}, a.facts, a.version FROM ${gateActivityTables} WHERE a.id = ? AND a.lane_id = ?`,
    [id, lane.row.id],
  )
  if (row === undefined) return null
  const scan: Scan = {
    laneId: row.lane_id,
    direction: row.direction,
    result: row.facts?.scan.result ?? 'unreadable',
    accessNumber: row.access_number,
    code: null,
    codeExpiresAt: null,
    plateRead: row.plate_read,
    plateConfidence: row.plate_confidence === null ? null : Number(row.plate_confidence),
    plateCorrected: row.plate_corrected,
    scannedAt: row.scanned_at,
  }
  const gathered = await gather(work, ports, [scan], new Map([[lane.row.id, lane]]))
  return { row, scan, gathered, ticket: ticketOf(scan, gathered) }
}

/** For what needs a vehicle that waits. */
export async function requireWaiting(situation: Situation): Promise<Waiting> {
  const waiting = await holdWaiting(situation)
  if (waiting === null) throw new Refusal('lane.no_vehicle', { lane: situation.lane.row.code })
  return waiting
}

const waitingVehicle = (vehicle: Situation['lane']['row']['vehicle']): string | null =>
  vehicle === null || vehicle.stage === 'opened' || vehicle.stage === 'passed' ? null : vehicle.activity_id

/** Decides again, with what the operator adds, through the same function as every decision. */
export function decideAgain(
  { scan, gathered }: Waiting,
  { lane, work: { now } }: Situation,
  added: { readonly override?: Override; readonly plate?: string },
): { facts: CheckInFacts; verdict: Verdict } {
  const seen = added.plate === undefined ? scan : { ...scan, plateCorrected: added.plate }
  const facts = factsOf(seen, lane, gathered, { now, override: added.override ?? null })
  return { facts, verdict: decideCheckIn(facts) }
}

/** What the operator was looking at, and since when. */
export const evidenceOf = ({ row }: Waiting, clientAt: string | undefined) => ({
  clientAt,
  since: row.decided_at,
  photos: (row.photos ?? []).map(({ path }) => path),
})

/** Lets the ticket pass if the verdict says so; the lamp is the one that the activity keeps. */
export function passTicket(
  { ticket, row, gathered }: Waiting,
  { move }: Verdict,
  { lane, work: { now } }: Situation,
  lamp: string = row.lamp,
): Trip | null {
  if (ticket === null || move === null) return null
  return moveTicket(ticket, { move, activityId: row.id, lane, lamp, vehicleType: row.vehicle_type, now }, gathered)
}

interface ActivityChange {
  readonly outcome: Outcome
  readonly override: StoredOverride
  readonly plateCorrected?: string | null
  readonly commandId?: string | null
  readonly trip?: Trip | null
  /** Only where the rules were run again on what the operator saw. */
  readonly verdict?: Verdict
}

/** Writes what the operator made of the activity, and returns it as it is now. */
export async function changeActivity(
  { work }: Situation,
  { row }: Waiting,
  change: ActivityChange,
): Promise<GateActivityRow> {
  const next: GateActivityRow = {
    ...row,
    outcome: change.outcome,
    override: change.override,
    plate_corrected: change.plateCorrected ?? row.plate_corrected,
    ...(change.verdict === undefined
      ? {}
      : {
          decision: change.verdict.decision,
          lamp: change.verdict.lamp,
          reasons: change.verdict.reasons,
          checks: change.verdict.checks,
        }),
  }
  await updateRows(work.sql, 'gate_activities', [
    {
      id: row.id,
      version: row.version,
      set: {
        outcome: next.outcome,
        override: JSON.stringify(next.override),
        plate_corrected: next.plate_corrected,
        decision: next.decision,
        lamp: next.lamp,
        reasons: JSON.stringify(next.reasons),
        checks: JSON.stringify(next.checks),
        ...(change.commandId == null ? {} : { command_id: change.commandId }),
        ...(change.trip == null
          ? {}
          : { entry_activity_id: change.trip.entryActivityId, ritase_minutes: change.trip.minutes }),
      },
    },
  ])
  return next
}
