import type { Steps } from '../http/handle.ts'
import type { Log, Mail, Papers } from '../ports.ts'
import { drawAttachments } from './drawAttachments.ts'
import { mailFailed, mailSent } from './settleMail.ts'
import { takeMail, type TakenMail } from './takeMail.ts'

interface Post {
  readonly mail: Mail
  readonly papers: Papers
  readonly log: Log
  /** What links begin with. */
  readonly siteUrl: string
}

const mostAtOnce = 100

/**
 * Sends the mails that are due, one after the other; returns how many were taken up. A mail whose sender dies on the
 * way is sent again, so it may arrive twice, never not at all.
 */
export async function sendMails(
  { commit }: Pick<Steps, 'commit'>,
  { mail, papers, log, siteUrl }: Post,
): Promise<number> {
  for (let sent = 0; sent < mostAtOnce; sent += 1) {
    const taken = await commit((work) => takeMail(work, siteUrl))
    if (taken === null) return sent
    if (taken.message === null) continue
    const { message } = taken
    const failure = await drawAttachments(message, papers)
      .then((drawn) => mail.send(drawn))
      .then(
        () => null,
        (cause: unknown) => ({ cause }),
      )
    if (failure === null) await commit((work) => mailSent(work, taken))
    else await giveBack(taken, failure.cause)
  }
  return mostAtOnce

  async function giveBack(taken: TakenMail, cause: unknown): Promise<void> {
    const dead = await commit((work) => mailFailed(work, taken, cause))
    const words = dead ? 'A mail could not be delivered and is given up' : 'A mail waits for another attempt'
    log[dead ? 'error' : 'warn']({ err: cause, mail: taken.id, attempt: taken.attempts }, words)
  }
}
