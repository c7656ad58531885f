import type { Sql } from '../database/work.ts'
import type { Actor } from '../http/actor.ts'
import type { Reach } from '../policies/manageUsers.ts'
import { findRolesById, type GrantedRole } from './roleRows.ts'

/** What is wanted of an account; what is missing stays as it is. */
export interface PersonWish {
  readonly email?: string | undefined
  readonly username?: string | null | undefined
  readonly role_id?: string | undefined
  readonly gate_ids?: readonly string[] | undefined
}

/** What the database knows of what is wished. */
export interface PersonFacts {
  readonly roles: ReadonlyMap<string, GrantedRole>
  /** Gates that there are, with their areas. */
  readonly gates: ReadonlyMap<string, { readonly id: string; readonly area_id: string }>
  /** Whose each e-mail address and each username is already, in small letters. */
  readonly emails: ReadonlyMap<string, string>
  readonly usernames: ReadonlyMap<string, string>
}

/** Everything needed to judge wishes, however many, in five statements. The roles are locked against being deleted. */
export async function gatherPersonFacts(sql: Sql, wishes: readonly PersonWish[]): Promise<PersonFacts> {
  const roleIds = distinct(wishes.map(({ role_id }) => role_id))
  await select(sql, `SELECT id FROM roles WHERE id IN (?) ORDER BY id ${sql.dialect.forUpdate}`, roleIds)
  const roles = await findRolesById(sql, roleIds)
  const gates = await select<{ id: string; area_id: string }>(
    sql,
    'SELECT id, area_id FROM gates WHERE deleted_at IS NULL AND id IN (?)',
    distinct(wishes.flatMap(({ gate_ids = [] }) => gate_ids)),
  )
  const owners = async (column: 'email' | 'username') => {
    const rows = await select<{ id: string; value: string }>(
      sql,
      `SELECT id, ${column} AS value FROM users WHERE ${column} IN (?)`,
      distinct(wishes.map((wish) => wish[column])),
    )
    return new Map(rows.map(({ id, value }) => [value.toLowerCase(), id]))
  }
  return {
    roles: new Map(roles.map((role) => [role.id, role])),
    gates: new Map(gates.map((gate) => [gate.id, gate])),
    emails: await owners('email'),
    usernames: await owners('username'),
  }
}

/** The areas of an administrator's own gates; super administrators and those without gates reach everywhere. */
export async function findReach(sql: Sql, actor: Actor): Promise<Reach> {
  if (actor.kind !== 'user' || actor.level === 'super_admin' || actor.gateIds.length === 0) return null
  const rows = await select<{ area_id: string }>(sql, 'SELECT area_id FROM gates WHERE id IN (?)', actor.gateIds)
  return new Set(rows.map(({ area_id }) => area_id))
}

/** A statement with one list in it, which is not asked for an empty list. */
function select<Row>(sql: Sql, statement: string, values: readonly string[]): Promise<Row[]> {
  if (values.length === 0) return Promise.resolve([])
  return sql.rows<Row>(statement.replace('?', values.map(() => '?').join(', ')), values)
}

const distinct = (values: readonly (string | null | undefined)[]): string[] => [
  ...new Set(values.filter((value) => value !== null && value !== undefined)),
]
