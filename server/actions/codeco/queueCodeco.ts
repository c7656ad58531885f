import { codecoMovement } from '#shared/domain/codeco.ts'
import type { Direction } from '#shared/domain/lane.ts'
import { insertAll } from '../../database/trail.ts'
import type { Sql } from '../../database/work.ts'
import { marks } from '../../models/manyRows.ts'

/** A vehicle that a gate let through, as the outbox tells it. */
export interface Opened {
  readonly activityId: string
  readonly ticketId: string
}

interface Movement {
  readonly activity_id: string
  readonly direction: Direction
  readonly moved_at: Date
  readonly ticket_id: string
  readonly company_id: string | null
  readonly access_number: string
  readonly police_number: string
  readonly kode_dokumen: string
  readonly containers: number
}

/**
 * Queues the movements that customs must hear of. Called in the transaction that numbers the events, so that a passage
 * that was committed is queued exactly once, and the check-in itself does nothing for it: one statement for a batch here,
 * a second one where goods under customs moved. The main gate's own in and out count, not those of a buffer zone.
 */
export async function queueCodeco(sql: Sql, opened: readonly Opened[], now: Date): Promise<void> {
  if (opened.length === 0) return
  const ids = [...new Set(opened.map(({ activityId }) => activityId))]
  const tickets = [...new Set(opened.map(({ ticketId }) => ticketId))]
  const containers = `COALESCE(${sql.dialect.name === 'mysql' ? 'JSON_LENGTH' : 'json_array_length'}(t.detail, '$.container_numbers'), 0)`
  const of = (id: string, direction: string, at: string) =>
    `SELECT ${id} AS activity_id, '${direction}' AS direction, ${at} AS moved_at, v.ticket_id, v.company_id,
       v.access_number, v.police_number, d.kode_dokumen, ${containers} AS containers
     FROM visits v JOIN tickets t ON t.id = v.ticket_id JOIN customs_documents d ON d.id = v.customs_document_id
     WHERE v.ticket_id IN (${marks(tickets)}) AND ${id} IN (${marks(ids)})`
  const moved = await sql.rows<Movement>(
    `${of('v.id', 'in', 'v.entered_at')} UNION ALL ${of('v.exit_activity_id', 'out', 'v.left_at')}`,
    [...tickets, ...ids, ...tickets, ...ids],
  )
  await insertAll(
    sql,
    `${sql.dialect.insertIgnore} INTO codeco_messages (id, kd_dok, kind, direction, ticket_id, company_id, access_number,
       police_number, state, due_at, moved_at, created_at)`,
    moved.flatMap((row) => {
      const movement = codecoMovement(row.kode_dokumen, row.direction)
      const kind = Number(row.containers) > 0 ? 'container' : 'package'
      /* An empty container is told, an empty platform is nothing. */
      if (kind === 'package' && !movement.loaded) return []
      const { activity_id, direction, ticket_id, company_id, access_number, police_number, moved_at } = row
      const whose = [ticket_id, company_id, access_number, police_number]
      return [[activity_id, movement.kdDok, kind, direction, ...whose, 'queued', now, moved_at, now]]
    }),
  )
}
