import { changesOfEntry, changesOfExit, takenBack, type FigureChange } from '#shared/domain/figures.ts'
import type { Work } from '../../database/work.ts'
import { noteFigures } from '../../models/figureChanges.ts'
import { updateRows } from '../../models/manyRows.ts'
import type { Ports } from '../../ports.ts'
import { presentActivity } from '../../presenters/gateActivity.ts'
import { presentLane } from '../../presenters/lane.ts'
import type { UndoneTicketRow } from '../../queries/undoRows.ts'
import { figuresOfDecision } from '../checkIn/figures.ts'
import { changedLanes, writeLanes } from '../checkIn/writeHeld.ts'
import { announceInterventions, dismissInterventions } from '../followEquipment.ts'
import type { Undoing } from './undoing.ts'

/** Marks the activity, puts the figures right, frees the lane, and tells every board of it. */
export async function finishUndo(
  work: Work,
  ports: Ports,
  { activity, lane, visit, did }: Undoing,
  ticket: UndoneTicketRow | null,
): Promise<void> {
  const { sql, now } = work
  const signUrl = (path: string) => ports.links.signFileUrl(path, now)
  if (lane.row.vehicle?.activity_id === activity.id) lane.next = { ...lane.next, vehicle: null }
  const lanes = changedLanes([lane])
  await writeLanes(sql, lanes, now)
  await updateRows(sql, 'gate_activities', [
    {
      id: activity.id,
      version: activity.version,
      set: { outcome: 'undone', entry_activity_id: null, ritase_minutes: null },
    },
  ])
  const after = { ...activity, outcome: 'undone' } as const
  await noteFigures(sql, [
    ...takenBack(figuresOfDecision(activity, lane)),
    ...figuresOfDecision(after, lane),
    ...takenBack(figuresOfMove({ visit, did })),
  ])
  const open = await sql.rows<{ id: string }>(
    `SELECT id FROM interventions WHERE lane_id = ? AND activity_id = ? AND state <> 'closed' ORDER BY id ${sql.dialect.forUpdate}`,
    [lane.row.id, activity.id],
  )
  const ids = open.map(({ id }) => id)
  await dismissInterventions(work, ids)
  for (const { next } of lanes)
    work.announce('operations', { type: 'lane.changed', lane: presentLane(next, signUrl, now) })
  work.announce('operations', { type: 'activity.changed', activity: presentActivity(after, signUrl) })
  await announceInterventions(work, ids)
  if (ticket === null) return
  const { id, status, access_number } = ticket
  work.announce(`company:${ticket.company_id}`, { type: 'ticket.changed', ticket: { id, status, access_number } })
}

function figuresOfMove({ visit, did }: Pick<Undoing, 'visit' | 'did'>): FigureChange[] {
  if (visit === null) return []
  const { company_id: companyId, gate_id: gateId, entered_at: enteredAt, document_type: documentType } = visit
  if (did === 'enter') return changesOfEntry({ gateId, companyId, enteredAt, kind: visit.kind, documentType })
  if (did !== 'leave' || visit.left_at === null) return []
  const { left_at: leftAt, minutes, exit_gate_id } = visit
  return changesOfExit({ gateId: exit_gate_id ?? gateId, companyId, leftAt, minutes })
}
