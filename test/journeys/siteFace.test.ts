import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoMark } from '#server/database/seeds/demoMark.ts'
import { inTestWork } from '#test/factories/insert.ts'
import { complaints, openBrowser, picture, tile, type ConsoleBrowser } from './consoleBrowser.ts'
import { startJourneySite, type JourneySite } from './journeySite.ts'
import { present } from './truck.ts'

describe('A console in Jayapura', () => {
  const folder = mkdtempSync(join(tmpdir(), 'autogate-face-'))
  let site: JourneySite
  let browser: ConsoleBrowser
  let page: Page

  beforeAll(async () => {
    const url = `sqlite:${join(folder, 'autogate.sqlite')}`
    site = await startJourneySite(url, ['IN-01'], { SITE_TIMEZONE: 'Asia/Jayapura' })
    await inTestWork(site.database, ({ sql, now }) => demoMark(sql, now))
    browser = await openBrowser()
    page = await browser.console(site.server.url, site.operators.rini.email)
  })
  afterAll(async () => {
    await browser?.close()
    await site?.close()
    rmSync(folder, { recursive: true, force: true })
    expect(complaints).toEqual([])
  })

  it('shows the site’s name and the site’s clock, wherever the computer stands', async () => {
    await page.locator('.top-site', { hasText: 'KEK Gresik' }).waitFor()
    const clock = await page.locator('.top-clock').textContent()
    const [, hour, minute] = /^(\d\d):(\d\d):\d\d WIT$/.exec(clock ?? '') ?? []
    const shown = Number(hour) * 60 + Number(minute)
    const there = (Math.floor(Date.now() / 60_000) + 9 * 60) % (24 * 60)
    expect((there - shown + 24 * 60) % (24 * 60)).toBeLessThanOrEqual(1)
  })

  it('counts who waits in its title, in the language of the person', async () => {
    await expect.poll(() => page.title()).toBe('Operasi · KEK Gresik')
    const lane = site.lane('IN-01')
    await present(lane, await site.ticket({ status: 'canceled', reject_reason: 'Batal muat' }))
    await expect.poll(() => page.title()).toBe('(1) Operasi · KEK Gresik')
    await page.keyboard.press('Alt+l')
    await expect.poll(() => page.title()).toBe('(1) Operations · KEK Gresik')
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    await lane.send({ do: 'leave' })
    await expect.poll(() => page.title()).toBe('Operations · KEK Gresik')
    await page.keyboard.press('Alt+l')
  })

  it('prints slips with the site’s clock', async () => {
    const lane = site.lane('IN-01')
    await present(lane, await site.ticket())
    const done = await lane.until(({ slips }) => slips.length > 0)
    expect(done.slips.at(-1)).toMatch(/Waktu +\d\d\/\d\d\/\d{4}, [\d.]+ WIT$/m)
    await lane.send({ do: 'leave' })
  })

  it('has an icon, and no text that a dialog without a vehicle cuts off on a small screen', async () => {
    const icon = await page.locator('link[rel=icon]').getAttribute('href')
    expect((await page.request.get(new URL(icon ?? '', page.url()).href)).headers()['content-type']).toContain('svg')
    await page.setViewportSize({ width: 1366, height: 768 })
    await tile(page, 'IN-01').getByText('Siap').waitFor()
    await tile(page, 'IN-01').dispatchEvent('click')
    await page.keyboard.press('o')
    const foot = page.locator('.board-dialog[data-size=small] .board-dialog-foot')
    await foot.waitFor()
    expect(await foot.textContent()).not.toContain('cetak')
    await picture(page, 'journey-narrow-dialog')
    const boxes = await foot.locator('.button, .after-step').all()
    const rects = await Promise.all(boxes.map((box) => box.boundingBox()))
    for (const [at, one] of rects.entries())
      for (const other of rects.slice(at + 1)) expect(overlap(one, other)).toBe(false)
    await page.keyboard.press('Escape')
  })
})

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number } | null

const overlap = (a: Box, b: Box): boolean =>
  a !== null && b !== null && a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
