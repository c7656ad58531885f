import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { rebuildFigures } from '#server/actions/rebuildFigures.ts'
import { describeOnSqlite } from '#test/database/databases.ts'
import { inTestWork } from '#test/factories/insert.ts'
import { makeRole, makeUser } from '#test/factories/people.ts'
import { makeVisit } from '#test/factories/visits.ts'
import { complaints, openBrowser, picture, signIn, type ConsoleBrowser } from './consoleBrowser.ts'
import { startJourneySite, type JourneySite } from './journeySite.ts'

const email = 'sri@kek.example'
const plates = ['W 3101 BB', 'W 3102 BB'] as const
/** What a manager is granted, who reads everything and works at no gate. */
const reading = [
  'gate.read',
  'lane.read',
  'activity.read',
  'area.read',
  'building.read',
  'company.read',
  'ticket.read',
  'dashboard.read',
  'report.read',
  'report.export',
  'override.read',
  'log.read',
] as const

describeOnSqlite('A manager’s day', (_open, address) => {
  let site: JourneySite
  let browser: ConsoleBrowser
  let page: Page
  const denied: string[] = []

  beforeAll(async () => {
    site = await startJourneySite(await address(), [])
    const role = await makeRole(site.database, { level: 'operational', name: 'Manajer', permissions: reading })
    const [lane] = await site.rows<{ id: string; gate_id: string }>(
      'SELECT id, gate_id FROM lanes WHERE code = ?',
      'IN-01',
    )
    await makeUser(site.database, { name: 'Sri Handayani', email, role_id: role.id })
    for (const police_number of plates) {
      const ticket = await site.ticket({ police_number })
      const left_at = police_number === plates[0] ? new Date() : null
      await makeVisit(site.database, { ticket, left_at, ...(lane !== undefined && { lane }) })
    }
    await rebuildFigures((step) => inTestWork(site.database, step))
    browser = await openBrowser()
    page = await browser.visit(site.server.url)
    await signIn(page, email)
    await page.locator('[data-panel]').first().waitFor()
    page.on(
      'response',
      (reply) => [401, 403].includes(reply.status()) && denied.push(`${reply.status()} ${reply.url()}`),
    )
  })
  afterAll(async () => {
    await browser?.close()
    await site?.close()
    expect(complaints).toEqual([])
    expect(denied).toEqual([])
  })

  const go = (path: string) => page.goto(`${site.server.url}/#/${path}`)
  const fileOf = async (press: () => Promise<void>): Promise<string> => {
    const [file] = await Promise.all([page.waitForEvent('download'), press()])
    return readFileSync(await file.path(), 'utf8')
  }

  it('begins at the dashboard: the figures of today, and the numbers behind a chart', async () => {
    expect(page.url()).toContain('#/dashboard')
    const traffic = page.locator('[data-panel]').first()
    await page.getByText('Kendaraan masuk').first().waitFor()
    const image = await fileOf(() => traffic.getByRole('button', { name: 'Simpan gambar (PNG)' }).click())
    expect(image.slice(1, 4)).toBe('PNG')
    await traffic.getByRole('button', { name: 'Tampilkan tabel' }).click()
    await traffic.locator('table').waitFor()
    const csv = await fileOf(() => traffic.getByRole('button', { name: 'Simpan tabel (CSV)' }).click())
    expect(csv.split('\n').length).toBeGreaterThan(3)
    await picture(page, 'journey-manager-dashboard')
  })

  it('reads the report of the main gate, and takes it along', async () => {
    await go('reports/main-gate')
    for (const plate of plates) await page.locator('.table-row', { hasText: plate }).waitFor()
    const csv = await fileOf(() => page.getByRole('button', { name: 'Unduh CSV' }).click())
    for (const plate of plates) expect(csv).toContain(plate)
    await page.locator('.table-row', { hasText: plates[0] }).click()
    await page.locator('.drawer').getByText(plates[0]).first().waitFor()
    await page.getByRole('button', { name: 'Lihat PDF' }).click()
    await page.locator('.pdf-page').first().waitFor({ timeout: 30_000 })
    await picture(page, 'journey-manager-report')
    await page.keyboard.press('Escape')
  })

  it('looks through the ledger of manual openings and the log', async () => {
    await go('override-ledger')
    await page.getByRole('heading', { name: 'Buku pembukaan manual' }).waitFor()
    await page.getByText('Belum ada pembukaan manual').first().waitFor()
    await go('log')
    await page.locator('.table-row').first().click()
    await page.locator('.drawer').waitFor()
  })

  it('follows a ticket without changing it', async () => {
    await go('tickets')
    await page.locator('.table-row', { hasText: plates[1] }).click()
    await page.locator('.ticket-face').getByText(plates[1]).waitFor()
    await page.locator('.drawer .timeline').getByText(/IN-01/).waitFor()
    expect(await page.getByRole('button', { name: 'Buat tiket' }).count()).toBe(0)
    expect(await page.locator('.drawer').getByRole('button', { name: 'Ubah' }).count()).toBe(0)
  })
})
