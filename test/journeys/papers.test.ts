import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeOnSqlite } from '#test/database/databases.ts'
import { makeUser } from '#test/factories/people.ts'
import { makeVisit } from '#test/factories/visits.ts'
import { complaints, openBrowser, picture, type ConsoleBrowser } from './consoleBrowser.ts'
import { handsOn, type Hands } from './hands.ts'
import { startJourneySite, type JourneySite } from './journeySite.ts'

const email = 'dimas@kek.example'

describeOnSqlite('Paper: slips written by hand, tickets by the dozen, reports and evidence', (_open, address) => {
  let site: JourneySite
  let browser: ConsoleBrowser
  let page: Page
  let hands: Hands

  beforeAll(async () => {
    site = await startJourneySite(await address(), [])
    await makeUser(site.database, { name: 'Dimas Prakoso', email, level: 'super_admin' })
    const [lane] = await site.rows<{ id: string; gate_id: string }>('SELECT id, gate_id FROM lanes LIMIT 1')
    for (const police_number of ['W 6101 BK', 'W 6102 BK', 'W 6103 BK']) await site.ticket({ police_number })
    const ticket = await site.ticket({ police_number: 'W 6104 BK' })
    await makeVisit(site.database, { ticket, ...(lane !== undefined && { lane }) })
    browser = await openBrowser()
    page = await browser.enter(site.server.url, email)
    hands = handsOn(page, site.server.url)
  })
  afterAll(async () => {
    await browser?.close()
    await site?.close()
    expect(complaints).toEqual([])
  })

  const ticketOf = async (plate: string) =>
    (
      await site.rows<{ status: string; access_number: string }>(
        'SELECT status, access_number FROM tickets WHERE police_number = ?',
        plate,
      )
    )[0]
  const slip = (number: number) => page.locator('.slips li', { hasText: `MAIN-${String(number).padStart(6, '0')}` })

  it('takes a gate out of automatic mode, and prints numbered slips', async () => {
    await hands.go('/manual-mode?new=row')
    await hands.save()
    await hands.fault('gate_id').getByText('Wajib diisi').waitFor()
    await hands.field('gate_id').selectOption({ label: 'Gerbang Utama' })
    await hands.field('reason_code').selectOption('power')
    await hands.field('note').fill('Listrik PLN padam')
    await hands.save()
    await hands.told('Mode manual Gerbang Utama dimulai')
    await hands.press('Terbitkan slip')
    await hands.field('count').fill('900')
    await hands.save()
    await hands.fault('count').getByText('Maksimal 200').waitFor()
    await hands.field('count').fill('3')
    await hands.save()
    await hands.told('3 slip diterbitkan')
    await hands.press('Cetak slip')
    await page.locator('.pdf-page').first().waitFor({ timeout: 30_000 })
    await picture(page, 'journey-papers-slips')
    await page.keyboard.press('Escape')
  })

  it('enters a slip afterwards, which moves its ticket, and voids another with a reason', async () => {
    const before = await ticketOf('W 6103 BK')
    await slip(1).getByRole('button', { name: 'Masukkan' }).click()
    await hands.field('police_number').fill('W 6103 BK')
    await hands.field('access_number').fill(before?.access_number ?? '')
    await hands.field('lane_id').selectOption({ label: 'IN-01' })
    await hands.save()
    await hands.told('MAIN-000001 dimasukkan')
    expect((await ticketOf('W 6103 BK'))?.status).toBe('checked_in')
    await slip(2).getByRole('button', { name: 'Batalkan' }).click()
    await hands.dialog.locator('textarea').fill('Salah tulis')
    await hands.dialog.getByRole('button', { name: 'Batalkan', exact: true }).click()
    await hands.told('MAIN-000002 dibatalkan')
    await hands.drawer.getByText('Hanya yang belum kembali').click()
    await slip(1).getByText('dimasukkan').waitFor()
    await picture(page, 'journey-papers-entered')
  })

  it('goes back to automatic mode, and the period says which slip is missing', async () => {
    await hands.press('Akhiri')
    await hands.dialog.getByRole('button', { name: 'Akhiri' }).click()
    await hands.told('Mode manual Gerbang Utama diakhiri')
    await hands.drawer.locator('.tone-warn').getByText('1').waitFor()
    const [period] = await site.rows<{ ended_by: string }>('SELECT ended_by FROM manual_periods')
    expect(period?.ended_by).toBe('Dimas Prakoso')
  })

  it('cancels many tickets: those that cannot be are told by number, and stay chosen', async () => {
    await hands.go('/tickets')
    for (const plate of ['W 6101 BK', 'W 6102 BK', 'W 6104 BK']) await hands.row(plate).getByRole('checkbox').check()
    await hands.press('Batalkan tiket…')
    await hands.dialog.locator('textarea').fill('Kapal batal sandar')
    await hands.dialog.getByRole('button', { name: 'Batalkan 3 tiket' }).click()
    await hands.told('2 dari 3 tiket dibatalkan')
    const inside = await ticketOf('W 6104 BK')
    await hands.dialog.getByText(inside?.access_number ?? '').waitFor()
    await picture(page, 'journey-papers-bulk')
    await page.keyboard.press('Escape')
    await page.getByText('1 dipilih').waitFor()
    expect([(await ticketOf('W 6101 BK'))?.status, inside?.status]).toEqual(['canceled', 'checked_in'])
  })

  it('shows the QR of a ticket, and its paper', async () => {
    await page.keyboard.press('Escape')
    await hands.row('W 6104 BK').click()
    await hands.drawer.locator('.ticket-face img').waitFor({ state: 'attached' })
    await page.keyboard.press('p')
    await page.locator('.pdf-page').waitFor({ timeout: 30_000 })
    await page.keyboard.press('Escape')
  })

  it('gives up a long CSV, and takes the evidence of a visit along, as data and on paper', async () => {
    await hands.go('/reports/main-gate')
    await hands.row('W 6104 BK').waitFor()
    await page.route(/\/csv(\?|$)/, () => undefined)
    await hands.press('Unduh CSV')
    await page.getByRole('progressbar').waitFor()
    await picture(page, 'journey-papers-csv')
    await page.locator('.csv-progress button').click()
    await hands.told('dibatalkan')
    await page.unrouteAll({ behavior: 'ignoreErrors' })
    await hands.row('W 6104 BK').click()
    const [file] = await Promise.all([page.waitForEvent('download'), hands.press('Paket bukti')])
    const pack = JSON.parse(readFileSync(await file.path(), 'utf8')) as Record<string, unknown>
    expect(JSON.stringify(pack)).toContain('W6104BK')
    await hands.press('Bukti sebagai PDF')
    await page.locator('.pdf-page').first().waitFor({ timeout: 30_000 })
    await picture(page, 'journey-papers-evidence')
  })
})
