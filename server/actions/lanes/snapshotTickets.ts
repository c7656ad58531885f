import { createHash } from 'node:crypto'
import type { SnapshotTicket } from '#shared/contract/laneSnapshot.ts'
import { insideStatuses } from '#shared/domain/ticketLifecycle.ts'
import type { Bound, Sql } from '../../database/work.ts'
import { marks } from '../../models/manyRows.ts'
import { driverOf, ticketFacts } from '../checkIn/gather.ts'
import { holdTickets, ticketColumns, type GateTicketRow, type HeldTicket } from '../checkIn/tickets.ts'
import { changesSince, type SnapshotCursor } from './snapshotCursor.ts'

const pageSize = 400
const soonMs = 24 * 3_600_000
const justOverMs = 3_600_000

interface DatedTicket extends GateTicketRow {
  readonly updated_at: Date
}

export interface SnapshotSlice {
  readonly tickets: readonly SnapshotTicket[]
  readonly next: SnapshotCursor
  readonly more: boolean
}

/** Tickets that may come within a day or are inside; of changes also those that may no longer. */
export async function readSnapshotTickets(
  sql: Sql,
  cursor: SnapshotCursor,
  { now, asksTerminal }: { now: Date; asksTerminal: boolean },
): Promise<SnapshotSlice> {
  const live = `(t.status IN ('pending', 'active') AND t.valid_from < ? AND t.expired_at > ?
    OR t.status IN (${marks(insideStatuses)}))`
  const values: Bound[] = [new Date(now.getTime() + soonMs), new Date(now.getTime() - justOverMs), ...insideStatuses]
  const rows = await sql.rows<DatedTicket>(
    `SELECT ${ticketColumns}, t.updated_at FROM tickets t
     WHERE (t.updated_at > ? OR t.updated_at = ? AND t.id > ?) AND t.deleted_at IS NULL
       ${cursor.mode === 'w' ? `AND ${live}` : 'AND t.valid_from < ?'} ORDER BY t.updated_at, t.id LIMIT ?`,
    [cursor.after, cursor.after, cursor.id, ...(cursor.mode === 'w' ? values : values.slice(0, 1)), pageSize],
  )
  const last = rows.at(-1)
  const more = rows.length === pageSize && last !== undefined
  const around = cursor.mode === 'd' && cursor.id === '' ? await changedAround(sql, cursor.after) : []
  const held = await holdTickets(sql, [...new Map([...rows, ...around].map((row) => [row.id, row])).values()])
  return {
    tickets: [...held.values()].map((ticket) => snapshotTicket(ticket, asksTerminal)),
    next: more
      ? { ...cursor, after: last.updated_at, id: last.id }
      : changesSince(cursor.mode === 'w' ? cursor.began : now),
    more,
  }
}

/** Tickets that are as they were, while what belongs to them is not. */
const changedAround = (sql: Sql, since: Date): Promise<GateTicketRow[]> =>
  sql.rows<GateTicketRow>(
    `SELECT ${ticketColumns} FROM tickets t WHERE t.deleted_at IS NULL AND t.status IN ('active', ${marks(insideStatuses)})
       AND (t.customs_document_id IN (SELECT d.id FROM customs_documents d WHERE d.updated_at > ?)
         OR t.spmk_number IN (SELECT o.spmk_number FROM spmk_orders o WHERE o.fetched_at > ?)
         OR t.inside_activity_id IN (SELECT s.visit_id FROM buffer_stays s WHERE s.left_at IS NULL AND s.checked_at > ?))
     LIMIT ?`,
    [...insideStatuses, since, since, since, pageSize],
  )

function snapshotTicket(ticket: HeldTicket, asksTerminal: boolean): SnapshotTicket {
  const { row, company, buildings, areas, customs, order, stay } = ticket
  const facts = ticketFacts(ticket, asksTerminal)
  return {
    facts: { ...facts, spmkNumber: facts.spmkNumber ?? null },
    codeExpiresAt: row.code_expires_at?.toISOString() ?? null,
    companyId: row.company_id,
    company,
    driverKey: hashedDriver(driverOf(row)),
    buildings: buildings.map(({ id }) => id),
    areas: areas.map(({ id }) => id),
    customs,
    spmk: order.spmk,
    stay: stay === null ? null : { since: stay.enteredAt.toISOString(), failed: stay.failed },
  }
}

/** A lane compares licences with the watch list and needs none of them. */
export const hashedDriver = (key: string | null): string | null =>
  key === null ? null : createHash('sha256').update(key).digest('base64url').slice(0, 22)
