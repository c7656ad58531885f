import type { QueryOf } from '#shared/contract/endpoint.ts'
import type { watchlist } from '#shared/contract/autogate/watchlist.ts'
import type { Slice } from '#shared/contract/page.ts'
import { plateKey } from '#shared/domain/plate.ts'
import { driverKey, type WatchAction, type WatchKind } from '#shared/domain/watchlist.ts'
import type { Sql } from '../database/work.ts'
import { findSlice } from './findSlice.ts'
import { where } from './where.ts'

export interface WatchlistRow {
  readonly id: string
  readonly kind: WatchKind
  readonly plate_key: string | null
  readonly police_number: string | null
  readonly driver_key: string | null
  readonly driver_name: string | null
  readonly company_id: string | null
  readonly company_name: string | null
  readonly action: WatchAction
  readonly note: string | null
  readonly valid_from: Date | null
  readonly valid_until: Date | null
  readonly created_by: string | null
  readonly created_at: Date
  readonly updated_at: Date
  readonly version: number
}

const columns = `w.id, w.kind, w.plate_key, w.police_number, w.driver_key, w.driver_name, w.company_id,
  c.name AS company_name, w.action, w.note, w.valid_from, w.valid_until, w.created_by, w.created_at, w.updated_at,
  w.version`
const joins = 'LEFT JOIN companies c ON c.id = w.company_id'

export async function findWatchlistEntry(sql: Sql, id: string): Promise<WatchlistRow | null> {
  const [row] = await sql.rows<WatchlistRow>(
    `SELECT ${columns} FROM watchlist w ${joins} WHERE w.id = ? AND w.deleted_at IS NULL`,
    [id],
  )
  return row ?? null
}

export function findWatchlist(sql: Sql, query: QueryOf<typeof watchlist.list>): Promise<Slice<WatchlistRow>> {
  const held = where(
    ['w.deleted_at IS NULL'],
    query.kind !== undefined && ['w.kind = ?', query.kind],
    query.action !== undefined && ['w.action = ?', query.action],
    query.search !== undefined && query.search !== '' && searched(query.search),
  )
  return findSlice<WatchlistRow>(sql, { columns, table: 'watchlist', alias: 'w', joins, where: held }, query)
}

/** By plate, licence, driver or company. */
const searched = (text: string): readonly [string, ...string[]] => {
  const some = `%${text.replace(/[!%_]/g, '!$&')}%`
  return [
    `(w.plate_key LIKE ? OR w.driver_key LIKE ? OR w.driver_name LIKE ? ESCAPE '!'
      OR w.company_id IN (SELECT s.id FROM companies s WHERE s.name LIKE ? ESCAPE '!'))`,
    `%${plateKey(text) || '-'}%`,
    `%${driverKey(text) || '-'}%`,
    some,
    some,
  ]
}
