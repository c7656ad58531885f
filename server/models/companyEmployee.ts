import {
  day,
  id,
  optionalCode,
  optionalInstant,
  optionalText,
  ref,
  rowVersion,
  stamp,
  text,
} from '../database/columns.ts'

/** A person who works for a company and may enter, without an account. The identity number is sealed. */
export const companyEmployeeColumns = {
  id,
  company_id: ref('companies'),
  name: text(120),
  nik_sealed: optionalText(255),
  nik_mark: optionalCode(64),
  position: optionalText(80),
  phone: optionalText(40),
  photo_path: optionalText(200),
  access_valid_until: day,
  created_at: stamp,
  updated_at: stamp,
  deleted_at: optionalInstant,
  version: rowVersion,
}
