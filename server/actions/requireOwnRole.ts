import { Refusal } from '#shared/contract/errors.ts'
import type { Work } from '../database/work.ts'
import { isOfZone } from '../policies/companyScope.ts'
import { reachesRole } from '../policies/grantRole.ts'
import { findRole, seesRole, type GrantedRole } from '../queries/roleRows.ts'

/** The role, locked, for a change: by people of the zone, at or below what they hold, and never one of the system. */
export async function requireOwnRole({ sql, actor }: Work, id: string): Promise<GrantedRole> {
  await sql.rows(`SELECT id FROM roles WHERE id = ? ${sql.dialect.forUpdate}`, [id])
  const row = await findRole(sql, id)
  if (row === null || !seesRole(actor, row)) throw new Refusal('row.not_found')
  if (!isOfZone(actor)) throw new Refusal('auth.forbidden')
  if (row.is_system) throw new Refusal('role.system', { role: row.name })
  if (!reachesRole(actor, row)) throw new Refusal('role.above', { role: row.name })
  return row
}
