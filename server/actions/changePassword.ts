import { passwordFault } from '#shared/domain/password.ts'
import type { Language } from '#shared/words/sentence.ts'
import type { Work } from '../database/work.ts'
import { updateRow } from '../database/writeRow.ts'
import { endSessionsBut } from './endSessions.ts'
import { endLinks, passwordPurposes } from './links.ts'
import { mailLetter } from './mailLetter.ts'
import { notify } from './notify.ts'
import { refuseFields } from './refuseFields.ts'

interface Owner {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly language: Language
}

/** Refuses a new password that is easy to guess. */
export function requireDecentPassword(
  password: string,
  owner: Pick<Owner, 'name' | 'email'>,
  language: Language,
): void {
  const fault = passwordFault(password, owner)
  if (fault !== null) refuseFields([{ path: 'password', code: fault }], language)
}

/**
 * Stores the hash of a new password and ends every session of the user but the kept one, with all mailed links that
 * could change it again. The owner is told in both ways, in case it was somebody else.
 */
export async function changePassword(
  work: Work,
  owner: Owner,
  { hash, keptSession }: { hash: string; keptSession: string | null },
): Promise<void> {
  const { sql, now } = work
  await updateRow(sql, 'users', owner.id, now, { password_hash: hash })
  const ended = await endSessionsBut(sql, owner.id, keptSession, now)
  await endLinks(sql, owner.id, [...passwordPurposes, 'password-change'], now)
  work.record({ action: 'user.password_changed', entity: 'user', entityId: owner.id, after: { sessions_ended: ended } })
  const { id: userId, email: to, language, name } = owner
  await mailLetter(work, { kind: 'password-changed', to, userId, language, values: { name } })
  await notify(work, { userIds: [userId], kind: 'account.password_changed', values: {}, entity: null })
}
