import { v7 } from 'uuid'
import type { Work } from '../database/work.ts'
import type { UserActor } from '../http/actor.ts'
import type { RefreshTokens } from '../ports.ts'
import { hashToken } from '../queries/hashToken.ts'
import { findUserActor } from '../queries/userActor.ts'

/** A session that nobody refreshes ends after a week. */
const idleMilliseconds = 7 * 86_400_000

export const sessionEnd = (now: Date): Date => new Date(now.getTime() + idleMilliseconds)

interface Opened {
  readonly user: UserActor
  readonly refreshToken: string
}

/** Starts a session of a user whose password was right. */
export async function openSession(
  work: Work,
  account: { id: string; token_epoch: number },
  userAgent: string | null,
  tokens: Pick<RefreshTokens, 'first'>,
): Promise<Opened> {
  const { sql, now } = work
  const sessionId = v7()
  const refreshToken = tokens.first(sessionId)
  await sql.run(
    `INSERT INTO sessions (id, user_id, refresh_hash, user_agent, ip, created_at, last_used_at, expires_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      sessionId,
      account.id,
      hashToken(refreshToken),
      userAgent?.slice(0, 255) ?? null,
      work.request.ip,
      now,
      now,
      sessionEnd(now),
    ],
  )
  await sql.run('UPDATE users SET last_login_at = ? WHERE id = ?', [now, account.id])
  const user = await findUserActor(sql, { userId: account.id, sessionId, epoch: account.token_epoch }, now)
  if (user === null) throw new Error(`The session of user ${account.id} did not start`)
  work.record({ action: 'session.opened', entity: 'session', entityId: sessionId }, user)
  return { user, refreshToken }
}
