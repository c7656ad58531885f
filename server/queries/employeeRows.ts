import type { employee } from '#shared/contract/autogate/employee.ts'
import type { QueryOf } from '#shared/contract/endpoint.ts'
import type { Slice } from '#shared/contract/page.ts'
import type { Sql } from '../database/work.ts'
import type { Actor } from '../http/actor.ts'
import { companyScope } from '../policies/companyScope.ts'
import type { Seals } from '../ports.ts'
import { findSlice } from './findSlice.ts'
import { contains, where } from './where.ts'

export interface EmployeeRow {
  readonly id: string
  readonly company_id: string
  readonly company_name: string
  readonly name: string
  readonly nik_sealed: string | null
  readonly position: string | null
  readonly phone: string | null
  readonly photo_path: string | null
  readonly access_valid_until: string | null
  readonly created_at: Date
  readonly updated_at: Date
  readonly version: number
}

/** What an employee's identity number is sealed and marked as. */
export const nikPurpose = 'employee.nik'

const columns = `e.id, e.company_id, e.name, e.nik_sealed, e.position, e.phone, e.photo_path, e.access_valid_until,
  e.created_at, e.updated_at, e.version, c.name AS company_name`
const joins = 'LEFT JOIN companies c ON c.id = e.company_id'

export async function findEmployee(sql: Sql, id: string): Promise<EmployeeRow | null> {
  const [row] = await sql.rows<EmployeeRow>(
    `SELECT ${columns} FROM company_employees e ${joins} WHERE e.id = ? AND e.deleted_at IS NULL`,
    [id],
  )
  return row ?? null
}

/** One page; nothing is unsealed to search, a whole identity number is found by its mark. */
export function findEmployees(
  sql: Sql,
  { actor, seals, query }: { actor: Actor; seals: Seals; query: QueryOf<typeof employee.list> },
): Promise<Slice<EmployeeRow>> {
  const scope = companyScope(actor)
  const { search = '' } = query
  const number = search.replace(/[.\s-]/g, '')
  const isNik = /^\d{16}$/.test(number)
  const held = where(
    ['e.deleted_at IS NULL'],
    scope !== null && ['e.company_id = ?', scope],
    query.company_id !== undefined && ['e.company_id = ?', query.company_id],
    isNik && ['e.nik_mark = ?', seals.mark(number, nikPurpose)],
    search !== '' && !isNik && contains(['e.name', 'e.position'], search),
  )
  return findSlice<EmployeeRow>(sql, { columns, table: 'company_employees', alias: 'e', joins, where: held }, query)
}
