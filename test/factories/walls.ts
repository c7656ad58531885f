import { v4 } from 'uuid'
import type { Database } from '#server/database/database.ts'
import { hashToken } from '#server/queries/hashToken.ts'
import { inTestWork, next } from './insert.ts'

interface Given {
  readonly name?: string
  readonly is_public?: boolean
  readonly views?: readonly object[]
}

/** A wall display that is on, with the token that opens it. */
export async function makeWallDisplay(
  database: Database,
  {
    name = `dinding-${next()}`,
    is_public = false,
    views = [{ view: 'cameras', gate_id: null, seconds: 20 }],
  }: Given = {},
): Promise<{ id: string; name: string; token: string }> {
  const id = v4()
  const token = `token-of-${id}`
  await inTestWork(database, ({ sql, now }) =>
    sql.run(
      `INSERT INTO wall_displays (id, name, title, is_public, views, token_hash, token_made_at, created_at, updated_at,
         version) VALUES (?, ?, 'Dinding', ?, ?, ?, ?, ?, ?, 1)`,
      [id, name, is_public, JSON.stringify(views), hashToken(token), now, now, now],
    ),
  )
  return { id, name, token }
}
