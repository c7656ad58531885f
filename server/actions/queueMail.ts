import { v7 } from 'uuid'
import type { Work } from '../database/work.ts'
import { insertRow } from '../database/writeRow.ts'
import type { TicketSheet } from '../documents/ticketSheet.ts'
import type { MailMessage } from '../ports.ts'
import type { QueuedAttachment } from './drawAttachments.ts'

/** A message as it waits in the queue. */
export interface QueuedMessage extends Omit<MailMessage, 'id' | 'to' | 'attachments'> {
  readonly attachments: readonly QueuedAttachment[]
}

interface Queueing extends Omit<MailMessage, 'id'> {
  /** A ticket to enclose, drawn when the mail is sent. */
  readonly ticket?: TicketSheet
}

/** Sends a mail after the commit, and never after a rollback; a server that does not take it is tried again for a day. */
export async function queueMail(work: Work, { attachments = [], ticket, ...message }: Queueing): Promise<void> {
  const { to, ...written } = message
  const files = attachments.map(({ bytes, ...named }) => ({
    ...named,
    base64: Buffer.from(bytes).toString('base64'),
  }))
  const content: QueuedMessage = {
    ...written,
    attachments: [
      ...files,
      ...(ticket === undefined ? [] : [{ fileName: `${ticket.accessNumber}.pdf`, sheet: ticket }]),
    ],
  }
  await insertRow(work.sql, 'mail_queue', {
    id: v7(),
    recipient: to,
    kind: 'message',
    content: JSON.stringify(content),
    state: 'queued',
    due_at: work.now,
    created_at: work.now,
  })
}
