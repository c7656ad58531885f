import type { Work } from '../database/work.ts'

const day = 86_400_000

/** Days that each is kept. A mail that died stays longest: somebody should look at it. */
const kept = { sentMail: 30, deadMail: 180, link: 30, readNotification: 90, notification: 365 } as const

/** Removes what nobody will ask for any more. */
export async function forgetOldMail({ sql, now }: Work): Promise<void> {
  const before = (days: number) => new Date(now.getTime() - days * day)
  await sql.run("DELETE FROM mail_queue WHERE state IN ('sent', 'unwanted') AND created_at < ?", [
    before(kept.sentMail),
  ])
  await sql.run("DELETE FROM mail_queue WHERE state = 'dead' AND created_at < ?", [before(kept.deadMail)])
  await sql.run('DELETE FROM single_use_links WHERE expires_at < ?', [before(kept.link)])
  await sql.run('DELETE FROM notifications WHERE read_at IS NOT NULL AND created_at < ?', [
    before(kept.readNotification),
  ])
  await sql.run('DELETE FROM notifications WHERE created_at < ?', [before(kept.notification)])
}
