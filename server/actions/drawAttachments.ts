import type { TicketSheet } from '../documents/ticketSheet.ts'
import type { MailAttachment, MailMessage, Papers } from '../ports.ts'

/** A file of a queued mail. A ticket is kept as what stands on it: no transaction waits for a drawing. */
export type QueuedAttachment =
  | { readonly fileName: string; readonly mediaType: string; readonly base64: string }
  | { readonly fileName: string; readonly sheet: TicketSheet }

export interface UndrawnMessage extends Omit<MailMessage, 'attachments'> {
  readonly attachments?: readonly QueuedAttachment[]
}

/** The message with its files as they are sent. */
export async function drawAttachments(
  { attachments = [], ...message }: UndrawnMessage,
  papers: Papers,
): Promise<MailMessage> {
  return { ...message, attachments: await Promise.all(attachments.map((attachment) => drawn(attachment, papers))) }
}

async function drawn(attachment: QueuedAttachment, papers: Papers): Promise<MailAttachment> {
  const { fileName } = attachment
  return 'sheet' in attachment
    ? { fileName, mediaType: 'application/pdf', bytes: await papers.ticket(attachment.sheet) }
    : { fileName, mediaType: attachment.mediaType, bytes: Buffer.from(attachment.base64, 'base64') }
}
