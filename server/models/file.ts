import { code, id, instant, optionalRef, optionalText, text, whole } from '../database/columns.ts'

/** An uploaded or made file; its bytes are in the storage. */
export const fileColumns = {
  id,
  path: code(200),
  media_type: text(80),
  size: whole(),
  sha256: code(64),
  original_name: optionalText(200),
  company_id: optionalRef('companies'),
  uploaded_by: optionalText(80),
  created_at: instant,
}
