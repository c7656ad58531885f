import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeEachDatabase } from '#test/database/databases.ts'
import { makeUser } from '#test/factories/people.ts'
import { complaints, openBrowser, picture, signIn, type ConsoleBrowser } from './consoleBrowser.ts'
import { startJourneySite, type JourneySite } from './journeySite.ts'

const screens = [
  ['tickets', 'Tickets'],
  ['companies', 'Companies'],
  ['people', 'People'],
  ['roles', 'Roles and permissions'],
  ['buildings', 'Destinations'],
  ['areas', 'Areas'],
  ['products', 'Products'],
  ['employees', 'Employees'],
  ['contacts', 'Contacts'],
  ['faqs', 'FAQs'],
  ['clients', 'API clients'],
  ['webhooks', 'Webhooks'],
  ['partners', 'Logistics partners'],
  ['log', 'Activity log'],
  ['settings', 'Settings'],
  ['profile', 'Profile'],
  ['notifications', 'Notifications'],
] as const

/** Words that do not fit where they stand; cells of a table may be cut, because columns can be widened. */
const clipped = (page: Page) =>
  page
    .locator('.button .clip, .tabs button, h1, .area-nav a, .rail a span, .chip, .form-field > label, .top-bar .stat')
    .evaluateAll((all) =>
      all.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1).map(({ textContent }) => textContent),
    )

