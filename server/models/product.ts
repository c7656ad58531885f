import { flag, id, optionalInstant, optionalRef, optionalText, rowVersion, stamp, text } from '../database/columns.ts'

/** Goods that a company or everybody brings: the picker of a ticket's commodity. */
export const productColumns = {
  id,
  company_id: optionalRef('companies'),
  name: text(120),
  unique_name: optionalText(170),
  comodity: text(120),
  unit_of_item: text(20),
  hs_code: optionalText(12),
  needs_customs: flag(),
  created_at: stamp,
  updated_at: stamp,
  deleted_at: optionalInstant,
  version: rowVersion,
}
