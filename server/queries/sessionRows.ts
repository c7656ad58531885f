import type { Sql } from '../database/work.ts'

export interface SessionRow {
  readonly id: string
  readonly user_agent: string | null
  readonly ip: string | null
  readonly created_at: Date
  readonly last_used_at: Date
  readonly expires_at: Date
}

/** The living sessions of a user, the last used first. */
export const sessionsOf = (sql: Sql, userId: string, now: Date): Promise<SessionRow[]> =>
  sql.rows<SessionRow>(
    `SELECT id, user_agent, ip, created_at, last_used_at, expires_at FROM sessions
     WHERE user_id = ? AND revoked_at IS NULL AND expires_at > ? ORDER BY last_used_at DESC, id DESC`,
    [userId, now],
  )
