import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeEachDatabase } from '#test/database/databases.ts'
import { complaints, openBrowser, picture, tile, type ConsoleBrowser } from './consoleBrowser.ts'
import { startJourneySite, type JourneySite } from './journeySite.ts'
import { present } from './truck.ts'

describeEachDatabase('A server that is killed in the middle', (_open, address) => {
  let site: JourneySite
  let browser: ConsoleBrowser
  let page: Page

  beforeAll(async () => {
    site = await startJourneySite(await address(), ['IN-01', 'IN-02', 'OUT-01'])
    browser = await openBrowser()
    page = await browser.console(site.server.url, site.operators.rini.email)
  })
  afterAll(async () => {
    await browser?.close()
    await site?.close()
    expect(complaints).toEqual([])
  })

  const openButton = () => page.getByRole('button', { name: /^Buka palang/ })
  const stale = () => page.locator('.stale-banner')

  it('locks the console while it is gone, is live again by itself, and decided the scan in flight once', async () => {
    const [waiting, scanning] = [site.lane('IN-01'), site.lane('IN-02')]
    await present(waiting, await site.ticket({ police_number: 'W 8814 UE' }), { plate: 'W 8814 UF', confidence: 0.9 })
    await page.locator('.queue-item[aria-current=true]', { hasText: 'IN-01' }).waitFor()
    await openButton().and(page.locator(':not([aria-disabled])')).waitFor()

    const ticket = await site.ticket({ police_number: 'B 9345 TXU' })
    const scanned = present(scanning, ticket)
    await site.server.kill()
    await scanned

    await stale().getByText('Koneksi ke server terputus sejak').waitFor()
    await openButton().and(page.locator('[aria-disabled=true]')).waitFor()
    for (const code of ['IN-01', 'IN-02', 'OUT-01', 'IN-04'])
      await tile(page, code).getByLabel('Lampu tidak diketahui').waitFor()
    await page.keyboard.press('o')
    await page.waitForTimeout(300)
    expect(await page.getByRole('dialog').count()).toBe(0)
    await picture(page, 'journey-server-lost')
    expect((await waiting.send({ do: 'state' })).opens).toBe(0)

    await site.server.start()
    await stale().waitFor({ state: 'detached' })
    await openButton().and(page.locator(':not([aria-disabled])')).waitFor()
    const passed = await scanning.until(({ slips, arm }) => slips.length === 1 && arm === 'open', { withinMs: 30_000 })
    expect(passed).toMatchObject({ opens: 1, lamp: 'green' })
    await tile(page, 'IN-02').getByText('B 9345 TXU').waitFor()
    const decided = await site.rows<{ decision: string }>(
      'SELECT decision FROM gate_activities WHERE ticket_id = ?',
      ticket.id,
    )
    expect(decided).toEqual([{ decision: 'allow' }])
    await picture(page, 'journey-server-back')

    /** Agents come back each in their own time; an order to one that is still away is refused. */
    await waiting.until(({ connected }) => connected)
    await page.keyboard.press('o')
    await page.getByRole('dialog').locator('.choice').first().waitFor()
    await page.keyboard.press('1')
    await waiting.until(({ arm, opens }) => arm === 'open' && opens === 1)
    for (const lane of [waiting, scanning]) await lane.send({ do: 'leave' })
  })

  it('a server that hangs is noticed, and goes on where it was', async () => {
    site.server.signal('SIGSTOP')
    await stale().waitFor()
    await openButton().and(page.locator('[aria-disabled=true]')).waitFor()
    site.server.signal('SIGCONT')
    await stale().waitFor({ state: 'detached' })
    const lane = site.lane('OUT-01')
    await lane.until(({ connected }) => connected)
    await present(lane, await site.ticket({ police_number: 'N 8120 UR' }))
    await tile(page, 'OUT-01').getByText('N 8120 UR').waitFor()
  })
})
