import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeEachDatabase } from '#test/database/databases.ts'
import { complaints, openBrowser, picture, tile, type ConsoleBrowser } from './consoleBrowser.ts'
import { startJourneySite, type JourneySite } from './journeySite.ts'
import { present } from './truck.ts'

describeEachDatabase('Operators at their desks', (_open, address) => {
  let site: JourneySite
  let browser: ConsoleBrowser
  let rini: Page
  let bayu: Page

  beforeAll(async () => {
    site = await startJourneySite(await address(), ['IN-01', 'IN-02', 'IN-03'])
    browser = await openBrowser()
    rini = await browser.console(site.server.url, site.operators.rini.email)
    bayu = await browser.console(site.server.url, site.operators.bayu.email)
  })
  afterAll(async () => {
    await browser?.close()
    await site?.close()
    expect(complaints).toEqual([])
  })

  interface Audit {
    readonly action: string
    readonly actor_name: string
    readonly after: { readonly reason_code?: string; readonly command_id?: string }
  }
  const auditOf = (action: string) =>
    site.rows<Audit>(
      'SELECT action, actor_name, `after` FROM audit_records WHERE action = ? ORDER BY id DESC LIMIT 1',
      action,
    )

  it('a plate that nearly matches is opened with two keys, and the reason is on record', async () => {
    const lane = site.lane('IN-01')
    const ticket = await site.ticket({ police_number: 'W 8814 UE' })
    await present(lane, ticket, { plate: 'W 8814 UF', confidence: 0.91 })
    await lane.until(({ phase, lamp }) => phase === 'waiting' && lamp === 'yellow')
    await rini.locator('.queue-item', { hasText: 'W 8814 UF' }).waitFor()
    /** Nobody clicked: the oldest item that nobody owns has the focus. */
    await rini.locator('.queue-item[aria-current=true]', { hasText: 'IN-01' }).waitFor()
    await picture(rini, 'journey-mismatch')

    await rini.keyboard.press('o')
    const dialog = rini.getByRole('dialog')
    await dialog.getByText('Pilih alasan').first().waitFor()
    await dialog.locator('.choice').first().waitFor()
    await picture(rini, 'journey-reasons')
    expect((await lane.send({ do: 'state' })).opens).toBe(0)
    await rini.keyboard.press('1')

    const opened = await lane.until(({ arm, slips }) => arm === 'open' && slips.length === 1)
    expect(opened).toMatchObject({ opens: 1, lamp: 'green' })
    expect(opened.slips[0]).toContain(ticket.access_number)
    await dialog.waitFor({ state: 'detached' })
    await rini.locator('.queue-item').waitFor({ state: 'detached' })
    await tile(rini, 'IN-01').getByText('Palang terbuka').waitFor()
    await picture(rini, 'journey-opened')

    const [audit] = await auditOf('lane.open')
    expect(audit).toMatchObject({ actor_name: 'Rini Astuti', after: { reason_code: 'anpr_misread' } })
    const [command] = await site.rows<{ state: string; issued_by: string }>(
      'SELECT state, issued_by FROM lane_commands WHERE id = ?',
      audit?.after.command_id ?? '',
    )
    expect(command?.state).toBe('executed')
    const [activity] = await site.rows<{ outcome: string; override: { reason_code: string; by: string } }>(
      'SELECT outcome, override FROM gate_activities WHERE ticket_id = ?',
      ticket.id,
    )
    expect(activity).toMatchObject({ outcome: 'opened', override: { reason_code: 'anpr_misread', by: 'Rini Astuti' } })
    await lane.send({ do: 'leave' })
    expect((await lane.until(({ phase }) => phase === 'idle')).opens).toBe(1)
  })

  it('of two operators on one lane the second is told who was first, and one pulse goes out', async () => {
    const lane = site.lane('IN-02')
    const ticket = await site.ticket({ police_number: 'L 1482 ABC' })
    await present(lane, ticket, { plate: 'L 1482 ABO', confidence: 0.9 })
    for (const page of [rini, bayu]) {
      await page.locator('.queue-item', { hasText: 'IN-02' }).click()
      await page.locator('.queue-item[aria-current=true]', { hasText: 'IN-02' }).waitFor()
      await page.keyboard.press('o')
      await page.getByRole('dialog').locator('.choice').first().waitFor()
    }
    await rini.keyboard.press('1')
    await lane.until(({ arm }) => arm === 'open')
    await rini.getByRole('dialog').waitFor({ state: 'detached' })
    await bayu.keyboard.press('1')
    const answer = bayu.getByRole('dialog').getByRole('alert')
    await answer.getByText(/[Ss]udah ditangani|[Ss]edang diintervensi oleh/).waitFor()
    expect(await answer.innerText()).toContain('Rini Astuti')
    await picture(bayu, 'journey-second-operator')
    await bayu.keyboard.press('Enter')
    await bayu.getByRole('dialog').waitFor({ state: 'detached' })
    expect((await lane.send({ do: 'state' })).opens).toBe(1)
    expect(await auditOf('lane.open')).toMatchObject([{ actor_name: 'Rini Astuti' }])
    await lane.send({ do: 'leave' })
    await lane.until(({ phase }) => phase === 'idle')
  })

  it('an operator who takes an item keeps the others from opening it', async () => {
    const lane = site.lane('IN-03')
    const ticket = await site.ticket({ police_number: 'B 9345 TXU' })
    await present(lane, ticket, { plate: 'B 9345 TXV', confidence: 0.9 })
    await rini.locator('.queue-item', { hasText: 'IN-03' }).click()
    await rini.getByRole('button', { name: /^Tangani/ }).click()
    await bayu.locator('.queue-item', { hasText: 'Rini Astuti menangani' }).click()
    await bayu.keyboard.press('o')
    await bayu
      .getByRole('button', { name: /^Buka palang/ })
      .and(bayu.locator('[aria-disabled=true]'))
      .waitFor()
    expect(await bayu.getByRole('dialog').count()).toBe(0)
    await picture(bayu, 'journey-owned')
    expect((await lane.send({ do: 'state' })).opens).toBe(0)

    await rini.keyboard.press('t')
    await rini.getByRole('dialog').locator('.choice').first().waitFor()
    await rini.keyboard.press('1')
    await lane.until(({ phase, lamp }) => phase === 'refused' && lamp === 'red')
    expect((await auditOf('lane.refuse'))[0]?.actor_name).toBe('Rini Astuti')
    await lane.send({ do: 'leave' })
    expect((await lane.until(({ phase }) => phase === 'idle')).opens).toBe(0)
  })

  it('a scanner that types into the console opens nothing', async () => {
    const lane = site.lane('IN-01')
    const before = (await lane.send({ do: 'state' })).opens
    await present(lane, await site.ticket({ police_number: 'S 8746 JK' }), { plate: 'S 8746 JX', confidence: 0.9 })
    await rini.locator('.queue-item', { hasText: 'IN-01' }).click()
    await rini.locator('.queue-item[aria-current=true]', { hasText: 'IN-01' }).waitFor()
    for (const text of ['O1O1O1O1O1O1', 'TKT-10001O11']) {
      await rini.keyboard.type(text, { delay: 4 })
      await rini.keyboard.press('Enter')
    }
    await rini.waitForTimeout(500)
    expect(await rini.getByRole('dialog').count()).toBe(0)
    expect((await lane.send({ do: 'state' })).opens).toBe(before)
    await lane.send({ do: 'leave' })
  })
})
