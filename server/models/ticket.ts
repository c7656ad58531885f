import {
  code,
  day,
  decimal,
  id,
  instant,
  json,
  looseRef,
  optionalInstant,
  optionalRef,
  optionalText,
  ref,
  rowVersion,
  stamp,
  text,
  whole,
} from '../database/columns.ts'
import type { RowOf } from './defineTable.ts'

/** The permission of one vehicle to enter: tenant, sarana niaga or guest. */
export const ticketColumns = {
  id,
  kind: text(20),
  status: text(20),
  source: text(20),
  company_id: ref('companies'),
  access_number: text(20),
  police_number: text(20),
  plate_key: code(20),
  comodity: optionalText(120),
  unit_of_item: optionalText(20),
  total_item: decimal(15, 3),
  vehicle_type: optionalText(40),
  request_at: day,
  valid_from: instant,
  expired_at: instant,
  /** The end that a code must name, once a slip was printed again. */
  code_expires_at: optionalInstant,
  slot_start: optionalInstant,
  slot_end: optionalInstant,
  rit_max: whole(1),
  rit_done: whole(),
  reject_reason: optionalText(500),
  delivery_order_path: optionalText(200),
  bill_of_landing_path: optionalText(200),
  invoice_path: optionalText(200),
  other_path: optionalText(200),
  qr_path: optionalText(200),
  detail: json,
  customs_document_id: optionalRef('customs_documents'),
  inside_activity_id: looseRef,
  inside_since: optionalInstant,
  created_by: optionalText(80),
  created_at: stamp,
  updated_at: stamp,
  deleted_at: optionalInstant,
  version: rowVersion,
}
export type TicketRow = RowOf<typeof ticketColumns>

/** Destinations of a ticket, in order. */
export const ticketBuildingColumns = {
  ticket_id: { ...ref('tickets'), primaryKey: true },
  building_id: { ...ref('buildings'), primaryKey: true },
  position: whole(),
}
