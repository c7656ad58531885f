import type { Work } from '../database/work.ts'
import { hashToken } from '../queries/hashToken.ts'
import { newRefreshToken, sessionEnd } from './openSession.ts'

interface SessionRow {
  readonly user_id: string
  readonly user_name: string
  readonly token_epoch: number
  readonly refresh_hash: string
}

interface Refreshed {
  readonly userId: string
  readonly sessionId: string
  readonly epoch: number
  readonly refreshToken: string
}

/**
 * Exchanges a refresh token for the next one. A token of this session that is not the current one was used before:
 * somebody has a copy, so the session ends for both. Null when there is nothing to refresh.
 */
export async function refreshSession(work: Work, token: string): Promise<Refreshed | null> {
  const { sql, now } = work
  const sessionId = token.split('.')[0] ?? ''
  const [session] = await sql.rows<SessionRow>(
    `SELECT s.user_id, u.name AS user_name, u.token_epoch, s.refresh_hash FROM sessions s JOIN users u ON u.id = s.user_id
     WHERE s.id = ? AND s.revoked_at IS NULL AND s.expires_at > ? AND u.status = 'active' AND u.deleted_at IS NULL`,
    [sessionId, now],
  )
  if (session === undefined) return null
  const next = newRefreshToken(sessionId)
  const exchanged = await sql.run(
    `UPDATE sessions SET refresh_hash = ?, previous_hash = ?, last_used_at = ?, expires_at = ?
     WHERE id = ? AND refresh_hash = ? AND revoked_at IS NULL`,
    [next.hash, session.refresh_hash, now, sessionEnd(now), sessionId, hashToken(token)],
  )
  if (exchanged === 0) {
    await endSession(work, sessionId, 'session.reused')
    return null
  }
  return { userId: session.user_id, sessionId, epoch: session.token_epoch, refreshToken: next.token }
}

/** Ends a session: its access token is refused from the next request on, its sockets are closed within two seconds. */
export async function endSession(
  work: Work,
  sessionId: string,
  action: 'session.closed' | 'session.reused',
): Promise<void> {
  await work.sql.run('UPDATE sessions SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL', [work.now, sessionId])
  work.record({ action, entity: 'session', entityId: sessionId })
}
