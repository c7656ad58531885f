import type { Bound, Sql } from '../../database/work.ts'
import { updateRows } from '../../models/manyRows.ts'
import type { HeldLane } from './lanes.ts'
import type { LaneRow } from '../../queries/laneRows.ts'
import type { GateTicketRow, HeldTicket } from './tickets.ts'

const laneSets = (next: LaneRow) => ({
  mode: next.mode,
  lamp: next.lamp,
  vehicle: next.vehicle === null ? null : JSON.stringify(next.vehicle),
  lease_status: next.lease_status,
  lease_by: next.lease_by,
  lease_name: next.lease_name,
  lease_reason: next.lease_reason,
  lease_since: next.lease_since,
  lease_until: next.lease_until,
})

/** The lanes that changed, each with its next version. */
export function changedLanes(lanes: Iterable<HeldLane>): HeldLane[] {
  const changed = [...lanes].filter((lane) => lane.next !== lane.row)
  for (const lane of changed) lane.next = { ...lane.next, version: lane.row.version + 1 }
  return changed
}

/** Writes lanes that changed. */
export const writeLanes = (sql: Sql, changed: readonly HeldLane[], now: Date): Promise<void> =>
  writeChanged(sql, 'lanes', changed, laneSets, now)

const ticketSets = (next: GateTicketRow) => ({
  status: next.status,
  rit_done: next.rit_done,
  inside_activity_id: next.inside_activity_id,
  inside_since: next.inside_since,
  police_number: next.police_number,
  plate_key: next.plate_key,
})

/** The tickets that passed a gate or got another plate. */
export const changedTickets = (tickets: Iterable<HeldTicket>): HeldTicket[] =>
  [...tickets].filter((ticket) => ticket.next !== ticket.row)

/** Writes tickets that changed. */
export const writeTickets = (sql: Sql, changed: readonly HeldTicket[], now: Date): Promise<void> =>
  writeChanged(sql, 'tickets', changed, ticketSets, now)

interface Held<Row> {
  readonly row: Row
  readonly next: Row
}

/** Sets the columns that changed in any of the rows; mostly it is the same few in all of them. */
async function writeChanged<Row extends { readonly id: string; readonly version: number }>(
  sql: Sql,
  table: string,
  changed: readonly Held<Row>[],
  setsOf: (row: Row) => Readonly<Record<string, Bound>>,
  now: Date,
): Promise<void> {
  const sets = changed.map(({ row, next }) => ({ row, before: setsOf(row), after: setsOf(next) }))
  const columns = Object.keys(sets[0]?.after ?? {}).filter((column) =>
    sets.some(({ before, after }) => before[column] !== after[column]),
  )
  await updateRows(
    sql,
    table,
    sets.map(({ row, after }) => ({
      id: row.id,
      version: row.version,
      set: { ...Object.fromEntries(columns.map((column) => [column, after[column] ?? null])), updated_at: now },
    })),
  )
}
