import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeOnSqlite } from '#test/database/databases.ts'
import { makeRole, makeUser } from '#test/factories/people.ts'
import { complaints, openBrowser, picture, type ConsoleBrowser } from './consoleBrowser.ts'
import { handsOn, type Hands } from './hands.ts'
import { startJourneySite, type JourneySite } from './journeySite.ts'

describeOnSqlite('The matrix of roles and permissions', (_open, address) => {
  let site: JourneySite
  let browser: ConsoleBrowser
  let chief: Page
  let clerk: Page
  let at: Hands
  let clerks: Hands

  beforeAll(async () => {
    site = await startJourneySite(await address(), [])
    await makeUser(site.database, { name: 'Dimas Prakoso', email: 'dimas@kek.example', level: 'super_admin' })
    const permissions = ['ticket.read', 'ticket.cancel', 'product.read', 'product.write'] as const
    const role_id = (await makeRole(site.database, { name: 'Juru tulis', level: 'operational', permissions })).id
    await makeUser(site.database, { name: 'Slamet Hariyadi', email: 'slamet@kek.example', role_id })
    const deputy = ['role.read', 'role.write', 'ticket.read'] as const
    await makeUser(site.database, { email: 'wakil@kek.example', level: 'admin', permissions: deputy })
    await site.ticket({ police_number: 'W 6101 BK' })
    browser = await openBrowser()
    chief = await enter('dimas@kek.example')
    clerk = await enter('slamet@kek.example')
    at = handsOn(chief, site.server.url)
    clerks = handsOn(clerk, site.server.url)
  })
  afterAll(async () => {
    await browser?.close()
    await site?.close()
    expect(complaints).toEqual([])
  })

  const enter = (email: string) => browser.enter(site.server.url, email)
  const module = (page: Page, name: string) => page.locator('.permissions tr', { hasText: new RegExp(`^${name}\\d`) })
  const granted = async () => {
    const rows = await site.rows<{ permission: string }>(
      'SELECT permission FROM role_permissions WHERE role_id = (SELECT id FROM roles WHERE name = ?) ORDER BY permission',
      'Juru tulis',
    )
    return rows.map(({ permission }) => permission)
  }

  it('takes permissions away and gives others, box by box', async () => {
    await clerks.go('/tickets')
    await clerks.row('W 6101 BK').click()
    await clerks.drawer.getByRole('button', { name: 'Batalkan…' }).waitFor()
    await at.go('/roles')
    await at.row('Juru tulis').click()
    await at.drawer.locator('.permissions').getByText('2 dari').first().waitFor()
    await chief.keyboard.press('e')
    await module(chief, 'Tiket').getByLabel('Batalkan').uncheck()
    await module(chief, 'Produk').getByLabel('Buat dan ubah').uncheck()
    await module(chief, 'Perusahaan').getByLabel('Lihat').check()
    await picture(chief, 'journey-roles-edited')
    await at.save()
    await at.told('Juru tulis')
    expect(await granted()).toEqual(['company.read', 'product.read', 'ticket.read'])
    await clerks.told('Izin peran Anda berubah')
    await picture(clerk, 'journey-roles-told')
  })

  it('shows in the console that is open, without a reload: what was taken away and what was added', async () => {
    await clerks.drawer.getByRole('button', { name: 'Batalkan…' }).waitFor({ state: 'detached' })
    await clerk.locator('.rail a[href="#/companies"]').click()
    await clerks.row(site.company.name).waitFor()
    await picture(clerk, 'journey-roles-companies')
  })

  it('is told in the log as it was and as it is', async () => {
    await at.go('/log?search=role.update')
    await chief.locator('.table-row').first().click()
    await chief.locator('.diff').getByText('company').first().waitFor()
  })

  it('cannot be changed for a role of the system, nor beyond what one holds', async () => {
    const deputy = await enter('wakil@kek.example')
    const hands = handsOn(deputy, site.server.url)
    await hands.go('/roles')
    await hands.row('Juru tulis').click()
    await deputy.keyboard.press('e')
    await module(deputy, 'Tiket').getByLabel('Lihat').waitFor()
    expect(await module(deputy, 'Tiket').getByLabel('Batalkan').isDisabled()).toBe(true)
    await picture(deputy, 'journey-roles-deputy')
  })
})
