import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeOnSqlite } from '#test/database/databases.ts'
import { makeIntervention } from '#test/factories/desk.ts'
import { inTestWork } from '#test/factories/insert.ts'
import { makeUser } from '#test/factories/people.ts'
import { complaints, openBrowser, picture, type ConsoleBrowser } from './consoleBrowser.ts'
import { handsOn, type Hands } from './hands.ts'
import { startJourneySite, type JourneySite } from './journeySite.ts'

describeOnSqlite('Alarm flood and shifts of a site', (_open, address) => {
  let site: JourneySite
  let browser: ConsoleBrowser
  let admin: Page
  let operator: Page
  let hands: Hands

  beforeAll(async () => {
    site = await startJourneySite(await address(), [])
    await makeUser(site.database, { name: 'Dimas Prakoso', email: 'dimas@kek.example', level: 'admin' })
    const permissions = ['gate.read', 'lane.read', 'activity.read', 'lane.intervene'] as const
    await makeUser(site.database, { email: 'wati@kek.example', level: 'operational', permissions })
    const lanes = await site.rows<{ lane_id: string; gate_id: string }>('SELECT id AS lane_id, gate_id FROM lanes')
    for (const lane of lanes.slice(0, 4)) await makeIntervention(site.database, lane)
    browser = await openBrowser()
    operator = await browser.console(site.server.url, 'wati@kek.example')
    await operator.getByRole('button', { name: 'Lewati' }).click()
    admin = await browser.enter(site.server.url, 'dimas@kek.example')
    hands = handsOn(admin, site.server.url)
  })
  afterAll(async () => {
    await browser?.close()
    await site?.close()
    expect(complaints).toEqual([])
  })

  it('says at the field which threshold and which hours are none', async () => {
    await operator.getByText('4 / 10 mnt').waitFor()
    await hands.go('/settings')
    await hands.field('flood.more_than').fill('1')
    await hands.field('shifts.1.starts_at').fill('6.00')
    await hands.save()
    await hands.fault('flood.more_than').getByText('Minimal 2').waitFor()
    await admin.getByText('Bukan jam, misalnya "08:00".').waitFor()
    await hands.field('shifts.1.starts_at').fill('06:00')
    await admin.getByText('Sudah disebut sebelumnya').waitFor()
    await picture(admin, 'journey-settings-faults')
  })

  it('is saved, and an operator’s open console follows at once', async () => {
    await hands.field('flood.more_than').fill('3')
    await hands.field('flood.minutes').fill('20')
    await hands.field('shifts.0.name').fill('Regu A')
    await hands.field('shifts.1.starts_at').fill('18:00')
    await hands.field('shifts.1.name').fill('Regu B')
    await admin.getByRole('button', { name: 'Hapus giliran 3' }).click()
    await hands.save()
    await hands.told('Setelan kawasan disimpan')
    await admin.getByText('Terakhir diubah').waitFor()
    await picture(admin, 'journey-settings-saved')
    await operator.getByText('4 / 20 mnt').waitFor()
    await operator.locator('.queue-flood').waitFor()
    await operator.locator('.account', { hasText: /Regu [AB]/ }).waitFor()
    await picture(operator, 'journey-settings-flood')
    expect(await site.rows("SELECT id FROM audit_records WHERE action = 'site.settings'")).toHaveLength(1)
  })

  it('names the shift that begins, and is only read by those who may not change it', async () => {
    const at = handsOn(operator, site.server.url)
    await at.go('/shift')
    await operator.getByText(/Giliran Regu [AB], \d\d[.:]\d\d/).waitFor()
    await at.press('Terdengar')
    await at.press('Mulai giliran tanpa serah terima')
    await at.told('Giliran dimulai')
    await operator.locator('.shift-rows', { hasText: /Regu [AB]/ }).waitFor()
    await picture(operator, 'journey-settings-shift')
    const [begun] = await site.rows<{ shift_name: string }>('SELECT shift_name FROM shift_handovers')
    expect(begun?.shift_name).toMatch(/^Regu [AB]$/)
    await at.go('/settings')
    await operator.getByText('Lebih dari 3 intervensi dalam 20 menit').waitFor()
    expect(await at.field('flood.more_than').count()).toBe(0)
  })

  it('shows what somebody else saved meanwhile, before it is overwritten', async () => {
    await hands.field('flood.minutes').fill('30')
    await inTestWork(site.database, ({ sql }) => {
      const value = { flood: { more_than: 3, minutes: 45 }, shifts: [{ name: 'Harian', starts_at: '07:00' }] }
      return sql.run("UPDATE settings SET value = ?, version = version + 1 WHERE name = 'desk'", [
        JSON.stringify(value),
      ])
    })
    await hands.save()
    await admin.locator('.form-conflict').getByText('45').waitFor()
    await picture(admin, 'journey-settings-conflict')
    await hands.press('Simpan isian saya')
    await hands.told('Setelan kawasan disimpan')
    await operator.getByText('Lebih dari 3 intervensi dalam 20 menit').waitFor()
    await operator.reload()
    await operator.getByText('Lebih dari 3 intervensi dalam 30 menit').waitFor()
    await operator.getByText('Harian mulai 07:00').waitFor()
  })
})
