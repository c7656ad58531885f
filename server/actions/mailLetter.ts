import { v7 } from 'uuid'
import type { Language } from '#shared/words/sentence.ts'
import type { Work } from '../database/work.ts'
import { insertRow } from '../database/writeRow.ts'
import type { LetterContent } from '../partners/mail/writeLetter.ts'
import type { LetterKind } from '../partners/mail/letters.ts'

interface Addressed {
  readonly kind: LetterKind
  readonly to: string
  /** Whose account it is about; the link of the letter is made for it. */
  readonly userId: string
  readonly language: Language
  readonly values: LetterContent['values']
}

/** What is kept of a letter until it is sent: its link does not exist yet, so that no secret of one is stored. */
export interface QueuedLetter extends LetterContent {
  readonly userId: string
}

/** Sends a letter about an account after the commit; its link, if it carries one, begins to work when it is sent. */
export async function mailLetter(work: Work, { kind, to, userId, language, values }: Addressed): Promise<void> {
  const content: QueuedLetter = { userId, language, values }
  await insertRow(work.sql, 'mail_queue', {
    id: v7(),
    recipient: to,
    kind,
    content: JSON.stringify(content),
    state: 'queued',
    due_at: work.now,
    created_at: work.now,
  })
}
