import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { systemRoles } from '#server/database/seeds/systemRoles.ts'
import { describeEachDatabase } from '#test/database/databases.ts'
import { inTestWork } from '#test/factories/insert.ts'
import { makeUser } from '#test/factories/people.ts'
import { complaints, openBrowser, picture, signIn, type ConsoleBrowser } from './consoleBrowser.ts'
import { startJourneySite, type JourneySite } from './journeySite.ts'

const email = 'lestari@garda.example'
const plate = 'W 8814 UE'
const paper = {
  name: 'delivery-order.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'),
}

describeEachDatabase('A ticket clerk’s day', (_open, address) => {
  let site: JourneySite
  let browser: ConsoleBrowser
  let page: Page

  beforeAll(async () => {
    site = await startJourneySite(await address(), [])
    await makeUser(site.database, {
      name: 'Lestari Ningsih',
      email,
      level: 'tenant',
      company_id: site.company.id,
      permissions: systemRoles.tenant.permissions,
    })
    browser = await openBrowser()
    page = await browser.visit(site.server.url)
  })
  afterAll(async () => {
    await browser?.close()
    await site?.close()
    expect(complaints).toEqual([])
  })

  const field = (name: string) => page.locator(`.drawer [name="${name}"]`)
  const press = (name: string) => page.getByRole('button', { name }).click()
  const save = () => page.locator('.drawer button[type=submit]').click()
  const stored = async () => {
    const rows = await site.rows<{ comodity: string; status: string; version: number; total_item: unknown }>(
      'SELECT comodity, status, version, total_item FROM tickets WHERE police_number = ?',
      plate,
    )
    expect(rows).toHaveLength(1)
    return rows[0]!
  }
  const meanwhile = (statement: string, ...values: string[]) =>
    inTestWork(site.database, ({ sql }) => sql.run(statement, values))

  it('begins at the tickets, in light, with the screens of a tenant only', async () => {
    await signIn(page, email)
    await page.getByRole('heading', { name: 'Tiket', level: 1 }).waitFor()
    await page.getByText('Belum ada tiket').waitFor()
    await expect.poll(() => page.url()).toContain('#/tickets')
    expect(await page.locator('html').getAttribute('data-theme')).toBe('light')
    expect(await page.locator('.rail a').allInnerTexts()).not.toContain('Operasi')
    await page.goto(`${site.server.url}/#/operations`)
    await page.getByText('Layar ini tidak ada').waitFor()
    await page.getByRole('link', { name: 'Ke layar awal' }).click()
  })

  it('is told at the field what is wrong, and how it should look', async () => {
    await page.keyboard.press('n')
    await field('police_number').fill('88 W')
    await field('vehicle_type').focus()
    await page.getByText('Contoh: W 8814 UE').waitFor()
    await save()
    await page.getByText('isian perlu diperbaiki').waitFor()
    await picture(page, 'journey-clerk-faults')
  })

  it('makes a ticket with its papers, which the server stores', async () => {
    await field('police_number').fill(plate)
    await field('comodity').fill('Konsentrat tembaga')
    await field('total_item').fill('28000')
    await field('unit_of_item').fill('kg')
    await page.getByLabel('Gudang B2').check()
    await page.locator('.drawer input[type=file]').first().setInputFiles(paper)
    await page.getByRole('link', { name: 'delivery-order.pdf' }).waitFor()
    await save()
    await page.getByText(/Tiket TKT-\d{8} dibuat/).waitFor()
    await page.locator('.ticket-face').getByText(plate).waitFor()
    await page.locator('.table-row').getByText(plate).waitFor()
    expect((await stored()).comodity).toBe('Konsentrat tembaga')
    await picture(page, 'journey-clerk-ticket')
  })

  it('keeps an open row over a reload', async () => {
    await page.reload()
    await page.locator('.ticket-face').getByText(plate).waitFor()
  })

  it('loses nothing when the session ends while the form is open', async () => {
    await page.keyboard.press('e')
    await field('comodity').fill('Katoda tembaga')
    await meanwhile('DELETE FROM sessions')
    /* The console may hear of it before anybody saves. */
    await Promise.race([save().catch(() => undefined), page.locator('input[name=email]').waitFor()])
    await page.locator('input[name=email]').waitFor()
    await signIn(page, email)
    await page.getByText('Isian Anda yang belum tersimpan dipulihkan.').waitFor()
    expect(await field('comodity').inputValue()).toBe('Katoda tembaga')
    await save()
    await page.locator('.ticket-face').waitFor()
    expect((await stored()).comodity).toBe('Katoda tembaga')
  })

  it('loses nothing when the server does not answer', async () => {
    await page.keyboard.press('e')
    await field('total_item').fill('26500')
    site.server.signal('SIGSTOP')
    try {
      await save()
      await page.getByText('Server tidak menjawab.').waitFor({ timeout: 30_000 })
      expect(await field('total_item').inputValue()).toBe('26500')
    } finally {
      site.server.signal('SIGCONT')
    }
    await save()
    await page.locator('.ticket-face').waitFor({ timeout: 30_000 })
    expect(Number((await stored()).total_item)).toBe(26500)
  })

  it('sees both values when somebody else was first, and decides', async () => {
    await page.keyboard.press('e')
    await field('comodity').fill('Asam sulfat')
    await meanwhile(
      'UPDATE tickets SET comodity = ?, version = version + 1 WHERE police_number = ?',
      'Pupuk NPK',
      plate,
    )
    await save()
    const conflict = page.locator('.form-conflict')
    await conflict.getByText('Pupuk NPK').waitFor()
    await conflict.getByText('Asam sulfat').waitFor()
    await picture(page, 'journey-clerk-conflict')
    await press('Simpan isian saya')
    await page.locator('.ticket-face').waitFor()
    expect((await stored()).comodity).toBe('Asam sulfat')
  })

  it('looks at the paper that is printed', async () => {
    await page.keyboard.press('p')
    await page.locator('.pdf-page').waitFor({ timeout: 30_000 })
    await picture(page, 'journey-clerk-preview')
    await page.keyboard.press('Escape')
    await page.locator('.pdf-page').waitFor({ state: 'detached' })
  })

  it('takes the ticket back with a reason, and not without', async () => {
    await press('Batalkan…')
    await press('Batalkan tiket')
    await page.getByText('paling sedikit 5 karakter').waitFor()
    await page.locator('.dialog textarea').fill('Muatan batal dikirim')
    await press('Batalkan tiket')
    await page.locator('.drawer').getByText('Dibatalkan').waitFor()
    expect((await stored()).status).toBe('canceled')
    await page.locator('.table-row').getByText('Dibatalkan').waitFor()
  })
})
