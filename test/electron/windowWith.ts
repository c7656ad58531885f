import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from 'playwright-core'

/** Waits for the window whose address matches. */
export async function windowWith(pages: () => readonly Page[], address: RegExp): Promise<Page> {
  for (const until = Date.now() + 30_000; Date.now() < until;) {
    const found = pages().find((page) => !page.isClosed() && address.test(page.url()))
    if (found !== undefined) return found
    await pause(50)
  }
  throw new Error(
    `No window shows ${address.source}; there are ${pages()
      .map((page) => page.url())
      .join(', ')}.`,
  )
}
