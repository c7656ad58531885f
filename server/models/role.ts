import { code, flag, id, optionalInstant, ref, rowVersion, stamp, text } from '../database/columns.ts'
import type { RowOf } from './defineTable.ts'

/** What a group of people may do; its permissions are in `role_permissions`. */
export const roleColumns = {
  id,
  name: text(80),
  level: text(20),
  is_system: flag(),
  created_at: stamp,
  updated_at: stamp,
  deleted_at: optionalInstant,
  version: rowVersion,
}
export type RoleRow = RowOf<typeof roleColumns>

export const rolePermissionColumns = {
  role_id: { ...ref('roles'), primaryKey: true },
  permission: { ...code(60), primaryKey: true },
}
