import type { Sql } from '../database/work.ts'

export interface FileRow {
  readonly id: string
  readonly path: string
  readonly media_type: string
  readonly size: number
  readonly original_name: string | null
  /** Null for a file of the zone or of a lane. */
  readonly company_id: string | null
}

export async function findFile(sql: Sql, path: string): Promise<FileRow | null> {
  const [row] = await sql.rows<FileRow>(
    'SELECT id, path, media_type, size, original_name, company_id FROM files WHERE path = ?',
    [path],
  )
  return row ?? null
}
