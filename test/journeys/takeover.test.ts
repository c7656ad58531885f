import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeOnSqlite } from '#test/database/databases.ts'
import { inTestWork } from '#test/factories/insert.ts'
import { makeUser } from '#test/factories/people.ts'
import { complaints, openBrowser, picture, type ConsoleBrowser } from './consoleBrowser.ts'
import { startJourneySite, type JourneySite } from './journeySite.ts'
import { keysOn, type Keys } from './keys.ts'
import { present } from './truck.ts'

/** Seconds an operator has here before the supervisors are told. */
const patience = 15

describeOnSqlite('A supervisor over the operators', (_open, address) => {
  let site: JourneySite
  let browser: ConsoleBrowser
  let wahyu: Page
  let dian: Page
  let sari: Page
  let keys: Keys

  beforeAll(async () => {
    site = await startJourneySite(await address(), ['IN-01', 'IN-02', 'IN-03'])
    const role = async (name: string) =>
      (await site.rows<{ id: string }>('SELECT id FROM roles WHERE name = ?', name))[0]?.id ?? ''
    const operator = await role('Operator')
    await makeUser(site.database, { name: 'Wahyu Adi', email: 'wahyu@kek.example', role_id: operator })
    await makeUser(site.database, { name: 'Dian Permata', email: 'dian@kek.example', role_id: operator })
    const role_id = await role('Supervisor Operasi')
    await makeUser(site.database, { name: 'Sari Wulandari', email: 'sari@kek.example', role_id })
    await inTestWork(site.database, async ({ models, transaction, sql, now }) => {
      const { gate_id } = site.lane('IN-01').row
      const rules = { sla_seconds: patience }
      await models.gatePolicy.create({ gate_id, policy_version: 2, rules, created_at: now }, { transaction })
      await sql.run('UPDATE gates SET policy_version = 2 WHERE id = ?', [gate_id])
    })
    browser = await openBrowser()
    wahyu = await browser.console(site.server.url, 'wahyu@kek.example')
    dian = await browser.console(site.server.url, 'dian@kek.example')
    sari = await browser.console(site.server.url, 'sari@kek.example')
    keys = keysOn(sari)
    for (const page of [wahyu, dian, sari]) await page.getByRole('button', { name: 'Lewati' }).click()
  })
  afterAll(async () => {
    await browser?.close()
    await site?.close()
    expect(complaints).toEqual([])
  })

  const item = (page: Page, lane: string) => page.locator('.queue-item', { hasText: lane })
  const toast = (page: Page, text: string) => page.locator('.toast', { hasText: text }).first()
  const dialog = () => sari.getByRole('dialog')
  const misread = async (lane: string, plate: string, read: string) => {
    await present(site.lane(lane), await site.ticket({ police_number: plate }), { plate: read, confidence: 0.9 })
    await site.lane(lane).until(({ phase }) => phase === 'waiting')
  }
  const opens = async (lane: string) => (await site.lane(lane).send({ do: 'state' })).opens

  it('takes over what an operator holds, by keys and with a reason, and opens it', async () => {
    await misread('IN-01', 'W 8814 UE', 'W 8814 UF')
    await item(wahyu, 'IN-01').click()
    await wahyu.getByRole('button', { name: /^Tangani/ }).click()
    await item(wahyu, 'IN-01').getByText('Anda menangani').waitFor()
    await item(dian, 'IN-01').click()
    for (const page of [dian, sari]) await item(page, 'IN-01').getByText('Wahyu Adi menangani').waitFor()
    await dian
      .getByRole('button', { name: /^Tangani/ })
      .and(dian.locator('[aria-disabled=true]'))
      .waitFor()

    await keys.press('j')
    await sari.locator('.queue-item[aria-current=true]', { hasText: 'IN-01' }).waitFor()
    await keys.press('o')
    await toast(sari, 'operator lain').waitFor()
    expect(await dialog().count()).toBe(0)
    await keys.press(' ')
    await dialog().getByText('Operator tidak di tempat').waitFor()
    await picture(sari, 'journey-takeover-reason')
    await keys.press('2')
    await dialog().waitFor({ state: 'detached' })
    await item(sari, 'IN-01').getByText('Anda menangani').waitFor()
    await toast(wahyu, 'IN-01 diambil alih Sari Wulandari').waitFor()
    await item(wahyu, 'IN-01').getByText('Sari Wulandari menangani').waitFor()
    await picture(wahyu, 'journey-takeover-told')
    await wahyu.keyboard.press('o')
    expect(await wahyu.getByRole('dialog').count()).toBe(0)

    await keys.rest()
    await keys.press('o')
    await dialog().locator('.choice').first().waitFor()
    await keys.press('1')
    await dialog().waitFor({ state: 'detached' })
    await sari.goto(`${site.server.url}/#/watchlist`)
    await site.lane('IN-01').until(({ arm }) => arm === 'open')
    await toast(sari, 'IN-01 dibuka').waitFor()
    const records = await site.rows<{ action: string; actor_name: string }>(
      "SELECT action, actor_name FROM audit_records WHERE action IN ('lane.take', 'lane.take_over', 'lane.open') ORDER BY id",
    )
    expect(records.map(({ action, actor_name }) => `${action} ${actor_name}`)).toEqual([
      'lane.take Wahyu Adi',
      'lane.take_over Sari Wulandari',
      'lane.open Sari Wulandari',
    ])
    await site.lane('IN-01').send({ do: 'leave' })
  })

  it('is told of what nobody settled in time, wherever in the console, and takes it over from there', async () => {
    await misread('IN-02', 'L 9021 UA', 'L 9021 UH')
    await item(wahyu, 'IN-02').click()
    await wahyu.getByRole('button', { name: /^Tangani/ }).click()
    const told = toast(sari, 'IN-02 lewat batas waktu')
    await told.waitFor({ timeout: 60_000 })
    await sari.keyboard.press('Control+b')
    await sari.locator('.queue-item[aria-current=true]', { hasText: 'IN-02' }).waitFor()
    await item(sari, 'IN-02').getByText('ke supervisor').waitFor()
    await sari.getByRole('button', { name: /^Lewat waktu 1/ }).click()
    await picture(sari, 'journey-escalation-lane')
    await sari.getByRole('button', { name: /^Tangani/ }).click()
    await dialog().locator('.choice', { hasText: 'Keputusan pengawas' }).click()
    await toast(wahyu, 'IN-02 diambil alih Sari Wulandari').waitFor()
    await sari.getByRole('button', { name: /^Tolak/ }).click()
    await dialog().locator('.choice').first().click()
    await site.lane('IN-02').until(({ phase }) => phase === 'refused')
    expect(await opens('IN-02')).toBe(0)
    const kinds = await site.rows<{ kind: string; name: string }>(
      'SELECT n.kind, u.name FROM notifications n JOIN users u ON u.id = n.user_id WHERE n.entity_id = ?',
      site.lane('IN-02').row.id,
    )
    const escalated = kinds.filter(({ kind }) => kind === 'intervention.escalated').map(({ name }) => name)
    expect(escalated.filter((name) => name === 'Sari Wulandari')).toHaveLength(1)
    expect(escalated.filter((name) => name === 'Wahyu Adi' || name === 'Dian Permata')).toEqual([])
    await site.lane('IN-02').send({ do: 'leave' })
  })
})
