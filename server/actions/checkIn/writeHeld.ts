import type { Sql } from '../../database/work.ts'
import { updateRows } from '../../models/manyRows.ts'
import type { HeldLane } from './lanes.ts'
import type { HeldTicket } from './tickets.ts'

/** Writes the lanes that changed, and gives each its next version. */
export async function writeLanes(sql: Sql, lanes: Iterable<HeldLane>, now: Date): Promise<HeldLane[]> {
  const changed = [...lanes].filter((lane) => lane.next !== lane.row)
  for (const lane of changed) lane.next = { ...lane.next, version: lane.row.version + 1 }
  await updateRows(
    sql,
    'lanes',
    changed.map(({ row, next }) => ({
      id: row.id,
      version: row.version,
      set: {
        mode: next.mode,
        lamp: next.lamp,
        vehicle: next.vehicle === null ? null : JSON.stringify(next.vehicle),
        lease_status: next.lease_status,
        lease_by: next.lease_by,
        lease_name: next.lease_name,
        lease_reason: next.lease_reason,
        lease_since: next.lease_since,
        lease_until: next.lease_until,
        updated_at: now,
      },
    })),
  )
  return changed
}

/** Writes the tickets that passed a gate or got another plate. */
export async function writeTickets(sql: Sql, tickets: Iterable<HeldTicket>, now: Date): Promise<HeldTicket[]> {
  const changed = [...tickets].filter((ticket) => ticket.next !== ticket.row)
  await updateRows(
    sql,
    'tickets',
    changed.map(({ row, next }) => ({
      id: row.id,
      version: row.version,
      set: {
        status: next.status,
        rit_done: next.rit_done,
        inside_activity_id: next.inside_activity_id,
        inside_since: next.inside_since,
        police_number: next.police_number,
        plate_key: next.plate_key,
        updated_at: now,
      },
    })),
  )
  return changed
}
