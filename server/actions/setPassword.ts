import { Refusal } from '#shared/contract/errors.ts'
import type { Language } from '#shared/words/sentence.ts'
import type { Work } from '../database/work.ts'
import type { UserActor } from '../http/actor.ts'
import type { Steps } from '../http/handle.ts'
import type { Attempts } from '../ports.ts'
import { findAccountDetail } from '../queries/account.ts'
import type { LinkRow } from '../queries/linkRows.ts'
import { changePassword, requireDecentPassword } from './changePassword.ts'
import { confirmPassword } from './confirmPassword.ts'
import { passwordPurposes, requireLink, takeLink } from './links.ts'
import { hashPassword } from './password.ts'

const ownerOf = ({ user_id: id, user_name: name, user_email: email, user_language: language }: LinkRow) => ({
  id,
  name,
  email,
  language,
})

/** Sets the password of whoever was mailed the link, which proves the address as well. No password is hashed for a wrong token. */
export async function setPasswordByLink(
  { read, commit }: Steps,
  { token, password }: { token: string; password: string },
  language: Language,
): Promise<void> {
  const link = await read(({ sql, now }) => requireLink(sql, token, passwordPurposes, now))
  requireDecentPassword(password, ownerOf(link), language)
  const hash = await hashPassword(password)
  await commit(async (work) => {
    await changePassword(work, ownerOf(await takeLink(work, token, passwordPurposes)), { hash, keptSession: null })
    await proveAddress(work, link)
  })
}

async function proveAddress({ sql, now }: Work, { user_id: id, email }: LinkRow): Promise<void> {
  await sql.run('UPDATE users SET email_verified_at = ? WHERE id = ? AND email = ? AND email_verified_at IS NULL', [
    now,
    id,
    email,
  ])
}

type Proof = { readonly token: string } | { readonly current_password: string }

/** Changes the caller's own password, with a mailed link or with the current password; the caller stays signed in. */
export async function setOwnPassword(
  steps: Steps,
  { actor, attempts, language }: { actor: UserActor; attempts: Attempts; language: Language },
  given: Proof & { readonly password: string },
): Promise<void> {
  const { id, email, sessionId: keptSession } = actor
  if ('token' in given) await steps.read(({ sql, now }) => requireOwnLink(id, requireLink(sql, given.token, own, now)))
  else await confirmPassword(steps, attempts, actor, given.current_password)
  const { name, language: reads } = await steps.read(({ sql }) => findAccountDetail(sql, id))
  requireDecentPassword(given.password, { name, email }, language)
  const hash = await hashPassword(given.password)
  await steps.commit(async (work) => {
    if ('token' in given) await requireOwnLink(id, takeLink(work, given.token, own))
    const owner = { id, name, email, language: reads === 'en' ? 'en' : 'id' } as const
    await changePassword(work, owner, { hash, keptSession })
  })
}

const own = ['password-change'] as const

async function requireOwnLink(userId: string, found: Promise<LinkRow>): Promise<void> {
  if ((await found).user_id !== userId) throw new Refusal('link.invalid')
}
