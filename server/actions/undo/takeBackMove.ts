import type { Work } from '../../database/work.ts'
import type { UndoneStayRow, UndoneVisitRow } from '../../queries/undoRows.ts'
import { undoCodeco } from '../codeco/undoCodeco.ts'
import type { Undoing } from './undoing.ts'

/** Takes back what the passage wrote beside the ticket: round trip, stay in a buffer zone, and claim on a document. */
export async function takeBackMove(work: Work, { activity, visit, stay, ticket, did }: Undoing): Promise<void> {
  if (ticket === null) return
  const { sql } = work
  await undoCodeco(work, activity.id)
  switch (did) {
    case 'nothing':
      return
    case 'enter':
      await sql.run('DELETE FROM customs_loads WHERE ticket_id = ? AND trip = ? AND drawn_at IS NULL', [
        ticket.id,
        ticket.rit_done + 1,
      ])
      await sql.run('DELETE FROM visits WHERE id = ?', [activity.id])
      return
    case 'leave':
      if (stay !== null) await reopenStay(work, stay)
      if (visit !== null) await reopenVisit(work, visit, { ticketId: ticket.id, since: activity.decided_at })
      return
    case 'enter_buffer':
      await sql.run('DELETE FROM buffer_stays WHERE entry_activity_id = ? AND left_at IS NULL', [activity.id])
      return
    case 'leave_buffer':
      if (stay !== null) await reopenStay(work, stay)
      return
  }
}

/** The parking place comes back with the stay, unless somebody stands there by now. */
async function reopenStay({ sql }: Work, { id, area_id, slot }: UndoneStayRow): Promise<void> {
  const others = await sql.rows(
    'SELECT id FROM buffer_stays WHERE area_id = ? AND slot = ? AND left_at IS NULL AND id <> ?',
    [area_id, slot, id],
  )
  await sql.run(
    `UPDATE buffer_stays SET left_at = NULL, exit_activity_id = NULL, minutes = NULL, slot = ?, version = version + 1
     WHERE id = ?`,
    [others.length === 0 ? slot : null, id],
  )
}

/** What the way out drew from the balance goes back; what a checker accepted before it stays drawn. */
async function reopenVisit(
  { sql, now, record }: Work,
  { id, rit }: UndoneVisitRow,
  { ticketId, since }: { ticketId: string; since: Date },
): Promise<void> {
  await sql.run(
    `UPDATE visits SET left_at = NULL, minutes = NULL, exit_activity_id = NULL, exit_gate_id = NULL,
       exit_lane_id = NULL, exit_lamp = NULL WHERE id = ?`,
    [id],
  )
  const loads = await sql.rows<{ id: string; document_id: string; quantity: string }>(
    'SELECT id, document_id, quantity FROM customs_loads WHERE ticket_id = ? AND trip = ? AND drawn_at >= ?',
    [ticketId, rit, since],
  )
  for (const load of loads) {
    await sql.run('UPDATE customs_loads SET drawn_at = NULL WHERE id = ?', [load.id])
    await sql.run(
      `UPDATE customs_documents SET balance = ROUND(balance + ?, 3), updated_at = ?, version = version + 1
       WHERE id = ? AND balance IS NOT NULL`,
      [Number(load.quantity), now, load.document_id],
    )
    record({
      action: 'customs.draw_undone',
      entity: 'customs_document',
      entityId: load.document_id,
      after: { ticket_id: ticketId, trip: rit, quantity: Number(load.quantity) },
    })
  }
}
