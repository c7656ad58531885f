import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeOnSqlite } from '#test/database/databases.ts'
import { makeUser, testPassword } from '#test/factories/people.ts'
import { complaints, openBrowser, picture, type ConsoleBrowser } from './consoleBrowser.ts'
import { handsOn, type Hands } from './hands.ts'
import { startJourneySite, type JourneySite } from './journeySite.ts'
import { keysOn, type Keys } from './keys.ts'

const email = 'lestari@garda.example'
const plate = 'W 8814 UE'
const old = ['W 2101 AA', 'W 2102 AA'] as const
const paper = {
  name: 'delivery-order.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'),
}

/** An office without a mouse; `hands` only looks here. */
describeOnSqlite('A clerk’s tickets by keyboard alone', (_open, address) => {
  let site: JourneySite
  let browser: ConsoleBrowser
  let page: Page
  let keys: Keys
  let hands: Hands

  beforeAll(async () => {
    site = await startJourneySite(await address(), [])
    const [role] = await site.rows<{ id: string }>('SELECT id FROM roles WHERE name = ?', 'Tenant')
    await makeUser(site.database, {
      name: 'Lestari Ningsih',
      email,
      company_id: site.company.id,
      role_id: role?.id ?? '',
    })
    for (const police_number of old) await site.ticket({ police_number })
    browser = await openBrowser()
    page = await browser.visit(site.server.url)
    keys = keysOn(page)
    hands = handsOn(page, site.server.url)
  })
  afterAll(async () => {
    await browser?.close()
    await site?.close()
    expect(complaints).toEqual([])
  })

  const stored = async () =>
    (
      await site.rows<{ comodity: string; total_item: unknown }>(
        'SELECT comodity, total_item FROM tickets WHERE police_number = ?',
        plate,
      )
    )[0]
  const statuses = async () =>
    (await site.rows<{ status: string }>('SELECT status FROM tickets WHERE police_number IN (?, ?)', ...old)).map(
      ({ status }) => status,
    )

  it('signs in and puts the tour away', async () => {
    await page.locator('input[name=email]:focus').waitFor()
    await keys.type(email)
    await keys.tabTo('input[name=password]')
    await keys.type(testPassword)
    await keys.press('Enter')
    await page.locator('.tour').waitFor()
    await hands.row(old[0]).waitFor()
    await keys.press('Escape')
    await page.locator('.tour').waitFor({ state: 'detached' })
  })

  it('makes a ticket: N, the fields, a destination with Space, a paper, Ctrl Enter', async () => {
    await keys.press('n')
    await page.locator('.drawer [name=police_number]:focus').waitFor()
    await keys.type('88 W')
    await keys.press('Tab')
    await hands.fault('police_number').getByText('Contoh: W 8814 UE').waitFor()
    await keys.press('Shift+Tab')
    await keys.press('Control+a')
    await keys.type(plate)
    await keys.tabTo('[name=comodity]')
    await keys.type('Konsentrat tembaga')
    await keys.tabTo('[name=total_item]')
    await keys.type('28000')
    await keys.tabTo('[name=unit_of_item]')
    await keys.type('kg')
    await keys.tabTo('.drawer .checks input[type=checkbox]')
    await keys.press(' ')
    expect(await page.getByLabel('Gudang B2').isChecked()).toBe(true)
    await keys.tabTo('.drawer .file-field button')
    const chooser = page.waitForEvent('filechooser')
    await keys.rest()
    await keys.press('Enter')
    await (await chooser).setFiles(paper)
    await page.getByRole('link', { name: paper.name }).waitFor()
    await picture(page, 'journey-clerkKeys-form')
    await keys.press('Control+Enter')
    await page.locator('.ticket-face').getByText(plate).waitFor()
    expect(Number((await stored())?.total_item)).toBe(28000)
  })

  it('finds it again, steps through the list, changes it and looks at its paper', async () => {
    await keys.press('Escape')
    await hands.drawer.waitFor({ state: 'detached' })
    await keys.press('/')
    await page.locator('.search-field input:focus').waitFor()
    await keys.type(plate)
    await hands.row(old[0]).waitFor({ state: 'detached' })
    await keys.press('Escape')
    await keys.press('j')
    await keys.press('Enter')
    await page.locator('.ticket-face').getByText(plate).waitFor()
    await keys.press('e')
    await page.locator('.drawer form').waitFor()
    await keys.tabTo('[name=comodity]')
    await keys.press('Control+a')
    await keys.type('Katoda tembaga')
    await keys.press('Control+Enter')
    await page.locator('.ticket-face').waitFor()
    expect((await stored())?.comodity).toBe('Katoda tembaga')
    await keys.press('p')
    await page.locator('.pdf-page').waitFor({ timeout: 30_000 })
    await keys.press('Escape')
    await page.locator('.pdf-page').waitFor({ state: 'detached' })
    await keys.press('Escape')
    await hands.drawer.waitFor({ state: 'detached' })
  })

  it('cancels two tickets at once: X on each row, and a reason', async () => {
    await keys.press('/')
    await keys.press('Control+a')
    await keys.type('W 21')
    await hands.row(plate).waitFor({ state: 'detached' })
    await hands.row(old[0]).waitFor()
    await keys.press('Escape')
    for (const key of ['ArrowUp', 'x', 'ArrowDown', 'x']) await keys.press(key)
    await page.locator('.bulk-bar').getByText('2 dipilih').waitFor()
    await picture(page, 'journey-clerkKeys-bulk')
    await keys.tabTo('button', 'Batalkan tiket…')
    await keys.press('Enter')
    await hands.dialog.locator('textarea:focus').waitFor()
    await keys.type('Kapal batal sandar')
    await keys.press('Control+Enter')
    await page.getByText('2 dari 2 tiket dibatalkan.').waitFor()
    expect(await statuses()).toEqual(['canceled', 'canceled'])
  })

  it('goes to the reports by G and a letter, and leaves by the palette', async () => {
    await keys.press('Escape')
    await keys.go('l')
    await page.getByRole('heading', { name: 'Bongkar muat gerbang utama', level: 1 }).waitFor()
    await keys.press('Control+k')
    await hands.dialog.locator('input:focus').waitFor()
    await keys.type('keluar dari')
    await keys.press('Enter')
    await page.locator('input[name=email]').waitFor()
  })
})
