import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeOnSqlite } from '#test/database/databases.ts'
import { inTestWork } from '#test/factories/insert.ts'
import { makeLaneConflict } from '#test/factories/laneConflicts.ts'
import { makeUser } from '#test/factories/people.ts'
import { complaints, openBrowser, picture, type ConsoleBrowser } from './consoleBrowser.ts'
import { handsOn, type Hands } from './hands.ts'
import { startJourneySite, type JourneySite } from './journeySite.ts'

describeOnSqlite('A supervisor at the desk', (_open, address) => {
  let site: JourneySite
  let browser: ConsoleBrowser
  let page: Page
  let hands: Hands
  let gate: string
  /** Policies are the administrator's. */
  let officePage: Page
  let office: Hands

  beforeAll(async () => {
    site = await startJourneySite(await address(), ['IN-01'])
    const lane = site.lane('IN-01').row
    gate = lane.gate_id
    await makeLaneConflict(site.database, { gate_id: gate, lane_id: lane.id })
    const [role] = await site.rows<{ id: string }>('SELECT id FROM roles WHERE name = ?', 'Supervisor Operasi')
    await makeUser(site.database, { name: 'Sari Wulandari', email: 'sari@kek.example', role_id: role?.id ?? '' })
    browser = await openBrowser()
    page = await browser.console(site.server.url, 'sari@kek.example')
    hands = handsOn(page, site.server.url)
    officePage = await browser.console(site.server.url, site.operators.rini.email)
    office = handsOn(officePage, site.server.url)
  })
  afterAll(async () => {
    await browser?.close()
    await site?.close()
    expect(complaints).toEqual([])
  })

  const logged = async (action: string) =>
    Number((await site.rows<{ n: number }>('SELECT COUNT(*) AS n FROM audit_records WHERE action = ?', action))[0]?.n)

  it('has an administrator change a policy that somebody else changed meanwhile, who sees theirs first', async () => {
    await office.go('/gates')
    await office.row('Gerbang Utama').click()
    await office.press('Ubah aturan')
    await office.field('note').fill('Musim panen')
    await office.field('policy.overstay_minutes').fill('900')
    await inTestWork(site.database, async ({ models, transaction, sql, now }) => {
      const rules = { overstay_minutes: 600 }
      await models.gatePolicy.create({ gate_id: gate, policy_version: 2, rules, created_at: now }, { transaction })
      await sql.run('UPDATE gates SET policy_version = 2 WHERE id = ?', [gate])
    })
    await office.save()
    const conflict = officePage.locator('.form-conflict')
    await conflict.getByText('600').waitFor()
    await picture(officePage, 'journey-desk-policyConflict')
    await office.press('Simpan isian saya')
    await office.told('kini versi 3')
  })

  it('has the versions compared, and the first brought back with a reason', async () => {
    const first = officePage.locator('.gate-versions li', { hasText: 'Versi 1' })
    await first.getByRole('button', { name: 'Bandingkan' }).click()
    await officePage.locator('.gate-compare tr', { hasText: 'Terlalu lama di dalam' }).getByText('900').waitFor()
    await picture(officePage, 'journey-desk-compare')
    await officePage.keyboard.press('Escape')
    await first.getByRole('button', { name: 'Kembalikan' }).click()
    await office.dialog.locator('textarea').fill('Panen selesai')
    await office.dialog.getByRole('button', { name: 'Kembalikan' }).click()
    await office.told('kini versi 4')
    const [stored] = await site.rows<{ policy_version: number }>('SELECT policy_version FROM gates WHERE id = ?', gate)
    expect(stored?.policy_version).toBe(4)
    expect(await logged('gate.policy_rollback')).toBe(1)
  })

  it('reads the versions, and finds no way to change them', async () => {
    await hands.go('/gates')
    await hands.row('Gerbang Utama').click()
    await page.locator('.gate-versions li', { hasText: 'Versi 4' }).waitFor()
    expect(await page.getByRole('button', { name: /^(Ubah aturan|Kembalikan)$/ }).count()).toBe(0)
  })

  it('says what became of a conflict of a cut-off lane', async () => {
    await hands.go('/conflicts')
    await hands.row('TKT-00000001').click()
    await hands.press('Selesaikan…')
    await hands.save()
    await hands.fault('note').waitFor()
    await hands.field('note').fill('Sopir diwawancarai, STNK sesuai')
    await hands.save()
    await hands.told('Konflik diselesaikan')
    await hands.drawer.getByText('Sopir diwawancarai').waitFor()
    expect(await logged('lane_conflict.resolve')).toBe(1)
    await picture(page, 'journey-desk-conflict')
  })

  it('watches a driver, changes until when, and ends it', async () => {
    await hands.go('/watchlist?new=row')
    await page.locator('#watch-kind').selectOption('driver')
    await hands.field('sim_number').fill('9568204132886')
    await hands.field('note').fill('SIM dilaporkan hilang')
    await hands.field('valid_until').fill('kemarin sore')
    await hands.save()
    await hands.fault('valid_until').getByText('Contoh: 21 Nov 2026').waitFor()
    await hands.field('valid_until').fill('')
    await hands.save()
    await hands.drawer.getByText('sampai diakhiri').waitFor()
    await page.keyboard.press('e')
    await hands.field('valid_until').fill('1 Jan 2026, 08:00')
    await hands.save()
    await page.locator('form [role=alert]').first().waitFor()
    await picture(page, 'journey-desk-watchPast')
    await hands.field('valid_until').fill(new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 16))
    await hands.save()
    await hands.drawer.locator('form').waitFor({ state: 'detached' })
    await inTestWork(site.database, ({ sql, now }) => sql.run('UPDATE watchlist SET valid_until = ?', [now]))
    await page.reload()
    await hands.drawer.getByText('Tidak berlaku').waitFor()
    await hands.row('9568204132886').getByText('Tidak berlaku').waitFor()
    await hands.press('Hapus')
    await hands.dialog.getByRole('button', { name: 'Hapus' }).click()
    await hands.told('9568204132886 dihapus')
  })
})
