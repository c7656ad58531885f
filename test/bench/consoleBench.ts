import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { openBrowser } from '#test/journeys/consoleBrowser.ts'
import { ourShots } from './checkInShots.ts'
import { makeConsoleSite } from './consoleSite.ts'
import { watchFrames, type Frames } from './frames.ts'
import { loadPerSecond } from './load.ts'
import { sizes } from './sizes.ts'

export interface ConsoleFigures {
  /** The same board while nothing happens: what this machine can draw at all. */
  readonly idle: Frames
  readonly board: Frames & { readonly lanes: number; readonly eventsPerSecond: number }
  readonly list: Frames & { readonly rows: number }
}

/** A check-in is two events on the board's stream: its lane and its activity. */
const checkInsPerSecond = 100
const rows = 100_000
const pixelsPerFrame = 60

/** What a console draws while 200 events a second arrive, and while a long list is scrolled. */
export async function benchConsole(data: string): Promise<ConsoleFigures> {
  const fresh = checkInsPerSecond * (sizes.frameSeconds + 2)
  const site = await makeConsoleSite(mkdtempSync(join(data, 'console-')), fresh, rows)
  const browser = await openBrowser()
  try {
    const page = await browser.console(site.server.url, site.email)
    const events = countEvents(page)
    await page.reload()
    await page.locator('[data-lane]').first().waitFor()
    await page.waitForTimeout(2_000)
    const idle = await watchFrames(page, sizes.frameSeconds)

    const load = loadPerSecond(site.server.url, ourShots(site, site.tickets), checkInsPerSecond)
    await page.waitForTimeout(1_000)
    const before = events.count
    const since = performance.now()
    const board = await watchFrames(page, sizes.frameSeconds)
    const eventsPerSecond = ((events.count - before) * 1000) / (performance.now() - since)
    const { failed } = await load
    if (failed > 0) throw new Error(`${failed} check-ins failed`)

    await page.goto(`${site.server.url}/#/tickets`)
    await page.locator('.table-row .plate').first().waitFor()
    await page.waitForTimeout(1_000)
    const list = await watchFrames(page, sizes.frameSeconds, { scroller: '.table', pixels: pixelsPerFrame })
    return { idle, board: { ...board, lanes: site.lanes.length, eventsPerSecond }, list: { ...list, rows } }
  } finally {
    await browser.close()
    await site.close()
  }
}

/** Counts the events that the page's line brings. */
function countEvents(page: Page): { count: number } {
  const seen = { count: 0 }
  page.on('websocket', (line) =>
    line.on('framereceived', ({ payload }) => {
      if (String(payload).includes('["event","operations"')) seen.count += 1
    }),
  )
  return seen
}
