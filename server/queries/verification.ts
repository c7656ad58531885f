import type { TicketKind } from '#shared/domain/ticketKind.ts'
import type { UndoReason } from '#shared/domain/undo.ts'
import type { Sql } from '../database/work.ts'
import { gateActivityColumns, gateActivityTables, type GateActivityRow } from './gateActivityRows.ts'
import { interventionColumns, interventionTables, type InterventionRow } from './interventionRows.ts'
import type { StoredFacts } from './undoRows.ts'

/** An activity with what only its evidence shows. */
export interface EvidenceRow extends GateActivityRow {
  readonly command_id: string | null
  readonly entry_activity_id: string | null
  readonly ritase_minutes: number | null
  readonly passed_at: Date | null
  readonly facts: StoredFacts | null
}

export interface VerifiedTicketRow {
  readonly id: string
  readonly kind: TicketKind
  readonly status: string
  readonly access_number: string
  readonly police_number: string
  readonly plate_key: string
  readonly comodity: string | null
  readonly total_item: string | null
  readonly unit_of_item: string | null
  readonly vehicle_type: string | null
  readonly valid_from: Date
  readonly expired_at: Date
  readonly slot_start: Date | null
  readonly slot_end: Date | null
  readonly rit_done: number
  readonly rit_max: number
  readonly detail: { readonly driver?: { readonly name: string; readonly sim_number?: string | null } | null } | null
  readonly customs_document_id: string | null
}

export interface VerifiedDocumentRow {
  readonly nama_dokumen: string
  readonly nomor_daftar: string | null
  readonly nomor_aju: string
  readonly customs_lane: 'green' | 'yellow' | 'red' | null
  readonly released: boolean
  readonly release_number: string | null
  readonly released_at: Date | null
  readonly source: string
  readonly fetched_at: Date
}

export interface CommandRow {
  readonly id: string
  readonly action: string
  readonly state: string
  readonly detail: string | null
  readonly issued_at: Date
}

/** Everything that is known about one check-in. */
export interface Evidence {
  readonly activity: EvidenceRow
  readonly ticket: VerifiedTicketRow | null
  readonly destinations: readonly string[]
  readonly document: VerifiedDocumentRow | null
  /** Entries of the same vehicle in the last thirty days, the latest first, without this one. */
  readonly entries: readonly Date[]
  readonly command: CommandRow | null
  readonly intervention: InterventionRow | null
  readonly undone: UndoneRow | null
}

/** Who took a check-in back, and why. */
export interface UndoneRow {
  readonly reason_code: UndoReason
  readonly note: string
  readonly by_name: string
  readonly undone_at: Date
}

export async function findEvidenceRow(sql: Sql, id: string): Promise<EvidenceRow | null> {
  const rows = await sql.rows<EvidenceRow>(
    `SELECT ${gateActivityColumns}, a.command_id, a.entry_activity_id, a.ritase_minutes, a.passed_at, a.facts
     FROM ${gateActivityTables} WHERE a.id = ?`,
    [id],
  )
  return rows[0] ?? null
}

export async function findEvidence(sql: Sql, activity: EvidenceRow, since: Date): Promise<Evidence> {
  const one = async <Row>(statement: string, id: string | null): Promise<Row | null> =>
    id === null ? null : ((await sql.rows<Row>(statement, [id]))[0] ?? null)
  const ticket = await one<VerifiedTicketRow>(
    `SELECT t.id, t.kind, t.status, t.access_number, t.police_number, t.plate_key, t.comodity, t.total_item,
       t.unit_of_item, t.vehicle_type, t.valid_from, t.expired_at, t.slot_start, t.slot_end, t.rit_done, t.rit_max,
       t.detail, t.customs_document_id FROM tickets t WHERE t.id = ?`,
    activity.ticket_id,
  )
  const places = await sql.rows<{ name: string }>(
    `SELECT b.name FROM ticket_buildings tb JOIN buildings b ON b.id = tb.building_id
     WHERE tb.ticket_id = ? ORDER BY tb.position`,
    [activity.ticket_id],
  )
  return {
    activity,
    ticket,
    destinations: places.map(({ name }) => name),
    document: await one<VerifiedDocumentRow>(
      `SELECT d.nama_dokumen, d.nomor_daftar, d.nomor_aju, d.customs_lane, d.released, d.release_number, d.released_at,
         d.source, d.fetched_at FROM customs_documents d WHERE d.id = ?`,
      ticket?.customs_document_id ?? null,
    ),
    entries: ticket === null ? [] : await entriesOf(sql, ticket.plate_key, activity.id, since),
    command: await one<CommandRow>(
      'SELECT id, action, state, detail, issued_at FROM lane_commands WHERE id = ?',
      activity.command_id,
    ),
    intervention: await one<InterventionRow>(
      `SELECT ${interventionColumns} FROM ${interventionTables} WHERE i.activity_id = ? ORDER BY i.opened_at DESC LIMIT 1`,
      activity.id,
    ),
    undone: await one<UndoneRow>(
      'SELECT reason_code, note, by_name, undone_at FROM check_in_undos WHERE id = ?',
      activity.outcome === 'undone' ? activity.id : null,
    ),
  }
}

const mostEntries = 999

async function entriesOf(sql: Sql, plateKey: string, besides: string, since: Date): Promise<Date[]> {
  const rows = await sql.rows<{ decided_at: Date }>(
    `SELECT a.decided_at FROM tickets t JOIN gate_activities a ON a.ticket_id = t.id
     WHERE t.plate_key = ? AND a.direction = 'in' AND a.outcome = 'opened' AND a.decided_at >= ? AND a.id <> ?
     ORDER BY a.decided_at DESC LIMIT ${mostEntries}`,
    [plateKey, since, besides],
  )
  return rows.map(({ decided_at }) => decided_at)
}
