import type { Page } from 'playwright-core'

/** Words that do not fit where they stand; cells of a table may be cut, because columns can be widened. */
export const clippedWords = (page: Page): Promise<string[]> =>
  page
    .locator(
      '.button .clip, .button, .tabs button, h1, .area-nav a, .rail a span, .chip, .form-field > label, .top-bar .stat',
    )
    .evaluateAll((all) =>
      all
        .filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth + 1)
        .map(({ textContent }) => textContent ?? ''),
    )