describeEachDatabase('An administrator’s day', (_open, address) => {
  let site: JourneySite
  let browser: ConsoleBrowser
  let page: Page

  beforeAll(async () => {
    site = await startJourneySite(await address(), [])
    await makeUser(site.database, { name: 'Dimas Prakoso', email: 'dimas@kek.example', level: 'super_admin' })
    await site.ticket({ police_number: 'W 1001 AA' })
    browser = await openBrowser()
    page = await browser.visit(site.server.url)
    await signIn(page, 'dimas@kek.example')
    await page.getByRole('heading', { name: 'Tiket', level: 1 }).waitFor()
  })
  afterAll(async () => {
    await browser?.close()
    await site?.close()
    expect(complaints).toEqual([])
  })

  const field = (name: string) => page.locator(`.drawer [name="${name}"]`)
  const save = () => page.locator('.drawer button[type=submit]').click()
  const count = async (table: string, where: string, value: string) =>
    Number((await site.rows<{ n: number }>(`SELECT COUNT(*) AS n FROM ${table} WHERE ${where} = ?`, value))[0]?.n)

  it('registers a guest and approves the visit', async () => {
    await page.goto(`${site.server.url}/#/tickets?new=guest`)
    await field('name').fill('Agus Triyono')
    await field('identity').fill('3525011203900007')
    await field('police_number').fill('W 1684 NP')
    await field('purpose').fill('Servis alat')
    await field('host_name').fill('Ratna Dewi')
    await field('company_id').fill('Garda')
    await page.getByRole('option', { name: site.company.name }).click()
    const tomorrow = new Date(Date.now() + 31 * 3_600_000).toISOString().slice(0, 10)
    await field('visit_at').fill(`${tomorrow}T09:00`)
    await save()
    await page.locator('.drawer').getByText('Menunggu persetujuan').waitFor()
    await page.locator('.drawer').getByText('3525 •').or(page.getByText('Agus Triyono')).first().waitFor()
    expect(await page.locator('.drawer').getByText('3525011203900007').count()).toBe(0)
    await page.getByRole('button', { name: 'Setujui' }).click()
    await page.locator('.drawer').getByText('Aktif').waitFor()
    expect(await count('tickets', 'status', 'pending')).toBe(0)
  })

  it('goes to the master data by keys, and makes a company', async () => {
    await page.keyboard.press('Escape')
    await page.keyboard.press('g')
    await page.waitForSelector('.go-to')
    await page.keyboard.press('i')
    await page.getByRole('heading', { name: 'Perusahaan' }).waitFor()
    await page.keyboard.press('n')
    await field('name').fill('PT Sinar Manyar Logistik')
    await field('code').fill('SML')
    await save()
    await page.locator('.drawer header').getByText('PT Sinar Manyar Logistik').waitFor()
    expect(await count('companies', 'code', 'SML')).toBe(1)
  })

  it('is told at the field what only the server knows, and keeps what was typed', async () => {
    await page.keyboard.press('Escape')
    await page.keyboard.press('n')
    await field('name').fill('PT Lain Sekali')
    await field('code').fill('SML')
    await save()
    await page.locator('.drawer [role=alert]').first().waitFor()
    expect(await field('name').inputValue()).toBe('PT Lain Sekali')
    expect(await count('companies', 'code', 'SML')).toBe(1)
    await picture(page, 'journey-admin-taken')
  })

  it('invites several people, and is told at the one who is wrong', async () => {
    await page.goto(`${site.server.url}/#/people?new=operational`)
    await field('role_id').selectOption({ label: 'Operator pos' })
    await field('users.0.name').fill('Slamet Hariyadi')
    await field('users.0.email').fill('slamet@kek.example')
    await page.getByRole('button', { name: 'Tambah orang' }).click()
    await field('users.1.name').fill('Rini Kembar')
    await field('users.1.email').fill(site.operators.rini.email)
    await save()
    const second = page.locator('[data-field="users.1.email"] [role=alert]')
    await second.waitFor()
    expect(await page.locator('[data-field="users.0.email"] [role=alert]').count()).toBe(0)
    expect(await count('users', 'email', 'slamet@kek.example')).toBe(0)
    await picture(page, 'journey-admin-invite')
    await field('users.1.email').fill('rini.kembar@kek.example')
    await save()
    await page.getByText('2 orang diundang').waitFor()
    expect(await count('users', 'email', 'rini.kembar@kek.example')).toBe(1)
  })

  it('grants a role its permissions in the matrix', async () => {
    await page.goto(`${site.server.url}/#/roles?new=row`)
    await field('name').fill('Operator malam')
    await field('level').selectOption('operational')
    const tickets = page.locator('.permissions tr', { hasText: 'Tiket' }).first()
    await tickets.getByLabel('Lihat').check()
    await save()
    await page.locator('.drawer header').getByText('Operator malam').waitFor()
    const granted = await site.rows<{ permission: string }>(
      'SELECT permission FROM role_permissions WHERE role_id = (SELECT id FROM roles WHERE name = ?)',
      'Operator malam',
    )
    expect(granted.map(({ permission }) => permission)).toEqual(['ticket.read'])
  })

  it('reads in the log what was changed, field by field', async () => {
    await page.goto(`${site.server.url}/#/log?search=company`)
    await page.locator('.table-row').first().click()
    await page.locator('.diff').getByText('SML').first().waitFor()
    await picture(page, 'journey-admin-log')
  })

  it('finds a screen by its name', async () => {
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+k')
    await page.keyboard.type('karya', { delay: 60 })
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Karyawan' }).waitFor()
  })

  it('shows every screen whole, in English, in both themes and on a small display', async () => {
    await page.keyboard.press('Alt+l')
    for (const [path, title] of screens) {
      await page.goto(`${site.server.url}/#/${path}`)
      await page.getByRole('heading', { name: title, exact: true }).first().waitFor()
      await page.waitForLoadState('networkidle')
      expect(await clipped(page), path).toEqual([])
      await picture(page, `screen-${path}-light-en`)
    }
    await page.keyboard.press('Control+Shift+d')
    await page.setViewportSize({ width: 1366, height: 768 })
    for (const [path, title] of screens) {
      await page.goto(`${site.server.url}/#/${path}`)
      await page.getByRole('heading', { name: title, exact: true }).first().waitFor()
      await page.waitForLoadState('networkidle')
      expect(await clipped(page), path).toEqual([])
      await picture(page, `screen-${path}-dark-en-small`)
    }
  })
})
