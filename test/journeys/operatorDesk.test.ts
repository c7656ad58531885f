import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeOnSqlite } from '#test/database/databases.ts'
import { complaints, openBrowser, picture, type ConsoleBrowser } from './consoleBrowser.ts'
import { startJourneySite, type JourneySite } from './journeySite.ts'
import { present } from './truck.ts'

describeOnSqlite('An operator’s desk', (_open, address) => {
  let site: JourneySite
  let browser: ConsoleBrowser
  let page: Page

  beforeAll(async () => {
    site = await startJourneySite(await address(), ['IN-01'])
    browser = await openBrowser()
    page = await browser.console(site.server.url, site.operators.rini.email)
    await page.getByRole('button', { name: 'Lewati' }).click()
    const ticket = await site.ticket({ police_number: 'W 8814 UE' })
    await present(site.lane('IN-01'), ticket, { plate: 'W 8814 UF', confidence: 0.91 })
    await page.locator('.queue-item[aria-current=true]', { hasText: 'W 8814 UF' }).waitFor()
  })
  afterAll(async () => {
    await browser?.close()
    await site?.close()
    expect(complaints).toEqual([])
  })

  it('hands the desk to another operator, who tests the sound and confirms', async () => {
    await page.goto(`${site.server.url}/#/shift`)
    await page.locator('#shift-note').fill('Printer IN-02 diganti jam 15')
    await page.getByRole('button', { name: 'Serahkan meja' }).click()
    await page.getByText('Menunggu operator berikutnya mengonfirmasi.').waitFor()
    const bayu = await browser.console(site.server.url, site.operators.bayu.email)
    await bayu.getByText('Serah terima dari Rini Astuti menunggu konfirmasi Anda').waitFor()
    await bayu.getByRole('link', { name: 'Baca' }).click()
    await bayu.getByText('Printer IN-02 diganti jam 15').waitFor()
    await bayu.getByRole('button', { name: 'Putar nada uji' }).click()
    await bayu.getByRole('button', { name: 'Terdengar', exact: true }).click()
    await picture(bayu, 'desk-handover')
    await bayu.getByRole('button', { name: 'Konfirmasi serah terima' }).click()
    await bayu.getByText('Rini Astuti → Bayu Pratama').waitFor()
    const [row] = await site.rows<{ to_name: string; sound: string }>('SELECT to_name, sound FROM shift_handovers')
    expect(row).toEqual({ to_name: 'Bayu Pratama', sound: 'heard' })
  })
})
