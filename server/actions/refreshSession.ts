import type { Work } from '../database/work.ts'
import type { RefreshTokens } from '../ports.ts'
import { hashToken } from '../queries/hashToken.ts'
import { endSession } from './endSessions.ts'
import { sessionEnd } from './openSession.ts'

interface SessionRow {
  readonly user_id: string
  readonly token_epoch: number
  readonly refresh_hash: string
  readonly previous_hash: string | null
  readonly last_used_at: Date
}

interface Refreshed {
  readonly userId: string
  readonly sessionId: string
  readonly epoch: number
  readonly refreshToken: string
}

/** A retry of an exchange whose answer was lost, or the other tab, comes within this time. */
const graceMilliseconds = 10_000

/**
 * Exchanges a refresh token for the next one. The token before the current one gets the same answer again for a short
 * while; any other token of this session was used before, so somebody has a copy and the session ends for both. Null
 * when there is nothing to refresh.
 */
export async function refreshSession(work: Work, tokens: RefreshTokens, token: string): Promise<Refreshed | null> {
  if (!tokens.isOurs(token)) return null
  const sessionId = token.split('.')[0] ?? ''
  const session = await findSession(work, sessionId)
  if (session === null) return null
  const refreshToken = tokens.after(token)
  const next = { hash: hashToken(refreshToken), before: hashToken(token) }
  const refreshed =
    session.refresh_hash === next.before
      ? (await exchange(work, sessionId, next)) || isRetry(work.now, await findSession(work, sessionId), next)
      : isRetry(work.now, session, next)
  if (refreshed) return { userId: session.user_id, sessionId, epoch: session.token_epoch, refreshToken }
  await endSession(work, sessionId, 'session.reused')
  return null
}

interface Next {
  readonly hash: string
  readonly before: string
}

async function findSession({ sql, now }: Work, id: string): Promise<SessionRow | null> {
  const [session] = await sql.rows<SessionRow>(
    `SELECT s.user_id, u.token_epoch, s.refresh_hash, s.previous_hash, s.last_used_at
     FROM sessions s JOIN users u ON u.id = s.user_id
     WHERE s.id = ? AND s.revoked_at IS NULL AND s.expires_at > ? AND u.status = 'active' AND u.deleted_at IS NULL`,
    [id, now],
  )
  return session ?? null
}

/** False when another request made the same exchange meanwhile. */
async function exchange({ sql, now }: Work, id: string, { hash, before }: Next): Promise<boolean> {
  const exchanged = await sql.run(
    `UPDATE sessions SET refresh_hash = ?, previous_hash = ?, last_used_at = ?, expires_at = ?
     WHERE id = ? AND refresh_hash = ? AND revoked_at IS NULL`,
    [hash, before, now, sessionEnd(now), id, before],
  )
  return exchanged === 1
}

function isRetry(now: Date, session: SessionRow | null, { hash, before }: Next): boolean {
  if (session === null || session.previous_hash !== before || session.refresh_hash !== hash) return false
  return now.getTime() - session.last_used_at.getTime() <= graceMilliseconds
}
