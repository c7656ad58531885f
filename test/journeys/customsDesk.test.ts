import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { insertRow } from '#server/database/writeRow.ts'
import { describeOnSqlite } from '#test/database/databases.ts'
import { inTestWork } from '#test/factories/insert.ts'
import { makeUser } from '#test/factories/people.ts'
import { makeCustomsDocument } from '#test/factories/traffic.ts'
import { makeVisit } from '#test/factories/visits.ts'
import { complaints, openBrowser, picture, type ConsoleBrowser } from './consoleBrowser.ts'
import { handsOn, type Hands } from './hands.ts'
import { startJourneySite, type JourneySite } from './journeySite.ts'

const email = 'dimas@kek.example'

describeOnSqlite('A day at the customs cockpit', (_open, address) => {
  let site: JourneySite
  let browser: ConsoleBrowser
  let page: Page
  let hands: Hands

  beforeAll(async () => {
    site = await startJourneySite(await address(), [])
    await makeUser(site.database, { name: 'Dimas Prakoso', email, level: 'super_admin' })
    const company_id = site.company.id
    const document = await makeCustomsDocument(site.database, { company_id })
    const ticket = await site.ticket({
      police_number: 'W 2210 CD',
      kind: 'with_pabeanan',
      customs_document_id: document.id,
    })
    const visit = await makeVisit(site.database, { ticket })
    const undone = await makeVisit(site.database, { ticket })
    const { id: ticket_id, access_number } = ticket
    const movement = { kind: 'package', kd_dok: '5', direction: 'in', ticket_id, company_id, access_number }
    await inTestWork(site.database, async ({ sql, now }) => {
      const times = { due_at: now, moved_at: now, created_at: now }
      await insertRow(sql, 'codeco_messages', {
        ...movement,
        ...times,
        id: visit.id,
        ref_number: 'KEKG261122000001',
        police_number: 'W 2210 CD',
        state: 'rejected',
        attempts: 1,
        last_answer: 'Nomor segel kosong',
      })
      await insertRow(sql, 'codeco_messages', {
        ...movement,
        ...times,
        id: undone.id,
        ref_number: 'KEKG261122000002',
        police_number: 'W 2211 CD',
        state: 'accepted',
        attempts: 1,
        settled_at: now,
        undone_at: now,
        correction: 'due',
      })
    })
    browser = await openBrowser()
    page = await browser.enter(site.server.url, email)
    hands = handsOn(page, site.server.url)
  })
  afterAll(async () => {
    await browser?.close()
    await site?.close()
    expect(complaints).toEqual([])
  })

  const state = async () =>
    (await site.rows<{ state: string }>('SELECT state FROM codeco_messages WHERE police_number = ?', 'W 2210 CD'))[0]
      ?.state

  it('tells a rejected movement again, which customs takes this time', async () => {
    await hands.go('/customs/cockpit')
    await hands.row('W 2210 CD').click()
    await hands.drawer.getByRole('button', { name: 'Kirim lagi' }).waitFor()
    await page.keyboard.press('r')
    await hands.told('W 2210 CD diantrekan lagi')
    await expect.poll(state, { timeout: 60_000 }).not.toBe('rejected')
    await expect.poll(state, { timeout: 60_000 }).not.toBe('queued')
    await page.reload()
    await hands.drawer.locator('.customs-payload').waitFor()
    await picture(page, 'journey-customs-requeued')
    expect(await site.rows("SELECT id FROM audit_records WHERE action = 'codeco.requeue'")).toHaveLength(1)
  })

  it('notes how the customs office struck out a movement that was taken back', async () => {
    await page.keyboard.press('Escape')
    await hands.row('W 2211 CD').click()
    await hands.drawer.getByText('minta kantor Bea Cukai mencoretnya').waitFor()
    await hands.press('Catat koreksi')
    await hands.dialog.locator('textarea').fill('Surat S-412/KPU/2026')
    await hands.dialog.getByRole('button', { name: 'Catat koreksi' }).click()
    await hands.told('Koreksi W 2211 CD dicatat')
    await hands.drawer.getByText('Surat S-412/KPU/2026').waitFor()
    const [row] = await site.rows<{ correction: string; corrected_by: string }>(
      'SELECT correction, corrected_by FROM codeco_messages WHERE police_number = ?',
      'W 2211 CD',
    )
    expect(row).toEqual({ correction: 'done', corrected_by: 'Dimas Prakoso' })
    await picture(page, 'journey-customs-corrected')
  })

  it('reconciles the day: a span that is too long is told, the result appears by itself', async () => {
    await page.keyboard.press('Escape')
    await hands.press('Rekonsiliasi')
    await hands.field('from_day').fill('1 Jan 2026')
    await hands.save()
    await hands.dialog.getByText('Rekonsiliasi paling lama 31 hari.').waitFor()
    const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10)
    await hands.field('from_day').fill(today)
    await hands.save()
    await hands.told('Rekonsiliasi dimulai')
    await hands.dialog.locator('.customs-table tbody tr').first().waitFor({ timeout: 60_000 })
    await hands.dialog.getByText('Sedang dibandingkan').waitFor({ state: 'detached' })
    await picture(page, 'journey-customs-reconciled')
    await page.keyboard.press('Escape')
  })

  it('asks TPS Online for a document, and is told how a code looks', async () => {
    await hands.go('/customs/tps')
    await hands.press('Tanyakan dokumen')
    await hands.field('kd_dok').fill('SPPB')
    await hands.field('no_dok').fill('000412')
    await hands.field('tgl_dok').fill('20 Nov 2026')
    await hands.save()
    await hands.fault('kd_dok').getByText('1 sampai 3 angka').waitFor()
    await hands.field('kd_dok').fill('61')
    await hands.save()
    await hands.told('Ditanyakan')
  })

  it('looks at a document and has it fetched again', async () => {
    await hands.go('/customs/documents')
    await page.locator('.table-row').first().click()
    await hands.drawer.getByRole('button', { name: 'Ambil ulang' }).waitFor()
    await page.keyboard.press('r')
    await hands.told('sedang diambil ulang')
  })

  it('finds an order of the port, and says of an unknown one that it is', async () => {
    await hands.go('/customs/spmk')
    await page.locator('main input').first().fill('SPMK-TIDAK-ADA')
    await page.keyboard.press('Enter')
    await page.getByText('SPMK ini tidak ditemukan').waitFor({ timeout: 30_000 })
    await picture(page, 'journey-customs-spmk')
  })
})
