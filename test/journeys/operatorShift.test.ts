import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeOnSqlite } from '#test/database/databases.ts'
import { makeUser, testPassword } from '#test/factories/people.ts'
import { complaints, openBrowser, picture, tile, type ConsoleBrowser } from './consoleBrowser.ts'
import { startJourneySite, type JourneySite } from './journeySite.ts'
import { keysOn, type Keys } from './keys.ts'
import { present } from './truck.ts'

const name = 'Dian Permata'
const email = 'dian@kek.example'

/** One shift without a mouse: nothing here points, clicks or moves the focus except by keys. */
describeOnSqlite('An operator’s shift by keyboard alone', (_open, address) => {
  let site: JourneySite
  let browser: ConsoleBrowser
  let page: Page
  let keys: Keys

  beforeAll(async () => {
    site = await startJourneySite(await address(), ['IN-01', 'IN-02', 'IN-03'])
    const [role] = await site.rows<{ id: string }>('SELECT id FROM roles WHERE name = ?', 'Operator')
    await makeUser(site.database, { name, email, role_id: role?.id ?? '' })
    browser = await openBrowser()
    page = await browser.visit(site.server.url)
    keys = keysOn(page)
  })
  afterAll(async () => {
    await browser?.close()
    await site?.close()
    expect(complaints).toEqual([])
  })

  const dialog = () => page.getByRole('dialog')
  const item = (lane: string) => page.locator('.queue-item', { hasText: lane })
  const isCurrent = (lane: string) =>
    page.locator('.queue-item[aria-current=true]', { hasText: lane }).waitFor({ timeout: 30_000 })
  /** The first reason: the digit commits it. */
  async function giveFirstReason(): Promise<void> {
    await dialog().locator('.choice').first().waitFor()
    await keys.press('1')
    await dialog().waitFor({ state: 'detached' })
    await keys.rest()
  }
  const misread = async (lane: string, plate: string, read: string) =>
    present(site.lane(lane), await site.ticket({ police_number: plate }), { plate: read, confidence: 0.9 })
  const stateOf = async (cause: string) =>
    (await site.rows<{ state: string }>('SELECT state FROM interventions WHERE cause = ? ORDER BY id', cause)).map(
      ({ state }) => state,
    )

  it('signs in, and puts the tour away', async () => {
    await page.locator('input[name=email]:focus').waitFor()
    await keys.type(email)
    await keys.tabTo('input[name=password]')
    await keys.type(testPassword)
    await keys.press('Enter')
    await page.locator('[data-lane]').first().waitFor()
    const tour = page.locator('.tour')
    await tour.waitFor()
    await picture(page, 'journey-keys-tour')
    await keys.press('Escape')
    await tour.waitFor({ state: 'detached' })
  })

  it('begins the shift with the sound test', async () => {
    await keys.go('k')
    await page.getByRole('heading', { name: 'Serah terima', level: 1 }).waitFor()
    await keys.tabTo('button', 'Putar nada uji')
    await keys.press('Enter')
    await keys.tabTo('button', 'Terdengar')
    await keys.press(' ')
    await keys.tabTo('button', 'Mulai giliran tanpa serah terima')
    await keys.press('Enter')
    await page.getByText('Giliran dimulai').waitFor()
    await picture(page, 'journey-keys-shift')
    await keys.go('o')
    await page.locator('[data-lane]').first().waitFor()
  })

  it('corrects a plate that the camera misread: the rules open by themselves', async () => {
    const lane = site.lane('IN-01')
    await misread('IN-01', 'W 8814 UE', 'W 8814 UF')
    await isCurrent('IN-01')
    await keys.press('k')
    await page.locator('.plate-correction input:focus').waitFor()
    await keys.type('W 8814 UE')
    await picture(page, 'journey-keys-plate')
    await keys.press('Enter')
    await lane.until(({ arm }) => arm === 'open')
    await item('IN-01').waitFor({ state: 'detached' })
    await lane.send({ do: 'leave' })
  })

  it('looks closely, leaves a note, reads the history, and opens with O and a digit', async () => {
    const lane = site.lane('IN-02')
    await misread('IN-02', 'L 9021 UA', 'L 9021 UH')
    await isCurrent('IN-02')
    await page.keyboard.down('v')
    await page.locator('.shot-large[data-whole], .shot-near').waitFor()
    await page.keyboard.up('v')
    await keys.press('Enter')
    await page.locator('[data-evidence=full]').waitFor()
    await keys.press('ArrowRight')
    await page.locator('.film li:nth-child(2) button[aria-current=true]').waitFor()
    await picture(page, 'journey-keys-evidence')
    await keys.press('Escape')
    await page.locator('[data-evidence=full]').waitFor({ state: 'detached' })
    await keys.press('c')
    await dialog().locator('input:focus').waitFor()
    await keys.type('Pelat tertutup lumpur')
    await keys.press('Enter')
    await dialog().waitFor({ state: 'detached' })
    await keys.press('h')
    await dialog().getByText(`${name}: Pelat tertutup lumpur`).waitFor()
    await keys.press('Escape')
    await dialog().waitFor({ state: 'detached' })
    await keys.press('o')
    await giveFirstReason()
    await lane.until(({ arm }) => arm === 'open')
    await lane.send({ do: 'leave' })
  })

  it('walks the queue: takes and gives back, calls the post, refuses with T and a digit', async () => {
    await item('IN-02').waitFor({ state: 'detached' })
    const lane = site.lane('IN-03')
    await misread('IN-03', 'B 9345 TXU', 'B 9345 TXV')
    await isCurrent('IN-03')
    await lane.until(({ phase }) => phase === 'waiting')
    await site.lane('IN-01').until(({ phase }) => phase === 'idle')
    await misread('IN-01', 'S 8746 JK', 'S 8746 JX')
    await item('IN-01').waitFor()
    await keys.press('ArrowDown')
    await isCurrent('IN-01')
    await keys.press('ArrowUp')
    await isCurrent('IN-03')
    await keys.press(' ')
    await item('IN-03').getByText('Anda menangani').waitFor()
    await keys.press('Control+z')
    await item('IN-03').getByText('Anda menangani').waitFor({ state: 'detached' })
    await keys.tabTo('.queue-item', 'IN-03')
    await keys.press('ArrowDown')
    await isCurrent('IN-01')
    expect(await keys.focused('.queue-item', 'IN-01')).toBe(true)
    await picture(page, 'journey-keys-queue')
    await keys.press(' ')
    await item('IN-01').getByText('Anda menangani').waitFor()
    await keys.press('p')
    await item('IN-01').getByText('Menunggu pos').waitFor()
    await keys.press('o')
    await giveFirstReason()
    await site.lane('IN-01').until(({ arm }) => arm === 'open')
    await site.lane('IN-01').send({ do: 'leave' })
    await isCurrent('IN-03')
    await keys.press('t')
    await giveFirstReason()
    await lane.until(({ phase }) => phase === 'refused')
    await lane.send({ do: 'leave' })
  })

  it('acknowledges an alarm of a printer, and shelves it for a while', async () => {
    await site.lane('IN-03').until(({ phase }) => phase === 'idle')
    await site.lane('IN-02').send({ do: 'printer', condition: 'paper_low' })
    await isCurrent('IN-02')
    await keys.press('1')
    await expect.poll(() => stateOf('equipment')).toEqual(['owned'])
    await keys.press('z')
    await dialog().getByText('15').first().waitFor()
    await keys.press('2')
    await giveFirstReason()
    await expect.poll(() => stateOf('equipment')).toEqual(['shelved'])
    await keys.tabTo('.chip', 'Ditunda 1')
    await keys.press('Enter')
    await item('IN-02').getByText('ditunda s.d.').waitFor()
    await picture(page, 'journey-keys-shelved')
    await keys.tabTo('.chip', 'Aktif', 'Shift+Tab')
    await keys.press('Enter')
  })

  it('closes a lane and opens it again with M', async () => {
    await keys.tabTo('.tile')
    expect(await keys.focused('[data-lane=IN-02]')).toBe(true)
    await keys.press('ArrowLeft')
    await keys.press('Enter')
    await tile(page, 'IN-01').and(page.locator('[aria-selected=true]')).waitFor()
    await keys.press('m')
    await dialog().locator('.choice').first().waitFor()
    await keys.press('4')
    await giveFirstReason()
    await tile(page, 'IN-01').locator('.tag', { hasText: 'TUTUP' }).waitFor()
    await picture(page, 'journey-keys-closed')
    await keys.press('m')
    await dialog().locator('.choice').first().waitFor()
    await keys.press('1')
    await giveFirstReason()
    await tile(page, 'IN-01').locator('.tag', { hasText: 'TUTUP' }).waitFor({ state: 'detached' })
  })

  it('finds lanes, keys and another language without the mouse', async () => {
    await keys.press('Control+k')
    await dialog().locator('input:focus').waitFor()
    await keys.type('in-03 lihat')
    await keys.press('Enter')
    await tile(page, 'IN-03').and(page.locator('[aria-selected=true]')).waitFor()
    await keys.press('?')
    await dialog().getByText('Antrean').first().waitFor()
    await picture(page, 'journey-keys-sheet')
    await keys.press('Escape')
    await dialog().waitFor({ state: 'detached' })
    await keys.press('Alt+l')
    await page.getByText('Intervention queue').first().waitFor()
    await keys.press('Alt+l')
    await page.getByText('Antrean intervensi').first().waitFor()
  })

  it('hands the desk over, and leaves', async () => {
    await keys.press('Control+k')
    await dialog().locator('input:focus').waitFor()
    await keys.type('serah')
    await keys.press('Enter')
    await page.getByRole('heading', { name: 'Serah terima', level: 1 }).waitFor()
    await page.locator('.shift-page').getByText('IN-02').first().waitFor()
    await keys.tabTo('#shift-note')
    await keys.type('Kertas IN-02 tinggal sedikit')
    await keys.tabTo('button', 'Serahkan meja')
    await keys.press('Enter')
    await page.getByText('Menunggu operator berikutnya mengonfirmasi.').waitFor()
    await picture(page, 'journey-keys-handover')
    await keys.press('Control+k')
    await dialog().locator('input:focus').waitFor()
    await keys.type('keluar')
    await keys.press('Enter')
    await page.locator('input[name=email]').waitFor()
  })

  it('left a record of every deed', async () => {
    const records = await site.rows<{ action: string }>('SELECT action FROM audit_records WHERE actor_name = ?', name)
    const deeds = 'correct_plate open take release call_post refuse shelve set_mode'
      .split(' ')
      .map((deed) => `lane.${deed}`)
    expect(records.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['shift.start', ...deeds, 'intervention.note', 'shift.hand_over', 'session.closed']),
    )
  })
})
