import type { z } from 'zod'
import type { user, userQuery } from '#shared/contract/autogate/user.ts'
import type { QueryOf } from '#shared/contract/endpoint.ts'
import type { Slice } from '#shared/contract/page.ts'
import type { Level } from '#shared/contract/permissions.ts'
import type { Sql } from '../database/work.ts'
import type { Actor } from '../http/actor.ts'
import { companyScope, isOfZone } from '../policies/companyScope.ts'
import { userGroups } from '../policies/manageUsers.ts'
import { findSlice } from './findSlice.ts'
import { contains, where } from './where.ts'

interface AccountRow {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly phone: string | null
  readonly username: string | null
  readonly photo_path: string | null
  readonly language: 'id' | 'en'
  readonly role_id: string
  readonly role_name: string
  readonly level: Level
  readonly company_id: string | null
  readonly company_name: string | null
  readonly status: 'active' | 'inactive'
  readonly email_verified_at: Date | null
  readonly last_login_at: Date | null
  readonly created_at: Date
  readonly updated_at: Date
  readonly version: number
}

export interface GateOfUser {
  readonly id: string
  readonly name: string
  readonly code: string
  readonly area_id: string
}

/** A person with an account and the gates they work at. Without anything secret: the trail keeps it whole. */
export interface UserRow extends AccountRow {
  readonly gates: readonly GateOfUser[]
}

const own = [
  'id',
  'name',
  'email',
  'phone',
  'username',
  'photo_path',
  'language',
  'role_id',
  'company_id',
  'status',
  'email_verified_at',
  'last_login_at',
  'created_at',
  'updated_at',
  'version',
]
const columns = `${own.map((column) => `u.${column}`).join(', ')}, r.name AS role_name, r.level, c.name AS company_name`
const joins = 'JOIN roles r ON r.id = u.role_id LEFT JOIN companies c ON c.id = u.company_id'

export async function findUser(sql: Sql, id: string): Promise<UserRow | null> {
  const [row] = await findUsersById(sql, [id])
  return row ?? null
}

/** These people, in the order of their ids. */
export async function findUsersById(sql: Sql, ids: readonly string[]): Promise<UserRow[]> {
  if (ids.length === 0) return []
  const rows = await sql.rows<AccountRow>(
    `SELECT ${columns} FROM users u ${joins} WHERE u.id IN (${marks(ids)}) AND u.deleted_at IS NULL ORDER BY u.id`,
    ids,
  )
  return await withGates(sql, rows)
}

type Filters = z.output<typeof userQuery> & { readonly gate_id?: string | undefined }

/** One page of the people whom an actor sees, of some levels only when asked. */
export async function findUsers(
  sql: Sql,
  actor: Actor,
  query: Filters,
  levels: readonly Level[] | null,
): Promise<Slice<UserRow>> {
  const scope = companyScope(actor)
  const held = where(
    ['u.deleted_at IS NULL'],
    scope !== null && ['u.company_id = ?', scope],
    levels !== null && [`u.role_id IN (SELECT id FROM roles WHERE level IN (${marks(levels)}))`, ...levels],
    query.role_id !== undefined && ['u.role_id = ?', query.role_id],
    query.company_id !== undefined && ['u.company_id = ?', query.company_id],
    query.status !== undefined && ['u.status = ?', query.status],
    query.gate_id !== undefined && [
      'EXISTS (SELECT 1 FROM user_gates g WHERE g.user_id = u.id AND g.gate_id = ?)',
      query.gate_id,
    ],
    query.search !== undefined && query.search !== '' && contains(['u.name', 'u.email', 'u.username'], query.search),
  )
  const source = { columns, table: 'users', alias: 'u', joins, where: held }
  const { rows, total } = await findSlice<AccountRow>(sql, source, query)
  return { rows: await withGates(sql, rows), total }
}

const mostChoices = 200

/** Administrators of the zone for a picker; a company's people see none. */
export function findAdminChoices(
  sql: Sql,
  actor: Actor,
  { search = '' }: QueryOf<typeof user.adminDropdown>,
): Promise<Pick<AccountRow, 'id' | 'name' | 'email'>[]> {
  if (!isOfZone(actor)) return Promise.resolve([])
  const { text, values } = where(
    ['u.deleted_at IS NULL'],
    ["u.status = 'active'"],
    [`u.role_id IN (SELECT id FROM roles WHERE level IN (${marks(userGroups.admin)}))`, ...userGroups.admin],
    search !== '' && contains(['u.name', 'u.email'], search),
  )
  return sql.rows(`SELECT u.id, u.name, u.email FROM users u ${text} ORDER BY u.name, u.id LIMIT ?`, [
    ...values,
    mostChoices,
  ])
}

async function withGates(sql: Sql, rows: readonly AccountRow[]): Promise<UserRow[]> {
  if (rows.length === 0) return []
  const gates = await sql.rows<GateOfUser & { user_id: string }>(
    `SELECT ug.user_id, g.id, g.name, g.code, g.area_id FROM user_gates ug JOIN gates g ON g.id = ug.gate_id
     WHERE ug.user_id IN (${marks(rows)}) ORDER BY g.position, g.code`,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => ({
    ...row,
    gates: gates.filter(({ user_id }) => user_id === row.id).map(({ user_id: _, ...gate }) => gate),
  }))
}

const marks = (values: readonly unknown[]): string => values.map(() => '?').join(', ')
