import type { wallDisplay, WallView } from '#shared/contract/autogate/wallDisplay.ts'
import type { QueryOf } from '#shared/contract/endpoint.ts'
import type { Slice } from '#shared/contract/page.ts'
import type { StreamKind } from '#shared/domain/wallViews.ts'
import type { Sql } from '../database/work.ts'
import { findSlice } from './findSlice.ts'
import { contains, where } from './where.ts'

export interface WallDisplayRow {
  readonly id: string
  readonly name: string
  readonly title: string
  readonly is_public: boolean
  readonly views: readonly WallView[] | null
  readonly token_hash: string | null
  readonly token_made_at: Date | null
  readonly seen_at: Date | null
  readonly created_at: Date
  readonly updated_at: Date
  readonly version: number
}

export const findWallDisplays = (sql: Sql): Promise<WallDisplayRow[]> =>
  sql.rows<WallDisplayRow>('SELECT * FROM wall_displays ORDER BY name')

export const findWallDisplayPage = (
  sql: Sql,
  { search = '', ...query }: QueryOf<typeof wallDisplay.list>,
): Promise<Slice<WallDisplayRow>> =>
  findSlice<WallDisplayRow>(
    sql,
    {
      columns: 'w.*',
      table: 'wall_displays',
      alias: 'w',
      where: where(search !== '' && contains(['w.name', 'w.title'], search)),
    },
    query,
  )

export async function findWallDisplay(sql: Sql, id: string): Promise<WallDisplayRow | null> {
  const [row] = await sql.rows<WallDisplayRow>('SELECT * FROM wall_displays WHERE id = ?', [id])
  return row ?? null
}

/** The display that a token belongs to, by the token's hash. */
export async function findWallOfToken(sql: Sql, hash: string): Promise<WallDisplayRow | null> {
  const [row] = await sql.rows<WallDisplayRow>('SELECT * FROM wall_displays WHERE token_hash = ?', [hash])
  return row ?? null
}

export interface LaneStreamRow {
  readonly id: string
  readonly kind: StreamKind
  readonly url: string | null
}

export const findLaneStreams = (sql: Sql): Promise<LaneStreamRow[]> =>
  sql.rows<LaneStreamRow>("SELECT id, kind, url FROM lane_streams WHERE kind <> 'none' AND url IS NOT NULL")

/** Null for a lane that is not there; a lane without a row has no live picture. */
export async function findLaneStream(sql: Sql, laneId: string): Promise<LaneStreamRow | null> {
  const [row] = await sql.rows<{ id: string; kind: StreamKind | null; url: string | null }>(
    `SELECT l.id, s.kind, s.url FROM lanes l LEFT JOIN lane_streams s ON s.id = l.id
     WHERE l.id = ? AND l.deleted_at IS NULL`,
    [laneId],
  )
  return row === undefined ? null : { ...row, kind: row.kind ?? 'none' }
}
