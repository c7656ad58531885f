import type { Work } from '../database/work.ts'
import { MailRefused } from '../partners/mail/mailRefused.ts'
import type { TakenMail } from './takeMail.ts'

/** Minutes until the next attempt, after each one that failed; then the mail is given up, most of a day later. */
const waits = [1, 5, 15, 60, 180, 360, 720]

/** Empties the mail: what it said was for its reader. */
export async function mailSent({ sql, now }: Work, { id }: TakenMail): Promise<void> {
  await sql.run("UPDATE mail_queue SET state = 'sent', content = NULL, sent_at = ?, last_error = NULL WHERE id = ?", [
    now,
    id,
  ])
}

/** Puts the mail back for later, or among the dead ones when it will never be taken or was tried long enough. */
export async function mailFailed(work: Work, { id, attempts }: TakenMail, cause: unknown): Promise<boolean> {
  const { sql, now } = work
  const minutes = cause instanceof MailRefused ? undefined : waits[attempts - 1]
  const dead = minutes === undefined
  const reason = (cause instanceof Error ? cause.message : String(cause)).slice(0, 255)
  await sql.run('UPDATE mail_queue SET state = ?, due_at = ?, last_error = ? WHERE id = ?', [
    dead ? 'dead' : 'queued',
    new Date(now.getTime() + (minutes ?? 0) * 60_000),
    reason,
    id,
  ])
  if (dead) work.record({ action: 'mail.dead', entity: 'mail', entityId: id, after: { attempts, reason } })
  return dead
}
