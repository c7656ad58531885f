import type { Work } from '../database/work.ts'
import type { UserRow } from '../queries/userRows.ts'
import { mailLetter } from './mailLetter.ts'

/** Mails the link that sets the first password, unless the person may not sign in yet. */
export async function inviteUser(work: Work, { id, name, email, language, status }: UserRow): Promise<void> {
  if (status !== 'active') return
  await mailLetter(work, { kind: 'invitation', to: email, userId: id, language, values: { name, email } })
}

/** Whether somebody was invited and never came. */
export const neverCame = ({ last_login_at, email_verified_at }: UserRow): boolean =>
  last_login_at === null && email_verified_at === null
