import { id, jsonOf, optionalInstant, optionalText, ref, rowVersion, stamp, text, whole } from '../database/columns.ts'
import type { RowOf } from './defineTable.ts'

/** A programme of a tenant that signs in with OAuth 2.0 client credentials. */
export const externalClientColumns = {
  id,
  company_id: ref('companies'),
  name: text(120),
  secret_hash: text(160),
  scopes: jsonOf<readonly string[]>(),
  status: text(20),
  token_epoch: whole(1),
  created_by: optionalText(80),
  created_at: stamp,
  updated_at: stamp,
  deleted_at: optionalInstant,
  version: rowVersion,
}
export type ExternalClientRow = RowOf<typeof externalClientColumns>
