import type { Work } from '../database/work.ts'
import { insertRow } from '../database/writeRow.ts'
import type { LinkPurpose } from '../partners/mail/letters.ts'
import { mailLetter } from './mailLetter.ts'

/**
 * A stranger asks that a link be mailed to an address. Nothing is looked up here, so that known and unknown addresses
 * cost the same; {@link answerLinkRequests} does that soon after.
 */
export async function askForLink(
  work: Work,
  purpose: Extract<LinkPurpose, 'password-reset' | 'email-verification'>,
  email: string,
): Promise<void> {
  await insertRow(work.sql, 'link_requests', { purpose, email, at: work.now })
  work.record({ action: 'account.link_asked', entity: 'account', entityId: null, after: { purpose, email } })
}

interface RequestRow {
  readonly id: number
  readonly purpose: 'password-reset' | 'email-verification'
  readonly email: string
}

interface AccountRow {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly language: 'id' | 'en'
  readonly verified: boolean | number
  readonly mailed: number
}

const answeredAtOnce = 50
/** Links for one purpose that one account is mailed in an hour, however often strangers ask. */
const mailedPerHour = 3

/** Mails the links that were asked for, where there is an account; returns how many requests it answered. */
export async function answerLinkRequests(work: Work): Promise<number> {
  const { sql } = work
  const requests = await sql.rows<RequestRow>(
    `SELECT id, purpose, email FROM link_requests ORDER BY id LIMIT ${answeredAtOnce} ${sql.dialect.forUpdate}`,
  )
  for (const request of requests) await answer(work, request)
  if (requests.length > 0)
    await sql.run(
      `DELETE FROM link_requests WHERE id IN (${requests.map(() => '?').join(', ')})`,
      requests.map(({ id }) => id),
    )
  return requests.length
}

async function answer(work: Work, { purpose, email }: RequestRow): Promise<void> {
  const since = new Date(work.now.getTime() - 3_600_000)
  const [account] = await work.sql.rows<AccountRow>(
    `SELECT u.id, u.name, u.email, u.language, u.email_verified_at IS NOT NULL AS verified,
       (SELECT COUNT(*) FROM mail_queue m WHERE m.recipient = u.email AND m.kind = ? AND m.created_at > ?) AS mailed
     FROM users u WHERE u.email = ? AND u.status = 'active' AND u.deleted_at IS NULL`,
    [purpose, since, email],
  )
  if (account === undefined || Number(account.mailed) >= mailedPerHour) return
  if (purpose === 'email-verification' && Boolean(account.verified)) return
  const { id: userId, name, language } = account
  await mailLetter(work, { kind: purpose, to: account.email, userId, language, values: { name } })
  work.record({ action: 'account.link_mailed', entity: 'user', entityId: userId, after: { purpose } })
}
