import { answerLinkRequests } from '#server/actions/askForLink.ts'
import { sendMails } from '#server/actions/sendMails.ts'
import type { Database } from '#server/database/database.ts'
import { createPapers } from '#server/documents/papers.ts'
import type { Mail } from '#server/ports.ts'
import { createSmtpMail } from '#server/partners/mail/smtpMail.ts'
import { silentLog } from '#test/database/databases.ts'
import { testClerk } from '#test/factories/insert.ts'

export const siteUrl = 'https://gerbang.example.com'

/** Does what the timetable does every two seconds. */
export function postOffice(database: Database, to: { url: string } | Mail) {
  const mail = 'url' in to ? createSmtpMail({ url: to.url, from: 'Autogate <no-reply@gerbang.example.com>' }) : to
  const papers = createPapers()
  return async function post(now = new Date()): Promise<void> {
    const commit: Parameters<typeof sendMails>[0]['commit'] = (step) => database.inWork({ actor: testClerk, now }, step)
    while ((await commit(answerLinkRequests)) > 0);
    while ((await sendMails({ commit }, { mail, papers, log: silentLog, siteUrl })) > 0);
  }
}
