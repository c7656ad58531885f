import type { PortActivity, TicketKind } from '#shared/domain/ticketKind.ts'
import type { TicketStatus } from '#shared/domain/ticketLifecycle.ts'
import type { Sql } from '../database/work.ts'
import { completeTickets } from './completeTickets.ts'

/** Fields that no query asks for; which of them a ticket has depends on its kind. */
export interface TicketDetail extends Partial<PortCall> {
  readonly driver?: StoredDriver | null
  readonly seal_numbers?: readonly string[]
  readonly container_numbers?: readonly string[]
  readonly guest?: StoredGuest
}

interface StoredDriver {
  readonly name: string
  readonly phone: string | null
  readonly sim_number: string | null
  readonly email?: string | null
}

/** The call of a ship that the load of a port ticket belongs to. */
export interface PortCall {
  readonly spmk_number: string
  readonly vessel_name: string
  readonly voyage: string | null
  readonly activity: PortActivity
  readonly berth: string | null
}

/** What a guest's identity number is sealed for. */
export const identityPurpose = 'guest.identity'

export interface StoredGuest {
  readonly name: string
  /** Sealed for {@link identityPurpose}. */
  readonly identity: string | null
  readonly company: string | null
  readonly purpose: string
  readonly host_name: string
  readonly host_contact: string | null
  readonly people_count: number
  /** ISO 8601. */
  readonly visit_at: string
  readonly identity_photo_path?: string | null
}

export interface TicketRow {
  readonly id: string
  readonly kind: TicketKind
  readonly status: TicketStatus
  readonly source: string
  readonly company_id: string
  readonly company_name: string
  readonly access_number: string
  readonly police_number: string
  readonly comodity: string | null
  readonly unit_of_item: string | null
  readonly total_item: string | null
  readonly vehicle_type: string | null
  readonly request_at: string
  readonly valid_from: Date
  readonly expired_at: Date
  readonly code_expires_at: Date | null
  readonly slot_start: Date | null
  readonly slot_end: Date | null
  readonly rit_max: number
  readonly rit_done: number
  readonly reject_reason: string | null
  readonly delivery_order_path: string | null
  readonly bill_of_landing_path: string | null
  readonly invoice_path: string | null
  readonly other_path: string | null
  readonly qr_path: string
  readonly detail: TicketDetail | null
  readonly customs_document_id: string | null
  readonly created_by: string | null
  readonly inside_since: Date | null
  readonly created_at: Date
  readonly updated_at: Date
  readonly version: number
}

export interface TicketBuilding {
  readonly id: string
  readonly name: string
  readonly address: string | null
}

/** A ticket with its destinations in the order the client gave them. */
export interface TicketView extends TicketRow {
  readonly buildings: readonly TicketBuilding[]
  /** `PPKEK 000412-26` */
  readonly customs_document_name: string | null
}

const columns = [
  'id',
  'kind',
  'status',
  'source',
  'company_id',
  'access_number',
  'police_number',
  'comodity',
  'unit_of_item',
  'total_item',
  'vehicle_type',
  'request_at',
  'valid_from',
  'expired_at',
  'code_expires_at',
  'slot_start',
  'slot_end',
  'rit_max',
  'rit_done',
  'reject_reason',
  'delivery_order_path',
  'bill_of_landing_path',
  'invoice_path',
  'other_path',
  'qr_path',
  'detail',
  'customs_document_id',
  'created_by',
  'inside_since',
  'created_at',
  'updated_at',
  'version',
]

/** The columns of a {@link TicketRow}, of `tickets t` and `companies c`. */
export const ticketColumns = `${columns.map((column) => `t.${column}`).join(', ')}, c.name AS company_name`

const from = 'FROM tickets t LEFT JOIN companies c ON c.id = t.company_id'

export async function findTicket(sql: Sql, id: string): Promise<TicketView | null> {
  return await one(sql, `SELECT ${ticketColumns} ${from} WHERE t.id = ?`, id)
}

export async function findTicketByNumber(sql: Sql, accessNumber: string): Promise<TicketView | null> {
  return await one(sql, `SELECT ${ticketColumns} ${from} WHERE t.access_number = ?`, accessNumber)
}

/** The ticket, which nobody else can change until the transaction ends. */
export async function lockTicket(sql: Sql, id: string): Promise<TicketView | null> {
  const found = await sql.rows<{ id: string }>(`SELECT id FROM tickets WHERE id = ? ${sql.dialect.forUpdate}`, [id])
  return found.length === 0 ? null : await findTicket(sql, id)
}

async function one(sql: Sql, statement: string, value: string): Promise<TicketView | null> {
  const rows = await sql.rows<TicketRow>(statement, [value])
  const [ticket] = await completeTickets(sql, rows)
  return ticket ?? null
}
