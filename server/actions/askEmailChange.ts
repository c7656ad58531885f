import type { Language } from '#shared/words/sentence.ts'
import type { Work } from '../database/work.ts'
import type { UserActor } from '../http/actor.ts'
import { findAccountDetail } from '../queries/account.ts'
import { endLinks } from './links.ts'
import { mailLetter } from './mailLetter.ts'
import { refuseFields } from './refuseFields.ts'

/**
 * Mails a link to the new address; the account moves when it is opened. An address that somebody has gets no link, and
 * the answer does not tell.
 */
export async function askEmailChange(work: Work, user: UserActor, email: string, language: Language): Promise<void> {
  if (email === user.email.toLowerCase()) refuseFields([{ path: 'email', code: 'unchanged' }], language)
  const { name, language: reads } = await findAccountDetail(work.sql, user.id)
  const letter = { userId: user.id, language: reads === 'en' ? 'en' : 'id', values: { name, email } } as const
  await endLinks(work.sql, user.id, ['email-change'], work.now)
  await mailLetter(work, { ...letter, kind: 'email-change', to: email })
  await mailLetter(work, { ...letter, kind: 'email-changing', to: user.email })
  work.record({ action: 'user.email_change_asked', entity: 'user', entityId: user.id, after: { email } })
}

/** Mails the user a link to change the own password. */
export async function askPasswordChange(work: Work, user: UserActor): Promise<void> {
  const { name, language } = await findAccountDetail(work.sql, user.id)
  await mailLetter(work, {
    kind: 'password-change',
    to: user.email,
    userId: user.id,
    language: language === 'en' ? 'en' : 'id',
    values: { name },
  })
  work.record({ action: 'user.password_link_mailed', entity: 'user', entityId: user.id })
}
