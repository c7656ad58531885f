import { Refusal } from '#shared/contract/errors.ts'
import type { Steps } from '../http/handle.ts'
import type { UserActor } from '../http/actor.ts'
import type { Attempts } from '../ports.ts'
import { findPasswordHash } from '../queries/account.ts'
import { checkPassword } from './password.ts'

/**
 * Asks a signed-in user for the password again. Tries are counted by session, so that a console left open does not
 * give the password away.
 */
export async function confirmPassword(
  { read }: Pick<Steps, 'read'>,
  attempts: Attempts,
  actor: UserActor,
  password: string,
): Promise<void> {
  const seconds = await attempts.begin(actor.id, actor.sessionId)
  if (seconds > 0) throw new Refusal('request.too_many', { seconds })
  const hash = await read(({ sql }) => findPasswordHash(sql, actor.id))
  if (!(await checkPassword(password, hash))) throw new Refusal('auth.password_wrong')
  await attempts.succeeded(actor.id, actor.sessionId)
}
