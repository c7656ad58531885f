import { createTransport } from 'nodemailer'
import type { Mail } from '../../ports.ts'
import { envelopeOfMail } from './envelopeOfMail.ts'
import { MailRefused } from './mailRefused.ts'

const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000, dnsTimeout: 10_000 }

/** Mail over SMTP: `smtp://user:password@host:587` with STARTTLS where the server offers it, or `smtps://`. */
export function createSmtpMail({ url, from }: { url: string; from: string }): Mail {
  const transport = createTransport({ url, ...patience })
  return {
    async send(message) {
      try {
        await transport.sendMail(envelopeOfMail(message, from))
      } catch (cause) {
        throw isFinal(cause) ? new MailRefused((cause as Error).message, { cause }) : cause
      }
    },
  }
}

/** A 5xx of the receiving side is final, except about the sender's own sign-in: that is ours to mend. */
function isFinal(cause: unknown): boolean {
  const { responseCode = 0, code } = cause as { responseCode?: number; code?: string }
  return responseCode >= 500 && code !== 'EAUTH'
}
