import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { readMail, type ReadMail } from '#test/fakes/readMail.ts'

/** The folder a server without SMTP writes its mails to, as the people read it. */
export interface Mailbox {
  /** The link of the next mail to an address that holds one and was not opened yet. */
  nextLink(to: string): Promise<string>
  /** Every mail to an address, the oldest first. */
  mailsTo(to: string): readonly ReadMail[]
}

export function openMailbox(folder: string): Mailbox {
  const opened = new Set<string>()

  function mailsTo(to: string): readonly ReadMail[] {
    const mails = filesIn(folder).map((name) => readMail(readFileSync(join(folder, name), 'utf8')))
    return mails.filter(({ headers }) => headers.get('to')?.includes(to))
  }
  const unopened = (to: string): string | undefined =>
    mailsTo(to)
      .flatMap(({ text }) => /https?:\S+#token=[\w-]+/.exec(text) ?? [])
      .find((link) => !opened.has(link))

  return {
    mailsTo,
    async nextLink(to) {
      await expect.poll(() => unopened(to), { timeout: 60_000, message: `a mail with a link to ${to}` }).toBeDefined()
      const link = unopened(to) ?? ''
      opened.add(link)
      return link
    },
  }
}

function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.eml'))
      .toSorted()
  } catch {
    return []
  }
}
