import { Refusal } from '#shared/contract/errors.ts'
import type { Language } from '#shared/words/sentence.ts'
import type { Work } from '../database/work.ts'
import { updateRow } from '../database/writeRow.ts'
import type { LinkRow } from '../queries/linkRows.ts'
import { emailPurposes, endLinks, passwordPurposes, takeLink } from './links.ts'
import { mailLetter } from './mailLetter.ts'
import { notify } from './notify.ts'
import { refusingTaken } from './refusingTaken.ts'

/** Takes a mailed link as proof that its address is the user's; a link to a new address makes that the account's. */
export async function verifyEmail(work: Work, token: string, language: Language): Promise<{ email: string }> {
  const { sql, now } = work
  const link = await takeLink(work, token, emailPurposes)
  if (link.purpose === 'email-change') await moveTo(work, link, language)
  else {
    if (link.email.toLowerCase() !== link.user_email.toLowerCase()) throw new Refusal('link.invalid')
    await sql.run('UPDATE users SET email_verified_at = ? WHERE id = ?', [now, link.user_id])
    work.record({ action: 'user.email_verified', entity: 'user', entityId: link.user_id, after: { email: link.email } })
  }
  return { email: link.email }
}

/** Links to the old address end with it: whoever reads that mailbox owns the account no longer. */
async function moveTo(work: Work, link: LinkRow, language: Language): Promise<void> {
  const { sql, now } = work
  const { user_id: userId, user_email: before, email } = link
  await refusingTaken('email', language, () => updateRow(sql, 'users', userId, now, { email, email_verified_at: now }))
  await endLinks(sql, userId, [...passwordPurposes, 'password-change'], now)
  work.record({
    action: 'user.email_changed',
    entity: 'user',
    entityId: userId,
    before: { email: before },
    after: { email },
  })
  const values = { name: link.user_name, email }
  await mailLetter(work, { kind: 'email-changed', to: before, userId, language: link.user_language, values })
  await notify(work, { userIds: [userId], kind: 'account.email_changed', values: { email }, entity: null })
}
