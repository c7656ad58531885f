import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeOnSqlite } from '#test/database/databases.ts'
import { complaints, openBrowser, picture, type ConsoleBrowser } from './consoleBrowser.ts'
import { handsOn, type Hands } from './hands.ts'
import { startJourneySite, type JourneySite } from './journeySite.ts'
import { present } from './truck.ts'

describeOnSqlite('Openings without a ticket, and by hand', (_open, address) => {
  let site: JourneySite
  let browser: ConsoleBrowser
  let page: Page
  let hands: Hands

  beforeAll(async () => {
    site = await startJourneySite(await address(), ['IN-01'])
    browser = await openBrowser()
    page = await browser.console(site.server.url, site.operators.rini.email)
    hands = handsOn(page, site.server.url)
    await page.getByRole('button', { name: 'Lewati' }).click()
  })
  afterAll(async () => {
    await browser?.close()
    await site?.close()
    expect(complaints).toEqual([])
  })

  it('lets an ambulance pass without a ticket, and finds its passage and its decision', async () => {
    await hands.go('/bypasses?new=row')
    await hands.field('police_number').fill('W 1180 AM')
    await hands.field('note').fill('RS Semen Gresik, diminta Bu Ratna')
    await hands.field('valid_until').fill(new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 16))
    await hands.save()
    await hands.told('W 1180 AM dibuat')
    const lane = site.lane('IN-01')
    await present(lane, { access_number: 'TKT-99999999', police_number: 'W 1180 AM' })
    await lane.until(({ arm }) => arm === 'open')
    await lane.send({ do: 'leave' })
    await hands.go('/bypasses?tab=passages')
    await page.reload()
    await hands.row('W 1180 AM').click()
    await page.getByRole('heading', { name: 'Aktivitas', level: 1 }).waitFor()
    await hands.drawer.getByText('W 1180 AM').first().waitFor()
    await hands.drawer.getByText('Kendaraan ini tidak memerlukan tiket.').waitFor()
    await hands.drawer.getByText(/^buka · (dikirim|dijalankan)/).waitFor()
    await picture(page, 'journey-desk-bypass')
  })

  it('opens a barrier by hand, and finds it in the ledger behind the name of who did', async () => {
    const lane = site.lane('IN-01')
    await lane.until(({ phase }) => phase === 'idle')
    await present(lane, await site.ticket({ police_number: 'W 7731 KE' }), { plate: 'W 7731 KF', confidence: 0.9 })
    await lane.until(({ phase }) => phase === 'waiting')
    await hands.go('/operations')
    await page.locator('.queue-item').first().click()
    await page.keyboard.press('o')
    await hands.dialog.locator('.choice').first().waitFor()
    await page.keyboard.press('1')
    await lane.until(({ arm }) => arm === 'open')
    await lane.send({ do: 'leave' })
    await hands.go('/override-ledger')
    await page.locator('.ledger-pick', { hasText: 'Rini Astuti' }).click()
    await page.getByText('Petugas: Rini Astuti').waitFor()
    await picture(page, 'journey-desk-ledger')
    await page.locator('.table-row').first().click()
    await page.getByRole('heading', { name: 'Aktivitas', level: 1 }).waitFor()
    await hands.drawer.getByText('W 7731 KF').first().waitFor()
  })
})
