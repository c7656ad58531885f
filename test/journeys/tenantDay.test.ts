import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeOnSqlite } from '#test/database/databases.ts'
import { makePartner } from '#test/factories/partners.ts'
import { makeUser } from '#test/factories/people.ts'
import { makeCompany } from '#test/factories/site.ts'
import { makeCustomsDocument } from '#test/factories/traffic.ts'
import { openWebhookReceiver } from '#test/factories/webhookReceiver.ts'
import { complaints, openBrowser, picture, signIn, type ConsoleBrowser } from './consoleBrowser.ts'
import { startJourneySite, type JourneySite } from './journeySite.ts'

const email = 'arif@garda.example'
const foreign = 'Mitra Baja Perkasa'
const plates = ['W 2101 AA', 'W 2102 AA'] as const
const paper = {
  name: 'invoice.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'),
}

describeOnSqlite('A tenant’s day', (_open, address) => {
  let site: JourneySite
  let browser: ConsoleBrowser
  let page: Page
  let receiver: Awaited<ReturnType<typeof openWebhookReceiver>>
  const denied: string[] = []

  beforeAll(async () => {
    receiver = await openWebhookReceiver()
    site = await startJourneySite(await address(), [], { WEBHOOK_TARGETS: 'any' })
    const [role] = await site.rows<{ id: string }>('SELECT id FROM roles WHERE name = ?', 'Tenant')
    const role_id = role?.id ?? ''
    await makeUser(site.database, { name: 'Arif Budiman', email, company_id: site.company.id, role_id })
    const other = await makeCompany(site.database, { name: `PT ${foreign}` })
    await makeUser(site.database, {
      name: `Orang ${foreign}`,
      email: 'orang@mitra.example',
      company_id: other.id,
      role_id,
    })
    await site.ticket({ company_id: other.id, comodity: foreign })
    await makeCustomsDocument(site.database, { company_id: site.company.id, nomor_daftar: '000412' })
    await makeCustomsDocument(site.database, { company_id: other.id, nomor_daftar: '000999', nama_dokumen: foreign })
    await makePartner(site.database, { name: 'BebasKirim' })
    for (const police_number of plates) await site.ticket({ police_number })
    browser = await openBrowser()
    page = await browser.visit(site.server.url)
    await signIn(page, email)
    await page.getByRole('heading', { name: 'Tiket', level: 1 }).waitFor()
    page.on('response', (reply) => reply.status() >= 400 && denied.push(`${reply.status()} ${reply.url()}`))
  })
  afterAll(async () => {
    await browser?.close()
    await site?.close()
    await receiver?.close()
    expect(complaints).toEqual([])
  })

  const field = (name: string, on: Page = page) => on.locator(`.drawer [name="${name}"]`)
  const save = (on: Page = page) => on.locator('.drawer button[type=submit]').click()
  const press = (name: string | RegExp, on: Page = page) => on.getByRole('button', { name }).first().click()
  const go = (path: string, on: Page = page) => on.goto(`${site.server.url}/#/${path}`)
  const row = (text: string, on: Page = page) => on.locator('.table-row', { hasText: text })
  const count = async (statement: string, ...values: string[]) =>
    Number((await site.rows<{ n: number }>(`SELECT COUNT(*) AS n FROM ${statement}`, ...values))[0]?.n)

  it('opens every screen of the own world, whole, and nothing of another company is in it', async () => {
    const links = new Set<string>()
    for (const link of await hrefs('.rail a')) {
      await page.goto(`${site.server.url}/${link}`)
      await page.locator('main h1, section h1').first().waitFor()
      for (const inner of [link, ...(await hrefs('.area-nav a'))]) links.add(inner)
    }
    expect([...links]).toEqual(expect.arrayContaining(['#/tickets', '#/dashboard', '#/people', '#/webhooks']))
    expect([...links].filter((link) => /operations|gates|watchlist|device|log$|areas$/.test(link))).toEqual([])
    for (const link of links) {
      await page.goto(`${site.server.url}/${link}`)
      await page.locator('section h1').first().waitFor()
      await page.waitForLoadState('networkidle')
      expect(await page.locator('body').innerText(), link).not.toContain(foreign)
      expect(await page.locator('.error-face').count(), link).toBe(0)
    }
    expect(denied).toEqual([])
  })

  it('makes a ticket with its customs document and papers, and shows its code', async () => {
    await go('tickets?new=with_pabeanan')
    await field('police_number').fill('W 8814 UE')
    await field('request_at').fill('bukan hari')
    await field('comodity').focus()
    await page.getByText('Bukan tanggal. Contoh: 21 Nov 2026').waitFor()
    const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10).split('-').toReversed().join('/')
    await field('request_at').fill(today)
    await field('id_header').fill('0004')
    await page.getByRole('option', { name: /000412/ }).click()
    await field('comodity').fill('Konsentrat tembaga')
    await field('total_item').fill('28000')
    await field('unit_of_item').fill('Kg')
    await page.getByLabel('Gudang B2').check()
    for (const at of [0, 2]) await page.locator('.drawer input[type=file]').nth(at).setInputFiles(paper)
    await page.getByRole('link', { name: 'invoice.pdf' }).nth(1).waitFor()
    await save()
    await page.locator('.ticket-face').getByText('W 8814 UE').waitFor()
    const code = page.locator('.ticket-face img')
    await expect.poll(() => code.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(100)
    await page.locator('.drawer').getByText('000412').first().waitFor()
    await picture(page, 'journey-tenant-ticket')
    await page.keyboard.press('p')
    await page.locator('.pdf-page').waitFor({ timeout: 30_000 })
    await page.keyboard.press('Escape')
  })

  it('sees in one tab what another one did, and settles what both changed', async () => {
    const second = await page.context().newPage()
    await go('tickets', second)
    await signIn(second, email)
    await row(plates[0], second).click()
    await second.locator('.ticket-face').waitFor()
    await second.keyboard.press('e')
    await field('comodity', second).fill('Asam sulfat')
    await go('tickets')
    await row(plates[0]).click()
    await page.locator('.ticket-face').waitFor()
    await page.keyboard.press('e')
    await field('comodity').fill('Pupuk NPK')
    await save()
    await row('Pupuk NPK').waitFor()
    await save(second)
    await second.locator('.form-conflict').getByText('Pupuk NPK').waitFor()
    await press('Simpan isian saya', second)
    await second.locator('.ticket-face').waitFor()
    await row('Asam sulfat').waitFor()
    await page
      .locator('.drawer')
      .getByText(/Asam sulfat/)
      .waitFor()
    await second.close()
  })

  it('takes the list along as CSV, own tickets only', async () => {
    await page.keyboard.press('Escape')
    const [file] = await Promise.all([page.waitForEvent('download'), press('Ekspor CSV')])
    const text = readFileSync(await file.path(), 'utf8')
    expect(text).toContain('W 8814 UE')
    expect(text).not.toContain(foreign)
  })

  it('cancels several tickets at once, with a reason', async () => {
    for (const plate of plates) await row(plate).getByRole('checkbox').check()
    await press('Batalkan tiket…')
    await page.locator('.dialog textarea').fill('Kapal batal sandar')
    await page
      .locator('.dialog')
      .getByRole('button', { name: /Batalkan/ })
      .click()
    await page.getByText('2 dari 2 tiket dibatalkan.').waitFor()
    expect(await count(`tickets WHERE status = 'canceled' AND police_number IN (?, ?)`, ...plates)).toBe(2)
  })

  it('keeps a view under a name, and comes back to it', async () => {
    await go('tickets?status=canceled')
    await press('Tampilan tersimpan')
    await page.locator('input[name=view]').fill('Yang batal')
    await page.keyboard.press('Enter')
    await page.getByText('Tampilan tersimpan: Yang batal').waitFor()
    await go('tickets')
    await press('Tampilan tersimpan')
    await press('Yang batal')
    await expect.poll(() => page.url()).toContain('status=canceled')
  })

  it('looks after employees and people of the own company', async () => {
    await go('employees?new=row')
    await field('name').fill('Slamet Hariyadi')
    await field('nik').fill('3525011203900007')
    await field('access_valid_until').fill('31 Des 2027')
    await save()
    await page.locator('.drawer').getByText('31 Des 2027').waitFor()
    expect(
      await count('company_employees WHERE company_id = ? AND access_valid_until = ?', site.company.id, '2027-12-31'),
    ).toBe(1)
    await go('people?new=tenant')
    await field('name').fill('Dewi Anggraini')
    await field('email').fill('dewi@garda.example')
    await field('role_id').selectOption({ label: 'Tenant' })
    await save()
    await row('Dewi Anggraini').waitFor()
    expect(await count('users WHERE company_id = ? AND email = ?', site.company.id, 'dewi@garda.example')).toBe(1)
  })

  it('connects its own system: a client with a secret, and a webhook that is sent again', async () => {
    await go('clients?new=row')
    await field('name').fill('SAP gudang')
    await save()
    await press('Sudah saya simpan')
    await go('webhooks?new=row')
    await field('name').fill('Sistem gudang')
    await field('url').fill(receiver.url)
    await save()
    await press('Sudah saya simpan')
    await press('Kirim pesan uji')
    await expect.poll(() => receiver.received.length, { timeout: 20_000 }).toBe(1)
    await page.locator('.deliveries li').first().click()
    await page.getByRole('button', { name: 'Kirim ulang' }).click()
    await expect.poll(() => receiver.received.length, { timeout: 20_000 }).toBe(2)
    await page.locator('.deliveries').getByText('Terkirim').waitFor({ timeout: 20_000 })
    await picture(page, 'journey-tenant-webhook')
  })

  it('lets a logistics partner in, and out again', async () => {
    await go('partners')
    await row('BebasKirim').click()
    const dialog = page.getByRole('dialog', { name: 'BebasKirim' })
    await press('Izinkan perusahaan')
    await page.locator('[role=dialog] button[type=submit]').click()
    await page.locator('.installation').getByText('Diizinkan').waitFor()
    expect(await count('partner_tenants WHERE company_id = ?', site.company.id)).toBe(1)
    await page.locator('.installation button').click()
    await dialog.getByRole('button', { name: 'Cabut izin' }).click()
    await page.locator('.installation').getByText('Tidak diizinkan').waitFor()
    await picture(page, 'journey-tenant-partner')
  })

  const hrefs = (links: string): Promise<string[]> =>
    page.locator(links).evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
})
