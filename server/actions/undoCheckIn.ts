import type { gateIn } from '#shared/contract/autogate/gateIn.ts'
import type { BodyOf } from '#shared/contract/endpoint.ts'
import { Refusal } from '#shared/contract/errors.ts'
import { shortestNote } from '#shared/domain/interventionReasons.ts'
import { statusUndone, undoObstacle, type Passed } from '#shared/domain/undo.ts'
import type { Work } from '../database/work.ts'
import { insertRow } from '../database/writeRow.ts'
import type { UserActor } from '../http/actor.ts'
import { seesRowOf } from '../policies/companyScope.ts'
import { worksAtGate } from '../policies/workAtLane.ts'
import type { Ports } from '../ports.ts'
import { findDecided, lockUndoneTicket, stayOf, visitOf, type DecidedRow } from '../queries/undoRows.ts'
import { holdLanes, type HeldLane } from './checkIn/lanes.ts'
import { finishUndo } from './undo/finishUndo.ts'
import { takeBackMove } from './undo/takeBackMove.ts'
import { takeBackTicket } from './undo/takeBackTicket.ts'
import type { Undoing } from './undo/undoing.ts'

interface Asker {
  readonly actor: UserActor
  readonly ports: Ports
}

/**
 * Takes a wrong check-in back as if its barrier had stayed closed: ticket, round trip, claim on the customs document,
 * figures and boards, all in one transaction. The activity stays, marked as undone, with who did it and why.
 */
export async function undoCheckIn(
  work: Work,
  id: string,
  { reason_code, note }: BodyOf<typeof gateIn.undo>,
  { actor, ports }: Asker,
): Promise<void> {
  const named = await findDecided(work.sql, id)
  if (named === null || !seesRowOf(actor, named.company_id)) throw new Refusal('row.not_found')
  if (!worksAtGate(actor, named.gate_id)) throw new Refusal('auth.forbidden')
  if (note.length < shortestNote) throw new Refusal('reason.note_required')
  const lane = (await holdLanes(work.sql, [named.lane_id])).get(named.lane_id)
  const ticket = await lockUndoneTicket(work.sql, named.ticket_id)
  /* Read again under the locks: somebody may have undone it, or the vehicle may have gone on. */
  const activity = await findDecided(work.sql, id)
  if (activity === null || lane === undefined) throw new Refusal('row.not_found')
  if (activity.outcome === 'undone') throw new Refusal('undo.done', { by: await undoer(work, id) })
  const undoing = await gatherUndo(work, { activity, lane, ticket })
  const { visit, stay, did } = undoing
  const obstacle = undoObstacle({
    now: work.now,
    outcome: activity.outcome,
    openedAt: activity.override === null ? activity.decided_at : new Date(activity.override.at),
    passed: activity.passed_at !== null,
    reason: reason_code,
    undoMinutes: lane.policy.undo_minutes,
    did,
    ticket:
      ticket === null
        ? null
        : { status: ticket.status, insideActivityId: ticket.inside_activity_id, ritDone: ticket.rit_done },
    visit:
      visit === null
        ? null
        : {
            id: visit.id,
            rit: visit.rit,
            left: visit.left_at !== null,
            loaded: visit.cargo_status !== null,
            stays: visit.stays,
          },
    stay:
      stay === null ? null : { left: stay.left_at !== null, seen: stay.called_at !== null || stay.checked_at !== null },
  })
  if (obstacle !== null) throw new Refusal(obstacle, { minutes: lane.policy.undo_minutes })

  await insertRow(work.sql, 'check_in_undos', {
    id,
    ticket_id: activity.ticket_id,
    reason_code,
    note,
    by_id: actor.id,
    by_name: actor.name,
    undone_at: work.now,
    ticket_before: ticket === null ? null : { ...ticket },
    ticket_after: { status: statusUndone(did, activity.facts?.ticket?.status ?? null) },
  })
  const ticketAfter = await takeBackTicket(work, undoing)
  await takeBackMove(work, undoing)
  await finishUndo(work, ports, undoing, ticketAfter)
  work.record({
    action: 'gate.undo',
    entity: 'gate_activity',
    entityId: id,
    before: { outcome: activity.outcome, ticket },
    after: { outcome: 'undone', did, reason_code, note, ticket: ticketAfter, role: actor.roleName },
  })
}

async function gatherUndo(
  { sql }: Work,
  held: { activity: DecidedRow; lane: HeldLane; ticket: Undoing['ticket'] },
): Promise<Undoing> {
  const { activity, ticket } = held
  if (ticket === null) return { ...held, visit: null, stay: null, did: 'nothing' }
  const stay = await stayOf(sql, ticket.id, activity.id)
  const visit = await visitOf(sql, ticket.id, { activityId: activity.id, stayVisitId: stay?.visit_id ?? null })
  return { ...held, visit, stay, did: whatItDid(activity.id, visit, stay) }
}

function whatItDid(id: string, visit: Undoing['visit'], stay: Undoing['stay']): Passed {
  if (visit?.id === id) return 'enter'
  if (visit?.exit_activity_id === id) return 'leave'
  if (stay?.entry_activity_id === id) return 'enter_buffer'
  return stay?.exit_activity_id === id ? 'leave_buffer' : 'nothing'
}

async function undoer({ sql }: Work, id: string): Promise<string> {
  const [row] = await sql.rows<{ by_name: string }>('SELECT by_name FROM check_in_undos WHERE id = ?', [id])
  return row?.by_name ?? '?'
}
