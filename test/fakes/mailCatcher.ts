import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'
import { readMail, type ReadMail } from './readMail.ts'

export interface CaughtMail extends ReadMail {
  readonly to: readonly string[]
}

export interface MailCatcher {
  readonly url: string
  /** Everything that was taken, the oldest first. */
  readonly mails: CaughtMail[]
  /** What a recipient is told from now on, such as 550; null takes mails again. */
  refuse(code: number | null): void
  /** The last mail to an address. */
  last(to: string): CaughtMail
  close(): Promise<void>
}

/** A real SMTP server that keeps what it is given. */
export async function startMailCatcher(): Promise<MailCatcher> {
  const mails: CaughtMail[] = []
  let refusal: number | null = null
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo(_address, _session, done) {
      if (refusal === null) done()
      else done(Object.assign(new Error('Mailbox closed for the test'), { responseCode: refusal }))
    },
    onData(stream, session, done) {
      const to = session.envelope.rcptTo.map(({ address }) => address)
      void text(stream).then((raw) => {
        mails.push({ ...readMail(raw), to })
        done()
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    refuse: (code) => {
      refusal = code
    },
    last(to) {
      const found = mails.findLast((mail) => mail.to.includes(to))
      if (found === undefined) throw new Error(`No mail to ${to} among ${mails.length}`)
      return found
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

/** The secret of the link in a mail. */
export function linkToken({ text: said }: ReadMail): string {
  const token = /#token=([\w-]+)/.exec(said)?.[1]
  if (token === undefined) throw new Error(`No link in:\n${said}`)
  return token
}
