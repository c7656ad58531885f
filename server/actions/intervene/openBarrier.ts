import { Refusal } from '#shared/contract/errors.ts'
import { consequenceOf } from '#shared/domain/interventionReasons.ts'
import { displayPlate, parsePlate, plateKey } from '#shared/domain/plate.ts'
import type { GateActivityRow } from '../../queries/gateActivityRows.ts'
import { changeActivity, decideAgain, evidenceOf, holdWaiting, passTicket, type Waiting } from './activity.ts'
import { requireLine, writeCommand, writeSlip } from './barrier.ts'
import { closeNamed } from './closeNamed.ts'
import { overrideOf, reasonGiven, type Why } from './given.ts'
import { endLease, takeLease } from './lease.ts'
import { noteOpening, openingOf } from './noteOpening.ts'
import type { Aftermath, InputOf, Situation } from './situation.ts'

/** Opens the barrier by hand: for the vehicle that waits or, without one, for what the reason says. */
export async function openBarrier(situation: Situation, input: InputOf<'open'>): Promise<Aftermath> {
  const { work, lane, actor, language } = situation
  const why = reasonGiven('open', input, language)
  if (lane.row.mode === 'closed') throw new Refusal('lane.closed', { lane: lane.row.code })
  requireLine(situation)
  takeLease(situation, { minutes: lane.policy.lease_minutes })
  const waiting = await holdWaiting(situation)
  const command = await writeCommand(situation, 'open', waiting?.row.id ?? null)
  const item = closeNamed(situation, { action: 'opened', reason: why.code, note: why.note })
  work.record({
    action: 'lane.open',
    entity: waiting === null ? 'lane' : 'gate_activity',
    entityId: waiting?.row.id ?? lane.row.id,
    before: waiting === null ? undefined : { decision: waiting.row.decision, outcome: waiting.row.outcome },
    after: {
      lane: lane.row.code,
      lane_version: lane.row.version,
      intervention_id: item?.id ?? null,
      reason_code: why.code,
      note: why.note,
      command_id: command.id,
      role: actor.roleName,
    },
  })
  await noteOpening(work, {
    ...openingOf(situation, waiting),
    id: command.id,
    reasonCode: why.code,
    note: why.note,
  })
  endLease(situation)
  if (waiting === null) return { item, command }
  const activity = await letThrough(situation, waiting, { why, clientAt: input.client_at, commandId: command.id })
  return { item, waiting, activity, command, then: await writeSlip(situation, waiting) }
}

interface Opening {
  readonly why: Why
  readonly clientAt: string | undefined
  readonly commandId: string
}

/** The override goes through the decision like any fact; only a ticket that may pass is moved by it. */
async function letThrough(
  situation: Situation,
  waiting: Waiting,
  { why, clientAt, commandId }: Opening,
): Promise<GateActivityRow> {
  const { actor, work } = situation
  const { verdict } = decideAgain(waiting, situation, {
    override: { action: 'open', reasonCode: why.code, by: actor.name, at: work.now.toISOString() },
  })
  const trip = passTicket(waiting, verdict, situation)
  return await changeActivity(situation, waiting, {
    outcome: 'opened',
    override: overrideOf(situation, 'open', why, evidenceOf(waiting, clientAt)),
    commandId,
    trip,
    plateCorrected: consequence(situation, waiting, why),
  })
}

/** What the reason does: the reading is marked wrong, or the ticket takes the plate that was read. */
function consequence({ work }: Situation, { ticket, row }: Waiting, { code }: Why): string | null {
  if (ticket === null) return null
  const does = consequenceOf(code)
  if (does === 'reading_wrong') return displayPlate(ticket.row.police_number)
  if (does !== 'ticket_takes_plate' || row.plate_read === null || parsePlate(row.plate_read) === null) return null
  const police_number = displayPlate(row.plate_read)
  ticket.next = { ...ticket.next, police_number, plate_key: plateKey(police_number) }
  work.record({
    action: 'ticket.plate_changed',
    entity: 'ticket',
    entityId: ticket.row.id,
    before: { police_number: ticket.row.police_number },
    after: { police_number, reason_code: code, activity_id: row.id },
  })
  return null
}
