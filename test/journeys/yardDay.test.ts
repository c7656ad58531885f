import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeOnSqlite } from '#test/database/databases.ts'
import { makeBufferStay } from '#test/factories/bufferStays.ts'
import { pngBytes } from '#test/factories/files.ts'
import { makeRole, makeUser } from '#test/factories/people.ts'
import { makeArea } from '#test/factories/site.ts'
import { makeVisit } from '#test/factories/visits.ts'
import { complaints, openBrowser, picture, type ConsoleBrowser } from './consoleBrowser.ts'
import { handsOn, type Hands } from './hands.ts'
import { startJourneySite, type JourneySite } from './journeySite.ts'

const email = 'cahyo@kek.example'
const hourMs = 3_600_000
const desk = { width: 1920, height: 1080 }
const phone = { width: 390, height: 844 }
/** What a checker is granted who has no post and no lane. */
const checking = [
  'gate.read',
  'activity.read',
  'area.read',
  'building.read',
  'ticket.read',
  'buffer.read',
  'buffer.checkup',
  'load.read',
  'load.write',
  'file.read',
  'file.upload',
] as const
const photo = { name: 'segel.png', mimeType: 'image/png', buffer: Buffer.from(pngBytes) }

describeOnSqlite('A checker’s day in the yard', (_open, address) => {
  let site: JourneySite
  let browser: ConsoleBrowser
  let page: Page
  let hands: Hands

  beforeAll(async () => {
    site = await startJourneySite(await address(), [])
    const role = await makeRole(site.database, { level: 'operational', name: 'Checker', permissions: checking })
    await makeUser(site.database, { name: 'Cahyo Checker', email, role_id: role.id })
    await makeUser(site.database, { name: 'Dimas Prakoso', email: 'dimas@kek.example', level: 'admin' })
    const [lane] = await site.rows<{ id: string; gate_id: string }>('SELECT id, gate_id FROM lanes LIMIT 1')
    const area = await makeArea(site.database, { name: 'Penyangga Timur', type: 'buffer_zone', capacity: 12 })
    const enter = async (police_number: string, hoursAgo: number) =>
      makeVisit(site.database, {
        ticket: await site.ticket({ police_number }),
        entered_at: new Date(Date.now() - hoursAgo * hourMs),
        ...(lane !== undefined && { lane }),
      })
    await makeBufferStay(site.database, { visit: await enter('W 5101 BZ', 1), area_id: area.id, slot: 3 })
    await enter('W 5102 LD', 2)
    await enter('W 5103 LD', 3)
    await enter('W 5104 OV', 20)
    browser = await openBrowser()
    page = await browser.enter(site.server.url, email)
    hands = handsOn(page, site.server.url)
  })
  afterAll(async () => {
    await browser?.close()
    await site?.close()
    expect(complaints).toEqual([])
  })

  it('begins at the loads; posts, logs and reports are not to be seen', async () => {
    await page.getByRole('heading', { name: 'Bongkar muat', level: 1 }).waitFor()
    expect(page.url()).toContain('#/loads')
    const doors = await page.locator('.rail a').evaluateAll((all) => all.map((link) => link.getAttribute('href')))
    expect(doors).toEqual(expect.arrayContaining(['#/loads', '#/buffer']))
    expect(doors.filter((door) => /guard|log|reports|customs|dashboard/.test(door ?? ''))).toEqual([])
  })

  it('checks a vehicle of the buffer zone: a finding needs words, and a photo goes with it', async () => {
    await hands.go('/buffer')
    await page.locator('[data-stay="W 5101 BZ"]').click()
    await hands.drawer.getByRole('button', { name: 'Periksa' }).waitFor()
    await page.keyboard.press('c')
    await hands.drawer.getByLabel('Dokumen sesuai').check()
    await hands.save()
    await hands.fault('notes').waitFor()
    await hands.field('notes').fill('Segel sudah putus')
    await page.locator('input[type=file]').setInputFiles(photo)
    await hands.drawer.getByRole('button', { name: 'Buang foto 1' }).waitFor()
    await hands.save()
    await hands.told('Pemeriksaan W 5101 BZ dicatat')
    await hands.drawer.getByText('Segel sudah putus').waitFor()
    await hands.drawer.locator('.buffer-photos img').waitFor()
    const [stay] = await site.rows<{ checkup_notes: string }>('SELECT checkup_notes FROM buffer_stays')
    expect(stay?.checkup_notes).toBe('Segel sudah putus')
    await picture(page, 'journey-yard-checkup')
  })

  it('calls it to its destination, which the places show', async () => {
    await page.keyboard.press('p')
    await hands.field('to').fill('Gudang B2')
    await hands.save()
    await hands.told('W 5101 BZ dipanggil')
    await hands.drawer.getByText('menuju Gudang B2').waitFor()
    await page.keyboard.press('Escape')
    await page.locator('[data-stay="W 5101 BZ"]').getByText('Gudang B2').waitFor()
    await picture(page, 'journey-yard-called')
  })

  it('accepts a load on the phone as it was counted, with a photo; an end before its begin is told at the field', async () => {
    await page.setViewportSize(phone)
    await hands.go('/loads')
    await picture(page, 'journey-yard-phone')
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(wide).toBeLessThanOrEqual(0)
    await hands.row('W 5102 LD').click()
    await hands.drawer.getByRole('button', { name: 'Terima' }).waitFor()
    await page.keyboard.press('a')
    await hands.field('qty').pressSequentially('2.950,5')
    await hands.field('finished_at').fill('1 Jan 2026, 08:00')
    await hands.save()
    await hands.fault('finished_at').getByText('Mulai').waitFor()
    const now = new Date(Date.now() + 7 * hourMs).toISOString()
    await hands.field('finished_at').fill(now.slice(0, 16))
    await page.locator('input[type=file]').setInputFiles(photo)
    await hands.drawer.getByRole('button', { name: 'Buang foto 1' }).waitFor()
    await hands.save()
    await hands.told('Muatan W 5102 LD diterima')
    await hands.drawer.getByText('2.950,5').waitFor()
    await hands.drawer.locator('.load-photos img').waitFor()
    const [load] = await site.rows<{ verdict: string; quantity: string }>(
      'SELECT verdict, quantity FROM cargo_operations',
    )
    expect([load?.verdict, Number(load?.quantity)]).toEqual(['accepted', 2950.5])
    await picture(page, 'journey-yard-accepted')
  })

  it('finds a load by the number of its ticket, and rejects it with a reason', async () => {
    await page.keyboard.press('Escape')
    await page.keyboard.press('s')
    const [ticket] = await site.rows<{ access_number: string }>(
      'SELECT access_number FROM tickets WHERE police_number = ?',
      'W 5103 LD',
    )
    await hands.dialog.locator('input').fill('TKT-00000000')
    await hands.dialog.locator('button[type=submit]').click()
    await hands.dialog.getByRole('alert').waitFor()
    await hands.dialog.locator('input').fill(ticket?.access_number ?? '')
    await hands.dialog.locator('button[type=submit]').click()
    await hands.drawer.getByText('W 5103 LD').first().waitFor()
    await page.keyboard.press('t')
    await hands.field('reason').fill('Muatan basah seluruhnya')
    await hands.save()
    await hands.told('Muatan W 5103 LD ditolak')
    await page.keyboard.press('Escape')
    await page.getByRole('tab', { name: /Ditolak/ }).click()
    await hands.row('W 5103 LD').waitFor()
  })

  it('sees who has stayed too long, and goes to how it came in', async () => {
    await page.setViewportSize(desk)
    await hands.go('/still-inside')
    await page.getByRole('tab', { name: /Terlalu lama/ }).click()
    await hands.row('W 5104 OV').click()
    await hands.drawer.getByText('lewat').waitFor()
    await picture(page, 'journey-yard-overstay')
    await hands.drawer.getByRole('link', { name: 'Lihat gerbang masuk' }).click()
    await page.getByRole('heading', { name: 'Aktivitas', level: 1 }).waitFor()
    await hands.drawer.getByText('W 5104 OV').first().waitFor()
  })

  it('sees a place count as full once the administrator says when', async () => {
    await hands.go('/occupancy')
    const place = page.getByRole('row', { name: /Penyangga Timur/ })
    await place.waitFor()
    expect(await page.getByRole('button', { name: /Ubah kapasitas/ }).count()).toBe(0)
    const office = await browser.enter(site.server.url, 'dimas@kek.example')
    const admin = handsOn(office, site.server.url)
    await admin.go('/occupancy')
    await office.getByRole('button', { name: 'Ubah kapasitas Penyangga Timur' }).click()
    await admin.field('full_percent').fill('150')
    await admin.save()
    await admin.fault('full_percent').getByText('Maksimal').waitFor()
    await admin.field('full_percent').fill('50')
    await admin.save()
    await admin.told('Kapasitas Penyangga Timur disimpan')
    await office.context().close()
    await page.reload()
    await place.getByText('6 (50%)').waitFor()
  })
})
