import {
  id,
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

/** A person with an account. */
export const userColumns = {
  id,
  name: text(120),
  email: text(160),
  phone: optionalText(40),
  username: optionalText(60),
  password_hash: text(160),
  role_id: ref('roles'),
  company_id: optionalRef('companies'),
  status: text(20),
  language: text(2),
  photo_path: optionalText(200),
  email_verified_at: optionalInstant,
  last_login_at: optionalInstant,
  token_epoch: whole(1),
  created_at: stamp,
  updated_at: stamp,
  deleted_at: optionalInstant,
  version: rowVersion,
}
export type UserRow = RowOf<typeof userColumns>

/** Gates a person of the operation works at; no row means all. */
export const userGateColumns = {
  user_id: { ...ref('users'), primaryKey: true },
  gate_id: { ...ref('gates'), primaryKey: true },
}
