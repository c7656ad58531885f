import type { Work } from '../database/work.ts'
import { letters, type LetterKind, type LinkPurpose } from '../partners/mail/letters.ts'
import { writeLetter } from '../partners/mail/writeLetter.ts'
import type { UndrawnMessage } from './drawAttachments.ts'
import { makeLink } from './links.ts'
import type { QueuedLetter } from './mailLetter.ts'
import type { QueuedMessage } from './queueMail.ts'

export interface TakenMail {
  readonly id: string
  /** This attempt included. */
  readonly attempts: number
  /** Null when it is not wanted any more. */
  readonly message: UndrawnMessage | null
}

interface MailRow {
  readonly id: string
  readonly recipient: string
  readonly kind: string
  readonly content: string
  readonly attempts: number
}

/** A sender that has not settled a mail by then is gone. */
const leaseMilliseconds = 300_000

/** The next mail that is due, for this sender alone. Null when none is. */
export async function takeMail(work: Work, siteUrl: string): Promise<TakenMail | null> {
  const { sql, now } = work
  for (;;) {
    const [row] = await sql.rows<MailRow>(
      `SELECT id, recipient, kind, content, attempts FROM mail_queue
       WHERE state IN ('queued', 'sending') AND due_at <= ? ORDER BY due_at, id LIMIT 1`,
      [now],
    )
    if (row === undefined) return null
    const taken = await sql.run(
      `UPDATE mail_queue SET state = 'sending', attempts = attempts + 1, due_at = ?
       WHERE id = ? AND attempts = ? AND state IN ('queued', 'sending')`,
      [new Date(now.getTime() + leaseMilliseconds), row.id, row.attempts],
    )
    if (taken === 0) continue
    const message = await messageOf(work, row, siteUrl)
    if (message === null)
      await sql.run("UPDATE mail_queue SET state = 'unwanted', content = NULL WHERE id = ?", [row.id])
    return { id: row.id, attempts: row.attempts + 1, message }
  }
}

async function messageOf(
  work: Work,
  { id, recipient: to, kind, content }: MailRow,
  siteUrl: string,
): Promise<UndrawnMessage | null> {
  if (kind === 'message') {
    const { attachments, ...written } = JSON.parse(content) as QueuedMessage
    return { id, to, ...written, attachments }
  }
  const letter = JSON.parse(content) as QueuedLetter
  if (!isWithLink(kind)) return { id, to, ...writeLetter(kind as LetterKind, letter, null) }
  if (!(await isWanted(work, kind, letter.userId, to))) return null
  const token = await makeLink(work, { purpose: kind, userId: letter.userId, email: to })
  /* Behind the mark: browsers keep what follows it to themselves, so it stands in no log of a server or proxy. */
  const url = `${siteUrl}${letters[kind].link.page}#token=${token}`
  return { id, to, ...writeLetter(kind, letter, url) }
}

const isWithLink = (kind: string): kind is LinkPurpose => letters[kind as LetterKind].link !== null

/** No link for an account that is closed, has another address by now, or asked for an address that somebody has. */
async function isWanted({ sql }: Work, purpose: LinkPurpose, userId: string, address: string): Promise<boolean> {
  const holders = await sql.rows<{ id: string; status: string }>(
    "SELECT id, status FROM users WHERE (email = ? OR id = ?) AND status = 'active' AND deleted_at IS NULL",
    [address, userId],
  )
  if (!holders.some(({ id }) => id === userId)) return false
  const [holder] = await sql.rows<{ id: string }>('SELECT id FROM users WHERE email = ?', [address])
  return purpose === 'email-change' ? holder === undefined : holder?.id === userId
}
