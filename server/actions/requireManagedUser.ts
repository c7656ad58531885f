import { Refusal } from '#shared/contract/errors.ts'
import type { Sql, Work } from '../database/work.ts'
import type { Actor } from '../http/actor.ts'
import { seesRowOf } from '../policies/companyScope.ts'
import { reachesRole } from '../policies/grantRole.ts'
import { isOfGroup, worksInReach, type UserGroup } from '../policies/manageUsers.ts'
import { findReach } from '../queries/personFacts.ts'
import { findRole } from '../queries/roleRows.ts'
import { findUser, type UserRow } from '../queries/userRows.ts'

/** The person, if the actor sees them and they are of the group; null is any group. */
export async function requireSeenUser(sql: Sql, actor: Actor, id: string, group: UserGroup | null): Promise<UserRow> {
  const row = await findUser(sql, id)
  if (row === null || !seesRowOf(actor, row.company_id)) throw new Refusal('row.not_found')
  if (group !== null && !isOfGroup(group, row.level)) throw new Refusal('row.not_found')
  return row
}

/** The person, locked, for a change by somebody who sees them, stands at or above them and manages where they work. */
export async function requireManagedUser({ sql, actor }: Work, id: string, group: UserGroup | null): Promise<UserRow> {
  await sql.rows(`SELECT id FROM users WHERE id = ? ${sql.dialect.forUpdate}`, [id])
  const row = await requireSeenUser(sql, actor, id, group)
  const role = await findRole(sql, row.role_id)
  if (role === null || !reachesRole(actor, role)) throw new Refusal('user.above', { name: row.name })
  const managed = row.company_id !== null || worksInReach(await findReach(sql, actor), row.gates)
  if (!managed && row.id !== actor.id) throw new Refusal('user.outside_areas')
  return row
}
