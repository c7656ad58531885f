import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeOnSqlite } from '#test/database/databases.ts'
import { makeUser } from '#test/factories/people.ts'
import { makeContact } from '#test/factories/references.ts'
import { complaints, openBrowser, picture, type ConsoleBrowser } from './consoleBrowser.ts'
import { handsOn, type Hands } from './hands.ts'
import { startJourneySite, type JourneySite } from './journeySite.ts'

/** What is typed for a new row, what of it is changed afterwards, and the name by which it is known. */
const kinds = [
  {
    path: 'products',
    typed: { name: 'Konsentrat seng', unit_of_item: 'ton', hs_code: '2608.00.00' },
    changed: ['unit_of_item', 'kg'],
    name: 'Konsentrat seng',
  },
  {
    path: 'faqs',
    typed: { group_name: 'Tiket', question: 'Bagaimana membuat tiket?', answer: 'Tekan N di layar Tiket.' },
    changed: ['answer', 'Tekan N di layar Tiket, lalu isi formulir.'],
    name: 'Bagaimana membuat tiket?',
  },
  {
    path: 'buildings',
    typed: { name: 'Gudang C7', code: 'GD-C7', capacity: '12' },
    changed: ['address', 'Jl. Manyar Raya C7'],
    name: 'Gudang C7',
  },
] as const

describeOnSqlite('Master data in the hands of an administrator', (_open, address) => {
  let site: JourneySite
  let browser: ConsoleBrowser
  let page: Page
  let hands: Hands

  beforeAll(async () => {
    site = await startJourneySite(await address(), [])
    await makeUser(site.database, { name: 'Dimas Prakoso', email: 'dimas@kek.example', level: 'super_admin' })
    browser = await openBrowser()
    page = await browser.enter(site.server.url, 'dimas@kek.example')
    hands = handsOn(page, site.server.url)
  })
  afterAll(async () => {
    await browser?.close()
    await site?.close()
    expect(complaints).toEqual([])
  })

  it.each(kinds)('makes, changes and deletes one of the $path', async ({ path, typed, changed, name }) => {
    const [column, value] = changed
    const stored = () =>
      site.rows<Record<string, unknown>>(
        `SELECT * FROM ${path} WHERE ${path === 'faqs' ? 'question' : 'name'} = ?`,
        name,
      )
    await hands.go(`/${path}?new=row`)
    for (const [field, text] of Object.entries(typed)) await hands.field(field).fill(text)
    if (path === 'buildings') await hands.field('area_id').selectOption({ index: 1 })
    await hands.save()
    await hands.told(`${name} dibuat`)
    await page.keyboard.press('e')
    await hands.field(column).fill(value)
    await hands.save()
    await hands.told(`${name} disimpan`)
    expect(await stored()).toMatchObject([{ [column]: value }])
    await picture(page, `journey-master-${path}`)
    await hands.drawer.getByRole('button', { name: 'Hapus' }).click()
    await hands.dialog.getByRole('button', { name: 'Hapus' }).click()
    await hands.told(`${name} dihapus`)
    await hands.row(name).waitFor({ state: 'detached' })
    const left = await stored()
    expect(left.filter(({ deleted_at }) => deleted_at === null || deleted_at === undefined)).toEqual([])
  })

  it('keeps how the desks of the zone are reached', async () => {
    const { id } = await makeContact(site.database, { name: 'Pos Gerbang Utama' })
    await hands.go('/contacts')
    await hands.row('Pos Gerbang Utama').click()
    await hands.drawer.getByRole('button', { name: 'Ubah' }).click()
    await hands.field('phone').fill('031 398 1234')
    await hands.field('hours').fill('Setiap hari 24 jam')
    await hands.save()
    await hands.told('Pos Gerbang Utama disimpan')
    const [stored] = await site.rows('SELECT hours, phone FROM contacts WHERE id = ?', id)
    expect(stored).toEqual({ hours: 'Setiap hari 24 jam', phone: expect.stringMatching(/1234$/) })
    await picture(page, 'journey-master-contacts')
  })
})
