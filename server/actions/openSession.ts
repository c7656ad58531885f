import { randomBytes } from 'node:crypto'
import { v7 } from 'uuid'
import type { Work } from '../database/work.ts'
import type { UserActor } from '../http/actor.ts'
import { hashToken } from '../queries/hashToken.ts'
import { findUserActor } from '../queries/userActor.ts'

/** A session that nobody refreshes ends after a week. */
const idleMilliseconds = 7 * 86_400_000

export const sessionEnd = (now: Date): Date => new Date(now.getTime() + idleMilliseconds)

/** `<session id>.<secret>`: the id lets a token that was used before be recognised as stolen. */
export function newRefreshToken(sessionId: string): { token: string; hash: string } {
  const token = `${sessionId}.${randomBytes(32).toString('base64url')}`
  return { token, hash: hashToken(token) }
}

interface Opened {
  readonly user: UserActor
  readonly refreshToken: string
}

/** Starts a session of a user whose password was right. */
export async function openSession(
  work: Work,
  account: { id: string; token_epoch: number },
  userAgent: string | null,
): Promise<Opened> {
  const { sql, now } = work
  const sessionId = v7()
  const refresh = newRefreshToken(sessionId)
  await sql.run(
    `INSERT INTO sessions (id, user_id, refresh_hash, user_agent, ip, created_at, last_used_at, expires_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    [sessionId, account.id, refresh.hash, userAgent?.slice(0, 255) ?? null, work.request.ip, now, now, sessionEnd(now)],
  )
  await sql.run('UPDATE users SET last_login_at = ? WHERE id = ?', [now, account.id])
  const user = await findUserActor(sql, { userId: account.id, sessionId, epoch: account.token_epoch }, now)
  if (user === null) throw new Error(`The session of user ${account.id} did not start`)
  work.record({ action: 'session.opened', entity: 'session', entityId: sessionId }, user)
  return { user, refreshToken: refresh.token }
}
