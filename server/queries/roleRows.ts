import type { role } from '#shared/contract/autogate/role.ts'
import type { QueryOf } from '#shared/contract/endpoint.ts'
import type { Slice } from '#shared/contract/page.ts'
import type { Level, Permission } from '#shared/contract/permissions.ts'
import type { Sql } from '../database/work.ts'
import type { Actor } from '../http/actor.ts'
import { companyScope, isOfZone } from '../policies/companyScope.ts'
import { findSlice } from './findSlice.ts'
import { contains, where } from './where.ts'

export interface RoleRow {
  readonly id: string
  readonly name: string
  readonly level: Level
  readonly is_system: boolean
  readonly created_at: Date
  readonly updated_at: Date
  readonly version: number
}

export interface GrantedRole extends RoleRow {
  readonly permissions: readonly Permission[]
}

const columns = 'r.id, r.name, r.level, r.is_system, r.created_at, r.updated_at, r.version'

/** A role with what it grants, whoever asks. */
export async function findRole(sql: Sql, id: string): Promise<GrantedRole | null> {
  const [row] = await findRolesById(sql, [id])
  return row ?? null
}

/** Those of these roles that there are, with what they grant. */
export async function findRolesById(sql: Sql, ids: readonly string[]): Promise<GrantedRole[]> {
  if (ids.length === 0) return []
  const rows = await sql.rows<RoleRow>(
    `SELECT ${columns} FROM roles r WHERE r.id IN (${marks(ids)}) AND r.deleted_at IS NULL`,
    ids,
  )
  const grants = await sql.rows<{ role_id: string; permission: Permission }>(
    `SELECT role_id, permission FROM role_permissions WHERE role_id IN (${marks(ids)}) ORDER BY permission`,
    ids,
  )
  return rows.map((row) => ({
    ...row,
    permissions: grants.filter(({ role_id }) => role_id === row.id).map(({ permission }) => permission),
  }))
}

/** A company's people can only hold roles of the tenant level; they see no others. */
export const seesRole = (actor: Actor, { level }: Pick<RoleRow, 'level'>): boolean =>
  isOfZone(actor) || level === 'tenant'

const seenBy = (actor: Actor) => !isOfZone(actor) && (["r.level = 'tenant'"] as const)

export function findRoles(sql: Sql, actor: Actor, query: QueryOf<typeof role.list>): Promise<Slice<RoleRow>> {
  const held = where(
    ['r.deleted_at IS NULL'],
    seenBy(actor),
    query.level !== undefined && ['r.level = ?', query.level],
    query.search !== undefined && query.search !== '' && contains(['r.name'], query.search),
  )
  return findSlice<RoleRow>(sql, { columns, table: 'roles', alias: 'r', where: held }, query)
}

/** Every role that an actor sees, by name: a site has a few dozen. */
export async function findRoleChoices(
  sql: Sql,
  actor: Actor,
  query: QueryOf<typeof role.dropdown>,
): Promise<GrantedRole[]> {
  const { text, values } = where(
    ['r.deleted_at IS NULL'],
    seenBy(actor),
    query.level !== undefined && ['r.level = ?', query.level],
    query.search !== undefined && query.search !== '' && contains(['r.name'], query.search),
  )
  const rows = await sql.rows<{ id: string }>(`SELECT r.id FROM roles r ${text} ORDER BY r.name, r.id`, values)
  const found = await findRolesById(
    sql,
    rows.map(({ id }) => id),
  )
  return rows.flatMap(({ id }) => found.filter((each) => each.id === id))
}

/** How many people hold each of these roles, among those whom the actor sees. */
export async function countHolders(
  sql: Sql,
  actor: Actor,
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (ids.length === 0) return new Map()
  const scope = companyScope(actor)
  const { text, values } = where(
    [`role_id IN (${marks(ids)})`, ...ids],
    ['deleted_at IS NULL'],
    scope !== null && ['company_id = ?', scope],
  )
  const rows = await sql.rows<{ role_id: string; many: number }>(
    `SELECT role_id, COUNT(*) AS many FROM users ${text} GROUP BY role_id`,
    values,
  )
  return new Map(rows.map(({ role_id, many }) => [role_id, Number(many)]))
}

const marks = (values: readonly unknown[]): string => values.map(() => '?').join(', ')
