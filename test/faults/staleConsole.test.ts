import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeUser } from '#test/factories/people.ts'
import { hasBrowser, openBrowser, tile, type ConsoleBrowser } from '#test/journeys/consoleBrowser.ts'
import { startLine, type Line } from '#test/processes/line.ts'
import { startBarrierSite, type BarrierSite } from './barrierSite.ts'
import { counts, isFull, tell } from './counts.ts'

/** Milliseconds, from the fault or its end. */
const allowed = { cut: 1_000, hang: 5_000, return: 3_000 } as const

/** Invariant 19: the console says when its data is old, locks what it may not do, and comes back by itself. */
describe.skipIf(!hasBrowser)('a console whose line fails', () => {
  const folder = mkdtempSync(join(tmpdir(), 'autogate-stale-'))
  let site: BarrierSite
  let line: Line
  let browser: ConsoleBrowser
  let page: Page

  beforeAll(async () => {
    site = await startBarrierSite(`sqlite:${join(folder, 'autogate.sqlite')}`)
    line = await startLine(site.server.url)
    const { email } = await makeUser(site.database, { level: 'operational' })
    browser = await openBrowser()
    page = await browser.console(line.url, email)
    await site.truckWaits()
    await page.locator('.queue-item[aria-current=true]').waitFor()
  })
  afterAll(async () => {
    await browser?.close()
    await line?.close()
    await site?.close()
    rmSync(folder, { recursive: true })
  })

  const banner = () => page.locator('.stale-banner')
  const open = () => page.getByRole('button', { name: /^Buka palang/ })
  const locked = () => open().and(page.locator('[aria-disabled=true]'))
  const unlocked = () => open().and(page.locator(':not([aria-disabled])'))

  async function timeUntil(fault: () => void, seen: () => Promise<void>): Promise<number> {
    const since = performance.now()
    fault()
    await seen()
    return performance.now() - since
  }

  async function goThrough(fault: () => void): Promise<{ told: number; back: number }> {
    const told = await timeUntil(fault, () => banner().waitFor())
    await locked().waitFor()
    await tile(page, site.watched.row.code).getByLabel('Lampu tidak diketahui').waitFor()
    await page.keyboard.press('o')
    await page.waitForTimeout(150)
    expect(await page.getByRole('dialog').count()).toBe(0)
    const back = await timeUntil(line.mend, async () => {
      await banner().waitFor({ state: 'detached' })
      await unlocked().waitFor()
    })
    return { told, back }
  }

  it.each([
    ['cut', counts.cuts],
    ['hang', counts.hangs],
  ] as const)('says so, at each %s of %i', async (fault, times) => {
    const slowest = { told: 0, back: 0 }
    for (let at = 0; at < times; at += 1) {
      const { told, back } = await goThrough(line[fault])
      slowest.told = Math.max(slowest.told, told)
      slowest.back = Math.max(slowest.back, back)
    }
    expect(await site.opens()).toBe(0)
    if (isFull) {
      expect(slowest.told).toBeLessThan(allowed[fault])
      expect(slowest.back).toBeLessThan(allowed.return)
    }
    const [told, back] = [Math.round(slowest.told), Math.round(slowest.back)]
    tell(`${times} x ${fault}: told within ${told} ms, actions locked, live again within ${back} ms`)
  })
})
