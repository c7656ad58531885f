import type { Page } from 'playwright-core'

/** A scanner that types as a keyboard, however busy this machine is: each key within a moment of the one before. */
export const scan = (page: Page, code: string): Promise<void> =>
  page.evaluate((text) => {
    for (const key of [...text, 'Enter'])
      for (const type of ['keydown', 'keyup'])
        (document.activeElement ?? document.body).dispatchEvent(
          new KeyboardEvent(type, { key, code: `Key${key}`, bubbles: true, cancelable: true }),
        )
  }, code)
