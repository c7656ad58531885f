import type { z } from 'zod'
import type { Building, building } from '#shared/contract/autogate/building.ts'
import type { QueryOf } from '#shared/contract/endpoint.ts'
import type { Slice } from '#shared/contract/page.ts'
import type { Actor } from '../http/actor.ts'
import { companyScope } from '../policies/companyScope.ts'
import type { Sql } from '../database/work.ts'
import { findSlice } from './findSlice.ts'
import { contains, where } from './where.ts'

type Wire = z.infer<typeof Building>

export interface BuildingRow {
  readonly id: string
  readonly name: string
  readonly code: string
  readonly address: string | null
  readonly area_id: string
  readonly area_name: string
  readonly area_type: Wire['area']['type']
  readonly company_id: string | null
  readonly company_name: string | null
  readonly latitude: string | null
  readonly longitude: string | null
  readonly capacity: number
  readonly opening_hours: Wire['opening_hours']
  readonly is_port_bms: boolean
  readonly status: Wire['status']
  readonly created_at: Date
  readonly updated_at: Date
  readonly version: number
}

const own = [
  'id',
  'name',
  'code',
  'address',
  'area_id',
  'company_id',
  'latitude',
  'longitude',
  'capacity',
  'opening_hours',
  'is_port_bms',
  'status',
  'created_at',
  'updated_at',
  'version',
]
const columns = `${own.map((column) => `b.${column}`).join(', ')},
  a.name AS area_name, a.type AS area_type, c.name AS company_name`
const joins = 'LEFT JOIN areas a ON a.id = b.area_id LEFT JOIN companies c ON c.id = b.company_id'

export async function findBuilding(sql: Sql, id: string): Promise<BuildingRow | null> {
  const [row] = await sql.rows<BuildingRow>(
    `SELECT ${columns} FROM buildings b ${joins} WHERE b.id = ? AND b.deleted_at IS NULL`,
    [id],
  )
  return row ?? null
}

export function findBuildings(
  sql: Sql,
  actor: Actor,
  query: QueryOf<typeof building.list>,
): Promise<Slice<BuildingRow>> {
  const held = where(
    ['b.deleted_at IS NULL'],
    seenBy(actor),
    query.area_id !== undefined && ['b.area_id = ?', query.area_id],
    query.company_id !== undefined && ['b.company_id = ?', query.company_id],
    query.status !== undefined && ['b.status = ?', query.status],
    query.search !== undefined && query.search !== '' && contains(['b.name', 'b.code', 'b.address'], query.search),
  )
  return findSlice<BuildingRow>(sql, { columns, table: 'buildings', alias: 'b', joins, where: held }, query)
}

/** Destinations that are in use, for a picker, by area and name; those of the port alone when asked. */
export function findBuildingChoices(
  sql: Sql,
  actor: Actor,
  { ofPort, search = '' }: { ofPort: boolean; search?: string | undefined },
): Promise<BuildingRow[]> {
  const { text, values } = where(
    ['b.deleted_at IS NULL'],
    ['b.status = ?', 'active'],
    seenBy(actor),
    ofPort && ['b.is_port_bms = ?', true],
    search !== '' && contains(['b.name', 'b.code', 'b.address'], search),
  )
  return sql.rows<BuildingRow>(
    `SELECT ${columns} FROM buildings b ${joins} ${text} ORDER BY a.name, a.id, b.name, b.id`,
    values,
  )
}

function seenBy(actor: Actor) {
  const scope = companyScope(actor)
  return scope !== null && (['(b.company_id = ? OR b.company_id IS NULL)', scope] as const)
}
