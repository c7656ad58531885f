import { Refusal } from '#shared/contract/errors.ts'
import type { Sql, Work } from '../database/work.ts'
import type { UserActor } from '../http/actor.ts'

type Cause = 'session.closed' | 'session.reused'

/** Ends a session: its access token is refused from the next request on, its sockets are closed within two seconds. */
export async function endSession(work: Work, sessionId: string, action: Cause): Promise<void> {
  await work.sql.run('UPDATE sessions SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL', [work.now, sessionId])
  work.record({ action, entity: 'session', entityId: sessionId })
}

/** Ends one of the user's own sessions; anybody else's is as unknown as one that is over. */
export async function endOwnSession(work: Work, user: UserActor, sessionId: string): Promise<void> {
  const ended = await work.sql.run(
    'UPDATE sessions SET revoked_at = ? WHERE id = ? AND user_id = ? AND revoked_at IS NULL',
    [work.now, sessionId, user.id],
  )
  if (ended === 0) throw new Refusal('row.not_found')
  work.record({ action: 'session.closed', entity: 'session', entityId: sessionId })
}

/** Ends the user's sessions on every other machine and says how many there were. */
export async function endOtherSessions(work: Work, user: UserActor): Promise<number> {
  const ended = await endSessionsBut(work.sql, user.id, user.sessionId, work.now)
  work.record({ action: 'session.others_closed', entity: 'user', entityId: user.id, after: { ended } })
  return ended
}

/** Ends the sessions of a user, but one. */
export function endSessionsBut(sql: Sql, userId: string, kept: string | null, now: Date): Promise<number> {
  return sql.run('UPDATE sessions SET revoked_at = ? WHERE user_id = ? AND revoked_at IS NULL AND id <> ?', [
    now,
    userId,
    kept ?? '',
  ])
}
