import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeOnSqlite } from '#test/database/databases.ts'
import { pngBytes } from '#test/factories/files.ts'
import { makeUser, testPassword } from '#test/factories/people.ts'
import { accessibilityFaults } from './accessibility.ts'
import { clippedWords } from './clipped.ts'
import { complaints, openBrowser, picture, signIn, type ConsoleBrowser } from './consoleBrowser.ts'
import { startJourneySite, type JourneySite } from './journeySite.ts'
import { present } from './truck.ts'

const hadi = 'hadi@kek.example'
const wati = 'wati@kek.example'
/** As fast as a person types: what is faster is a scanner, whose Enter is no Enter. */
const byHand = { delay: 50 }
const card = { name: 'ktp.png', mimeType: 'image/png', buffer: Buffer.from(pngBytes) }

describeOnSqlite('A guard’s day', (_open, address) => {
  let site: JourneySite
  let browser: ConsoleBrowser
  let page: Page

  beforeAll(async () => {
    site = await startJourneySite(await address(), ['IN-01'])
    const [role] = await site.rows<{ id: string }>('SELECT id FROM roles WHERE name = ?', 'Petugas Pos')
    const role_id = role?.id ?? ''
    await makeUser(site.database, { name: 'Hadi Santoso', email: hadi, role_id })
    await makeUser(site.database, { name: 'Wati Lestari', email: wati, role_id })
    browser = await openBrowser()
    page = await browser.visit(site.server.url)
    await page.context().grantPermissions(['camera'])
    await signIn(page, hadi)
    await post().getByText('Pos IN-01').waitFor()
  })
  afterAll(async () => {
    await browser?.close()
    await site?.close()
    expect(complaints).toEqual([])
  })

  const post = () => page.locator('.guard')
  const verdict = () => page.locator('.guard-verdict')
  const field = (name: string) => page.locator(`.guard-form [name="${name}"]`)
  const guests = async (name: string) =>
    (
      await site.rows<{ detail: { guest?: { name: string } } }>("SELECT detail FROM tickets WHERE kind = 'guest'")
    ).filter(({ detail }) => detail.guest?.name === name)
  const fillIdentity = async (name: string): Promise<void> => {
    await field('name').fill(name)
    await field('identity').fill('3525011203900007')
    await field('police_number').fill('W 1684 NP')
  }
  const fillVisit = async (): Promise<void> => {
    await field('company_id').fill('Garda')
    await page.getByRole('option', { name: site.company.name }).click()
    await field('host_name').fill('Ratna Dewi')
    await field('purpose').fill('Servis alat')
  }

  it('begins at the post, where the scan field is armed', async () => {
    await expect.poll(() => page.url()).toContain('#/guard')
    await verdict().getByText('Siap memindai').waitFor()
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest('.guard-field') !== null)).toBe(true)
    expect(await accessibilityFaults(page)).toEqual([])
    expect(await clippedWords(page)).toEqual([])
  })

  it('a truck is scanned: the verdict, its slip as the printer draws it, and how far the paper is', async () => {
    const lane = site.lane('IN-01')
    const ticket = await site.ticket({ police_number: 'W 8814 UE' })
    await present(lane, ticket)
    await lane.until(({ arm, slips }) => arm === 'open' && slips.length === 1)
    await verdict().getByText('Boleh masuk').waitFor()
    await page.locator(`.guard-slip img[alt="${ticket.access_number}"]`).waitFor()
    await page
      .locator('.guard-tag')
      .getByText(/^Tercetak \d\d:\d\d:\d\d$/)
      .waitFor()
    await picture(page, 'journey-guard-verdict')
    await page.keyboard.press('F9')
    await page.getByText('Sudah tercetak. F10 untuk cetak ulang.').first().waitFor()
    expect((await lane.send({ do: 'state' })).slips).toHaveLength(1)
  })

  it('F10 prints it again with a reason, and the copy says so', async () => {
    const lane = site.lane('IN-01')
    await page.keyboard.press('F10')
    await page.getByRole('dialog').getByText('Mengapa dicetak ulang?').waitFor()
    await picture(page, 'journey-guard-reprint')
    await page.keyboard.press('2')
    const printed = await lane.until(({ slips }) => slips.length === 2)
    expect(printed.slips[1]).toContain('SALINAN')
    await page.locator('.guard-facts').getByText('2', { exact: true }).waitFor()
    await lane.send({ do: 'leave' })
    await lane.until(({ phase }) => phase === 'idle')
  })

  it('F2 and F3 look a ticket up by number and by plate; the lane alone opens', async () => {
    const ticket = await site.ticket({ police_number: 'L 9021 UA' })
    await page.keyboard.press('F2')
    await page.keyboard.type(ticket.access_number)
    await page.keyboard.press('Enter')
    await verdict().getByText('Tiket berlaku').waitFor()
    await page.keyboard.press('F3')
    await page.keyboard.type('L 9021')
    const found = page.locator('.guard-recent-row', { hasText: ticket.access_number })
    await found.waitFor()
    await page.keyboard.press('Tab')
    await expect.poll(() => found.evaluate((row) => row === document.activeElement)).toBe(true)
    await page.keyboard.press('Enter')
    await verdict().getByText('L 9021 UA').waitFor()
    expect((await site.lane('IN-01').send({ do: 'state' })).opens).toBe(1)
  })

  it('F6 asks the control room, once', async () => {
    for (let presses = 0; presses < 2; presses++) {
      await page.keyboard.press('F6')
      await page.getByText('Ruang kontrol dipanggil').last().waitFor()
    }
    const items = await site.rows("SELECT id FROM interventions WHERE cause = 'assistance'")
    expect(items).toHaveLength(1)
  })

  it('F4 registers a guest with a photo of the card, and waits for the host', async () => {
    await page.keyboard.press('F4')
    await page.getByRole('button', { name: 'Ambil foto' }).click()
    await page.locator('.guard-video').waitFor()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: 'Ambil foto' })
      .and(page.locator(':not([aria-disabled])'))
      .waitFor()
    await picture(page, 'journey-guard-camera')
    await page.keyboard.press('Enter')
    await page.getByText('KTP terfoto').waitFor()
    await fillIdentity('Agus Triyono')
    await picture(page, 'journey-guard-guest')
    expect(await clippedWords(page)).toEqual([])
    await page.keyboard.press('F4')
    await fillVisit()
    await page.keyboard.press('F4')
    await page.getByText('Menunggu persetujuan host').waitFor()
    await page.locator('.guard-guest-facts').getByText('************0007').waitFor()
    const [made] = await site.rows<{ access_number: string; detail: { guest: { identity_photo_path: string } } }>(
      "SELECT access_number, detail FROM tickets WHERE kind = 'guest'",
    )
    expect(made?.detail.guest.identity_photo_path).toMatch(/\.jpg$/)
    await picture(page, 'journey-guard-waiting')

    const rini = await browser.console(site.server.url, site.operators.rini.email)
    await rini.goto(`${site.server.url}/#/tickets?id=${made?.access_number ?? ''}`)
    await rini.getByRole('button', { name: 'Setujui' }).first().click()
    await page.getByText('Tamu disetujui').waitFor({ timeout: 20_000 })
    await rini.context().close()
    await page.getByRole('button', { name: 'Selesai' }).click()
  })

  it('keeps a guest while the server is away, and sends that guest once when it is back', async () => {
    site.server.signal('SIGSTOP')
    try {
      await page.locator('.guard[data-stale]').waitFor({ timeout: 30_000 })
      await page.keyboard.press('F4')
      await page.locator('.guard-card input[type=file]').setInputFiles(card)
      await page.getByText('KTP terfoto').waitFor()
      await fillIdentity('Budi Hartono')
      await page.keyboard.press('F4')
      await page.getByText('Server terputus: hanya perusahaan yang sudah dikenal pos ini.').waitFor()
      await fillVisit()
      await picture(page, 'journey-guard-offline')
      await page.keyboard.press('F4')
      await page.locator('.guard-pending').getByText('Budi Hartono').waitFor()
      await page.locator('.guard-head').getByText('1 tamu belum sinkron').waitFor()
      await picture(page, 'journey-guard-pending')
      expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('3525011203900007')
    } finally {
      site.server.signal('SIGCONT')
    }
    await page.getByText(/Tamu Budi Hartono terkirim: TKT-\d{8}/).waitFor({ timeout: 60_000 })
    await page.locator('.guard-pending').waitFor({ state: 'detached' })
    await page.waitForTimeout(1_000)
    expect(await guests('Budi Hartono')).toHaveLength(1)
  })

  it('F12 locks: the work stays, a wrong password opens nothing, the right one opens it', async () => {
    await page.keyboard.press('F4')
    await field('name').fill('Cahyo Nugroho')
    await page.keyboard.press('F12')
    const lock = page.getByRole('dialog', { name: 'Layar terkunci' })
    await lock.getByText('Hadi Santoso').first().waitFor()
    await picture(page, 'journey-guard-locked')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await page.keyboard.press('F6')
    await page.reload()
    await lock.waitFor()
    await page.keyboard.type('bukan-sandi-saya', byHand)
    await page.keyboard.press('Enter')
    await lock.getByText('Kata sandi Anda salah.').waitFor()
    await page.keyboard.type(testPassword, byHand)
    await page.keyboard.press('Enter')
    await lock.waitFor({ state: 'detached' })
    await post().getByText('Pos IN-01').waitFor()

    await page.keyboard.press('F4')
    await field('name').fill('Cahyo Nugroho')
    await page.keyboard.press('F12')
    await lock.waitFor()
    await page.keyboard.type(testPassword, byHand)
    await page.keyboard.press('Enter')
    await lock.waitFor({ state: 'detached' })
    expect(await field('name').inputValue()).toBe('Cahyo Nugroho')
    await page.keyboard.press('Escape')
  })

  it('opens the lock without the server for who signed in at this page', async () => {
    await page.keyboard.press('F12')
    const lock = page.getByRole('dialog', { name: 'Layar terkunci' })
    await lock.getByRole('button', { name: 'Masuk sebagai petugas lain' }).click()
    await lock.locator('[name=email]').fill(wati)
    await lock.locator('[name=password]').fill(testPassword)
    await picture(page, 'journey-guard-relief')
    await page.keyboard.press('Enter')
    await lock.waitFor({ state: 'detached' })
    await page.locator('.guard-head').getByText('Wati Lestari').waitFor()
    const ended = await site.rows<{ ended: unknown }>(
      'SELECT s.id FROM sessions s JOIN users u ON u.id = s.user_id WHERE u.email = ? AND s.revoked_at IS NULL',
      hadi,
    )
    expect(ended).toHaveLength(0)
    await page.waitForTimeout(1_500)
    await page.keyboard.press('F12')
    site.server.signal('SIGSTOP')
    try {
      await lock.waitFor()
      await page.keyboard.type('bukan-ini', byHand)
      await page.keyboard.press('Enter')
      await lock.getByText('Kata sandi Anda salah.').waitFor({ timeout: 20_000 })
      await page.keyboard.type(testPassword, byHand)
      await page.keyboard.press('Enter')
      await lock.waitFor({ state: 'detached', timeout: 20_000 })
    } finally {
      site.server.signal('SIGCONT')
    }
  })
})
