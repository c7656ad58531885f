import { randomBytes } from 'node:crypto'
import { v7 } from 'uuid'
import { Refusal } from '#shared/contract/errors.ts'
import type { Sql, Work } from '../database/work.ts'
import { insertRow } from '../database/writeRow.ts'
import { letters, type LinkPurpose } from '../partners/mail/letters.ts'
import { hashToken } from '../queries/hashToken.ts'
import { findLink, type LinkRow } from '../queries/linkRows.ts'

export const passwordPurposes = ['password-reset', 'invitation'] as const satisfies readonly LinkPurpose[]
export const emailPurposes = ['email-verification', 'email-change'] as const satisfies readonly LinkPurpose[]

/** Makes the secret of a link: 256 random bits, of which only the hash is kept. */
export async function makeLink(
  { sql, now }: Work,
  given: { purpose: LinkPurpose; userId: string; email: string },
): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const hours = letters[given.purpose].link.validHours
  await insertRow(sql, 'single_use_links', {
    id: v7(),
    user_id: given.userId,
    purpose: given.purpose,
    token_hash: hashToken(token),
    email: given.email,
    created_at: now,
    expires_at: new Date(now.getTime() + hours * 3_600_000),
  })
  return token
}

/** The link of a token; a token that is unknown, used, too old or for something else is refused alike. */
export async function requireLink(
  sql: Sql,
  token: string,
  purposes: readonly LinkPurpose[],
  now: Date,
): Promise<LinkRow> {
  const link = await findLink(sql, { token, purposes, now })
  if (link === null) throw new Refusal('link.invalid')
  return link
}

/** Takes the link: of two that come together one gets it. Other links of the account for the same things end with it. */
export async function takeLink({ sql, now }: Work, token: string, purposes: readonly LinkPurpose[]): Promise<LinkRow> {
  const link = await requireLink(sql, token, purposes, now)
  const taken = await sql.run('UPDATE single_use_links SET used_at = ? WHERE id = ? AND used_at IS NULL', [
    now,
    link.id,
  ])
  if (taken === 0) throw new Refusal('link.invalid')
  await endLinks(sql, link.user_id, purposes, now)
  return link
}

/** Ends the links of an account that were mailed for these purposes. */
export async function endLinks(sql: Sql, userId: string, purposes: readonly LinkPurpose[], now: Date): Promise<void> {
  await sql.run(
    `UPDATE single_use_links SET used_at = ?
     WHERE user_id = ? AND purpose IN (${purposes.map(() => '?').join(', ')}) AND used_at IS NULL`,
    [now, userId, ...purposes],
  )
}
