import { Refusal } from '#shared/contract/errors.ts'
import type { Sql } from '../database/work.ts'

/**
 * Refuses a change that leaves nobody who can manage people and roles at the highest level. Called after the change,
 * in its transaction; the roles are locked, so that two who dismiss each other at once do not both succeed.
 */
export async function requireSuperAdminLeft(sql: Sql): Promise<void> {
  await sql.rows(`SELECT id FROM roles WHERE level = 'super_admin' ORDER BY id ${sql.dialect.forUpdate}`)
  const rows = await sql.rows(
    `SELECT u.id FROM users u JOIN roles r ON r.id = u.role_id
     WHERE r.level = 'super_admin' AND u.status = 'active' AND u.deleted_at IS NULL
       AND EXISTS (SELECT 1 FROM role_permissions p WHERE p.role_id = r.id AND p.permission = 'user.write')
       AND EXISTS (SELECT 1 FROM role_permissions p WHERE p.role_id = r.id AND p.permission = 'role.write')
     LIMIT 1`,
  )
  if (rows.length === 0) throw new Refusal('user.last_super_admin')
}
