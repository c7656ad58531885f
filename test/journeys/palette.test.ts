import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeOnSqlite } from '#test/database/databases.ts'
import { makeUser } from '#test/factories/people.ts'
import { complaints, openBrowser, picture, type ConsoleBrowser } from './consoleBrowser.ts'
import { startJourneySite, type JourneySite } from './journeySite.ts'
import { keysOn, type Keys } from './keys.ts'
import { present } from './truck.ts'

describeOnSqlite('An operator finds everything from the palette', (_open, address) => {
  let site: JourneySite
  let browser: ConsoleBrowser
  let page: Page
  let keys: Keys
  let number: string

  beforeAll(async () => {
    site = await startJourneySite(await address(), ['IN-01', 'IN-02'])
    await makeUser(site.database, { name: 'Ratna Wulandari', email: 'ratna@kek.example', level: 'super_admin' })
    browser = await openBrowser()
    page = await browser.enter(site.server.url, 'ratna@kek.example')
    await page.goto(`${site.server.url}/#/operations`)
    keys = keysOn(page)
    const ticket = await site.ticket({ police_number: 'W 8814 UE' })
    number = ticket.access_number
    await present(site.lane('IN-01'), ticket, { plate: 'W 8814 UF', confidence: 0.9 })
    await page.locator('.queue-item', { hasText: 'IN-01' }).click()
  })
  afterAll(async () => {
    await browser?.close()
    await site?.close()
    expect(complaints).toEqual([])
  })

  const palette = () => page.locator('.palette')
  const row = (text: string) => palette().locator('.palette-row', { hasText: text })
  const group = (name: string) => palette().locator('.palette-group').getByText(name, { exact: true })
  const ask = async (query: string) => {
    await keys.press('Control+k')
    await palette().locator('input:focus').waitFor()
    await keys.type(query)
  }

  it('stands beside the lane in focus: its commands, then its ticket, vehicle and company', async () => {
    await ask('in-01 bu')
    await group('Terkait IN-01').waitFor()
    await row(`${number} · W 8814 UE`).waitFor()
    await palette().getByRole('option', { name: site.company.name, exact: true }).waitFor()
    expect(await palette().locator('[aria-selected=true]').innerText()).toContain('Buka palang IN-01')
    await picture(page, 'journey-palette-related')
    await keys.press('Escape')
    await ask('w8814ue')
    await row(`${number} · W 8814 UE`).first().waitFor()
    await keys.press('Escape')
    await ask('kunci')
    await row('Kunci layar').waitFor()
    await keys.press('Escape')
  })

  it('turns from lane to lane with Tab, once around the board', async () => {
    await keys.press('Control+k')
    await palette().getByText('Konteks: IN-01').waitFor()
    await keys.press('Tab')
    await palette().getByText('Konteks: IN-02').waitFor()
    const lanes = await site.rows('SELECT id FROM lanes')
    for (let at = 2; at < lanes.length; at += 1) await keys.press('Tab')
    expect(await palette().getByText('Konteks: IN-01').count()).toBe(0)
    await keys.press('Tab')
    await palette().getByText('Konteks: IN-01').waitFor()
    await keys.press('Escape')
  })

  it('finds the lane of a vehicle by its plate, without the spaces, and the ticket below it', async () => {
    await page.locator('[data-lane="IN-02"]').click()
    await ask('w8814')
    await group('Kendaraan di lane').waitFor()
    await row('W 8814 UF').filter({ hasText: 'IN-01' }).first().waitFor()
    await group('Kendaraan').waitFor()
    await group('Tiket').waitFor()
    await row(number).waitFor()
    await picture(page, 'journey-palette-plate')
    await keys.press('Enter')
    await page.locator('[data-lane="IN-01"][aria-selected=true]').waitFor()
  })

  it('opens a company, and has what was used lately at the top afterwards', async () => {
    const { name } = site.company
    await ask(name.split(' ')[1] ?? name)
    await group('Perusahaan').waitFor()
    await row(name).last().click()
    await page.getByRole('heading', { name: 'Perusahaan', level: 1 }).waitFor()
    await page.locator('.drawer').getByText(name).first().waitFor()
    await keys.press('Escape')
    await ask('dasbor')
    await keys.press('Enter')
    await page.getByRole('heading', { name: 'Dasbor lalu lintas', level: 1 }).waitFor()
    await keys.press('Control+k')
    await group('Terakhir dipakai').waitFor()
    expect(await palette().locator('.palette-row').first().innerText()).toContain('Dasbor lalu lintas')
    await group('Setelan').waitFor()
    await keys.press('Escape')
  })
})
