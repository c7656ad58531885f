import {
  code,
  flag,
  optionalInstant,
  optionalText,
  optionalWhole,
  ref,
  rowVersion,
  stamp,
  text,
} from '../database/columns.ts'
import type { RowOf } from './defineTable.ts'

/** A logistics partner with its app and the hashes of its two tokens. */
export const partnerColumns = {
  id: { ...code(24), primaryKey: true },
  name: text(120),
  status: text(20),
  app_id: code(24),
  app_key: code(32),
  token_hash: code(64),
  sandbox_token_hash: code(64),
  created_at: stamp,
  updated_at: stamp,
  deleted_at: optionalInstant,
  version: rowVersion,
}

/** What a company allows a partner, and whether the partner has connected. */
export const partnerTenantColumns = {
  id: { ...code(24), primaryKey: true },
  partner_id: code(24),
  company_id: ref('companies'),
  allowed: flag(true),
  installation_type: optionalText(40),
  days_connected: optionalWhole,
  installed_at: optionalInstant,
  expires_at: optionalInstant,
  uninstall_at: optionalInstant,
  uninstall_reason: optionalText(255),
  created_at: stamp,
  updated_at: stamp,
  version: rowVersion,
}

export type PartnerRow = RowOf<typeof partnerColumns>
export type PartnerTenantRow = RowOf<typeof partnerTenantColumns>
