import {
  decimal,
  id,
  instant,
  jsonOf,
  looseRef,
  optionalCode,
  optionalFlag,
  optionalInstant,
  optionalText,
  ref,
  text,
} from '../database/columns.ts'
import type { RowOf } from './defineTable.ts'

/** What a checker made of a load: accepted with its quantity, or rejected with a reason. */
export const cargoOperationColumns = {
  id,
  visit_id: ref('visits'),
  ticket_id: looseRef,
  company_id: looseRef,
  verdict: text(20),
  quantity: decimal(15, 3),
  unit: optionalText(20),
  drawn_quantity: decimal(15, 3),
  customs_document_id: looseRef,
  reason: optionalText(500),
  photos: jsonOf<readonly string[]>(),
  started_at: optionalInstant,
  finished_at: optionalInstant,
  device_at: optionalInstant,
  received_at: instant,
  late: optionalFlag,
  checker_id: looseRef,
  checker_name: optionalText(120),
  device: optionalCode(100),
}
export type CargoOperationRow = RowOf<typeof cargoOperationColumns>
