import type { Sql } from '../database/work.ts'
import { hashToken } from './hashToken.ts'

/** A mailed link that was not used, of an account that may sign in. */
export interface LinkRow {
  readonly id: string
  readonly user_id: string
  readonly purpose: string
  /** The address it was mailed to. */
  readonly email: string
  readonly expires_at: Date
  readonly user_name: string
  readonly user_email: string
  readonly user_language: 'id' | 'en'
}

interface Asked {
  readonly token: string
  readonly purposes: readonly string[]
  readonly now: Date
}

export async function findLink(sql: Sql, { token, purposes, now }: Asked): Promise<LinkRow | null> {
  const [row] = await sql.rows<LinkRow>(
    `SELECT l.id, l.user_id, l.purpose, l.email, l.expires_at,
       u.name AS user_name, u.email AS user_email, u.language AS user_language
     FROM single_use_links l JOIN users u ON u.id = l.user_id
     WHERE l.token_hash = ? AND l.purpose IN (${purposes.map(() => '?').join(', ')}) AND l.used_at IS NULL
       AND l.expires_at > ? AND u.status = 'active' AND u.deleted_at IS NULL`,
    [hashToken(token), ...purposes, now],
  )
  return row ?? null
}
