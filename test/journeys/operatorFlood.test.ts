import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeOnSqlite } from '#test/database/databases.ts'
import { inTestWork } from '#test/factories/insert.ts'
import { makeUser, testPassword } from '#test/factories/people.ts'
import { complaints, openBrowser, picture, tile, type ConsoleBrowser } from './consoleBrowser.ts'
import { startJourneySite, type JourneySite } from './journeySite.ts'
import { keysOn, type Keys } from './keys.ts'
import { present } from './truck.ts'

/** This many alarms in ten minutes are none; one more is a flood. */
const calm = 2

/** Alarms that come too fast and modes that run out, without a mouse. */
describeOnSqlite('An operator in a flood of alarms, by keyboard alone', (_open, address) => {
  let site: JourneySite
  let browser: ConsoleBrowser
  let page: Page
  let keys: Keys

  beforeAll(async () => {
    site = await startJourneySite(await address(), ['IN-01', 'IN-02', 'IN-03'])
    const [role] = await site.rows<{ id: string }>('SELECT id FROM roles WHERE name = ?', 'Operator')
    await makeUser(site.database, { name: 'Dian Permata', email: 'dian@kek.example', role_id: role?.id ?? '' })
    await inTestWork(site.database, async ({ sql, now }) => {
      const value = JSON.stringify({ flood: { more_than: calm, minutes: 10 } })
      await sql.run("INSERT INTO settings (name, value, updated_at, version) VALUES ('desk', ?, ?, 2)", [value, now])
    })
    browser = await openBrowser()
    page = await browser.visit(site.server.url)
    keys = keysOn(page)
    await page.locator('input[name=email]:focus').waitFor()
    await keys.type('dian@kek.example')
    await keys.tabTo('input[name=password]')
    await keys.type(testPassword)
    await keys.press('Enter')
    await page.locator('.tour').waitFor()
    await keys.press('Escape')
  })
  afterAll(async () => {
    await browser?.close()
    await site?.close()
    expect(complaints).toEqual([])
  })

  const dialog = () => page.getByRole('dialog')
  const item = (lane: string) => page.locator('.queue-item', { hasText: lane })
  const current = (lane: string) => page.locator('.queue-item[aria-current=true]', { hasText: lane }).waitFor()
  const heads = () => page.locator('.queue-cause').allInnerTexts()
  const paper = (lane: string, condition: 'paper_low' | 'ok') => site.lane(lane).send({ do: 'printer', condition })
  async function giveFirstReason(): Promise<void> {
    await dialog().locator('.choice').first().waitFor()
    await keys.press('1')
    await dialog().waitFor({ state: 'detached' })
    await keys.rest()
  }
  const stateOf = async (lane: string) =>
    (
      await site.rows<{ state: string }>(
        "SELECT i.state FROM interventions i JOIN lanes l ON l.id = i.lane_id WHERE l.code = ? AND i.state <> 'closed'",
        lane,
      )
    ).map(({ state }) => state)

  it('sees them by cause, the most urgent first, and takes one by its digit', async () => {
    await paper('IN-01', 'paper_low')
    await item('IN-01').waitFor()
    await paper('IN-02', 'paper_low')
    await item('IN-02').waitFor()
    expect(await page.locator('.queue-flood').count()).toBe(0)
    const ticket = await site.ticket({ police_number: 'W 8814 UE' })
    await present(site.lane('IN-03'), ticket, { plate: 'W 8814 UF', confidence: 0.9 })
    await page.locator('.queue-flood').waitFor()
    await expect.poll(heads).toEqual(['Pelat mirip, tidak sama · 1', expect.stringMatching(/ · 2$/)])
    await picture(page, 'journey-keys-flood')
    await keys.press('2')
    await expect.poll(() => stateOf('IN-01')).toEqual(['owned'])
    await current('IN-01')
  })

  it('walks over the groups, and shelves by key', async () => {
    await keys.press('j')
    await current('IN-02')
    await keys.press('ArrowUp')
    await current('IN-01')
    await keys.press('z')
    await dialog().getByText('15').first().waitFor()
    await keys.press('2')
    await giveFirstReason()
    await expect.poll(() => stateOf('IN-01')).toEqual(['shelved'])
    await expect.poll(heads).toEqual(['Pelat mirip, tidak sama · 1', expect.stringMatching(/ · 1$/)])
  })

  it('is offered to shelve a device that chatters, which stands there once', async () => {
    for (let times = 0; times < 2; times++) {
      await paper('IN-02', 'ok')
      await expect.poll(() => stateOf('IN-02')).toEqual([])
      await paper('IN-02', 'paper_low')
      await expect.poll(() => stateOf('IN-02')).toEqual(['new'])
    }
    await item('IN-02').getByText('3×').waitFor()
    await item('IN-02').getByText('Berulang, dapat ditunda').waitFor()
    expect(await item('IN-02').count()).toBe(1)
    await picture(page, 'journey-keys-chatter')
    await keys.press('2')
    await current('IN-02')
    await keys.press('z')
    await dialog().getByText('15').first().waitFor()
    await keys.press('3')
    await giveFirstReason()
    await expect.poll(() => stateOf('IN-02')).toEqual(['shelved'])
    await item('IN-02').waitFor({ state: 'detached' })
  })

  it('sets a lane to manual, is asked in time whether it stays so, and renews it', async () => {
    const endsIn = async () => {
      const [lane] = await site.rows<{ lease_until: string | null; mode: string }>(
        'SELECT lease_until, mode FROM lanes WHERE code = ?',
        'IN-01',
      )
      return { mode: lane?.mode, minutes: (Date.parse(String(lane?.lease_until)) - Date.now()) / 60_000 }
    }
    await keys.tabTo('.tile')
    for (let steps = 0; steps < 3 && !(await keys.focused('[data-lane=IN-01]')); steps++) await keys.press('ArrowLeft')
    await keys.press('Enter')
    await tile(page, 'IN-01').and(page.locator('[aria-selected=true]')).waitFor()
    await keys.press('m')
    await dialog().locator('.choice').first().waitFor()
    await keys.press('2')
    await giveFirstReason()
    await tile(page, 'IN-01').locator('.tag', { hasText: 'MANUAL' }).waitFor()
    expect((await endsIn()).minutes).toBeGreaterThan(20)
    expect(await page.locator('.board-notice').count()).toBe(0)
    await inTestWork(site.database, ({ sql, now }) =>
      sql.run("UPDATE lanes SET lease_until = ? WHERE code = 'IN-01'", [new Date(now.getTime() + 100_000)]),
    )
    await page.reload()
    const notice = page.locator('.board-notice', { hasText: 'IN-01' })
    await notice.getByText(/Perpanjang\?/).waitFor()
    await picture(page, 'journey-keys-renewal')
    await keys.tabTo('.board-notice button', 'Perpanjang')
    await keys.press('Enter')
    await giveFirstReason()
    await notice.waitFor({ state: 'detached' })
    const renewed = await endsIn()
    expect(renewed.mode).toBe('manual')
    expect(renewed.minutes).toBeGreaterThan(20)
  })
})
