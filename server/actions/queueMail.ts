import { v7 } from 'uuid'
import type { Work } from '../database/work.ts'
import { insertRow } from '../database/writeRow.ts'
import type { MailMessage } from '../ports.ts'

/** Sends a mail after the commit, and never after a rollback; a server that does not take it is tried again for a day. */
export async function queueMail(work: Work, { attachments = [], ...message }: Omit<MailMessage, 'id'>): Promise<void> {
  const { to, ...written } = message
  const stored = attachments.map(({ bytes, ...named }) => ({
    ...named,
    base64: Buffer.from(bytes).toString('base64'),
  }))
  await insertRow(work.sql, 'mail_queue', {
    id: v7(),
    recipient: to,
    kind: 'message',
    content: JSON.stringify({ ...written, attachments: stored }),
    state: 'queued',
    due_at: work.now,
    created_at: work.now,
  })
}
