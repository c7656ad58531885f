import type { Scope } from '#shared/contract/access.ts'
import type { QueryOf } from '#shared/contract/endpoint.ts'
import type { Slice } from '#shared/contract/page.ts'
import type { externalClients } from '#shared/contract/partner/externalClients.ts'
import type { Sql } from '../database/work.ts'
import type { Actor } from '../http/actor.ts'
import { companyScope } from '../policies/companyScope.ts'
import { findSlice } from './findSlice.ts'
import { contains, where } from './where.ts'

export interface ExternalClientRow {
  readonly id: string
  readonly company_id: string
  readonly company_name: string
  readonly name: string
  readonly scopes: readonly Scope[]
  readonly status: 'active' | 'disabled'
  readonly created_at: Date
  readonly updated_at: Date
  readonly version: number
}

/** Not the hash of the secret: nobody but the token request reads it. */
const columns = `e.id, e.company_id, c.name AS company_name, e.name, e.scopes, e.status, e.created_at, e.updated_at,
  e.version`
const joins = 'JOIN companies c ON c.id = e.company_id'

export async function findExternalClient(sql: Sql, id: string): Promise<ExternalClientRow | null> {
  const [row] = await sql.rows<ExternalClientRow>(
    `SELECT ${columns} FROM external_clients e ${joins} WHERE e.id = ? AND e.deleted_at IS NULL`,
    [id],
  )
  return row ?? null
}

export function findExternalClients(
  sql: Sql,
  actor: Actor,
  query: QueryOf<typeof externalClients.list>,
): Promise<Slice<ExternalClientRow>> {
  const scope = companyScope(actor)
  const held = where(
    ['e.deleted_at IS NULL'],
    scope !== null && ['e.company_id = ?', scope],
    query.company_id !== undefined && ['e.company_id = ?', query.company_id],
    query.status !== undefined && ['e.status = ?', query.status],
    query.search !== undefined && query.search !== '' && contains(['e.name'], query.search),
  )
  return findSlice<ExternalClientRow>(
    sql,
    { columns, table: 'external_clients', alias: 'e', joins, where: held },
    query,
  )
}
