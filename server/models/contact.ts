import { code, id, optionalText, rowVersion, stamp, text, whole } from '../database/columns.ts'

/** A desk of the site that people can reach. */
export const contactColumns = {
  id,
  code: code(40),
  name: text(120),
  description: optionalText(255),
  phone: optionalText(40),
  whatsapp: optionalText(40),
  email: optionalText(160),
  address: optionalText(255),
  hours: optionalText(120),
  position: whole(),
  created_at: stamp,
  updated_at: stamp,
  version: rowVersion,
}
