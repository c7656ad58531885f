import type { SendMailOptions } from 'nodemailer'
import type { MailMessage } from '../../ports.ts'

/** A message as nodemailer takes it. The address is given apart, so that a comma in it does not make two of it. */
export function envelopeOfMail({ to, subject, text, html, attachments = [], id }: MailMessage, from: string) {
  return {
    from,
    to: { name: '', address: to },
    subject,
    text,
    ...(html !== undefined && { html }),
    ...(id !== undefined && { messageId: `<${id}@${domainOf(from)}>` }),
    attachments: attachments.map(({ fileName, bytes, mediaType }) => ({
      filename: fileName,
      content: Buffer.from(bytes),
      contentType: mediaType,
    })),
    headers: { 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
  } satisfies SendMailOptions
}

const domainOf = (from: string): string => /@([\w.-]+)/.exec(from)?.[1] ?? 'autogate'
