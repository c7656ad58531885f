import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { siteSecret } from '#test/contract/access/siteRows.ts'
import { describeOnSqlite } from '#test/database/databases.ts'
import { makeFile } from '#test/factories/files.ts'
import { makeBuilding } from '#test/factories/site.ts'
import { openWebhookReceiver, type WebhookReceiver } from '#test/factories/webhookReceiver.ts'
import { complaints, openBrowser, picture, signIn, type ConsoleBrowser } from './consoleBrowser.ts'
import { handsOn, type Hands } from './hands.ts'
import { startJourneySite, type JourneySite } from './journeySite.ts'
import { haulier, listenToPage, makeForeignWorld, makeHaulier } from './partnerWorld.ts'
import { present } from './truck.ts'

const portTruck = 'L 8201 UX'
const truck = 'L 8202 UX'

describeOnSqlite('A haulier’s day at the zone', (_open, address) => {
  let site: JourneySite
  let receiver: WebhookReceiver
  let foreign: Awaited<ReturnType<typeof makeForeignWorld>>
  let browser: ConsoleBrowser
  let page: Page
  let hands: Hands
  let heard: ReturnType<typeof listenToPage>
  let company_id: string
  let building_id: string
  let paper: string
  let portTicket: string
  let accessToken: string

  beforeAll(async () => {
    receiver = await openWebhookReceiver()
    const env = { WEBHOOK_TARGETS: 'any', AUTOGATE_SECRET: siteSecret }
    site = await startJourneySite(await address(), ['IN-01', 'OUT-01'], env)
    foreign = await makeForeignWorld(site.database)
    company_id = (await makeHaulier(site.database)).company_id
    building_id = (await makeBuilding(site.database, { name: 'Dermaga 2', company_id: null })).id
    paper = await makeFile(site.database, { company_id })
    browser = await openBrowser()
    page = await browser.visit(site.server.url)
    hands = handsOn(page, site.server.url)
    await page.locator('input[name=email]').waitFor()
    heard = listenToPage(page)
    await signIn(page, haulier.email)
    await page.getByRole('button', { name: 'Lewati' }).click()
  })
  afterAll(async () => {
    await browser?.close()
    await site?.close()
    await receiver?.close()
    expect(complaints).toEqual([])
  })

  const heading = (name: string) => page.getByRole('heading', { name, level: 1 })
  /** What the company's own programme asks the server. */
  const programme = (path: string, init: RequestInit = {}) =>
    fetch(`${site.server.url}/v1/external/${path}`, {
      ...init,
      headers: { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json' },
    })

  it('connects the own programme and its webhook', async () => {
    await hands.go('/clients?new=row')
    await hands.field('name').fill('Dispatch Samudra')
    await page.getByLabel('Membaca tiket').check()
    await hands.save()
    const client_secret = (await hands.dialog.locator('code').first().textContent()) ?? ''
    await hands.dialog.getByRole('button', { name: 'Sudah saya simpan' }).click()
    const client_id = (await hands.drawer.locator('.facts dd').first().textContent()) ?? ''
    const body = new URLSearchParams({ grant_type: 'client_credentials', client_id, client_secret })
    const answer = await fetch(`${site.server.url}/v1/external/oauth/token`, { method: 'POST', body })
    accessToken = ((await answer.json()) as { access_token: string }).access_token
    expect((await programme(`tickets/${foreign.number}`)).status).toBe(404)
    await hands.go('/webhooks?new=row')
    await hands.field('name').fill('Dispatch Samudra')
    await hands.field('url').fill(receiver.url)
    await hands.save()
    await hands.press('Sudah saya simpan')
    await hands.drawer.getByText('Belum ada pengiriman').waitFor()
  })

  it('makes a ticket for the port', async () => {
    await hands.go('/tickets?new=sarana_niaga')
    await hands.field('police_number').fill(portTruck)
    await hands.save()
    await hands.fault('spmk_number').getByText('Wajib diisi').waitFor()
    await hands.field('spmk_number').fill('SPMK-1182/2026')
    await hands.field('activity').selectOption({ label: 'Bongkar' })
    await hands.field('vessel_name').fill('MV Bima Sakti')
    await hands.field('comodity').fill('Pupuk NPK')
    await hands.field('total_item').fill('24000')
    await hands.field('unit_of_item').fill('kg')
    await page.getByLabel('Dermaga 2').check()
    await hands.save()
    await page.locator('.ticket-face').getByText(portTruck).waitFor()
    portTicket = (await hands.drawer.locator('header .mono').first().textContent()) ?? ''
    expect(portTicket).toMatch(/^TKT-\d{8}$/)
    await picture(page, 'journey-partner-port')
  })

  it('sees at once what the own programme made, and follows the truck through the gate', async () => {
    await page.keyboard.press('Escape')
    const made = await programme('tickets/company', {
      method: 'POST',
      body: JSON.stringify({
        request_at: new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10),
        police_number: truck,
        comodity: 'Batu Bara',
        unit_of_item: 'Kg',
        total_item: '3000',
        building_ids: [building_id],
        delivery_order_path: paper,
      }),
    })
    expect(made.status).toBe(200)
    await hands.row(truck).click()
    await page.locator('.ticket-face').getByText(truck).waitFor()
    const [ticket] = await site.rows<{ access_number: string; police_number: string }>(
      'SELECT access_number, police_number FROM tickets WHERE police_number = ? AND company_id = ?',
      truck,
      company_id,
    )
    if (ticket === undefined) throw new Error('the programme made no ticket')
    const entry = site.lane('IN-01')
    await present(entry, ticket)
    await entry.until(({ arm }) => arm === 'open')
    await hands.drawer.locator('.timeline').getByText('Masuk IN-01').waitFor()
    await hands.drawer.getByText('Di dalam sejak').waitFor()
    await entry.send({ do: 'leave' })
    await picture(page, 'journey-partner-entered')
    const exit = site.lane('OUT-01')
    await present(exit, ticket)
    await exit.until(({ arm }) => arm === 'open')
    await hands.drawer.locator('.timeline').getByText('Keluar OUT-01').waitFor()
    await exit.send({ do: 'leave' })
    await expect.poll(() => receiver.received.length, { timeout: 30_000 }).toBe(2)
    for (const { body } of receiver.received) expect(body).toContain(ticket.access_number)
  })

  it('hears nothing of another company’s truck', async () => {
    await hands.go('/activities')
    await hands.row(truck).first().waitFor()
    const entry = site.lane('IN-01')
    await entry.until(({ phase }) => phase === 'idle')
    await present(entry, await site.ticket({ police_number: 'W 7001 GX' }))
    await entry.until(({ arm }) => arm === 'open')
    await entry.send({ do: 'leave' })
    await page.reload()
    await hands.row(truck).first().waitFor()
    expect(await hands.row('W 7001 GX').count()).toBe(0)
    await hands.go('/still-inside')
    await heading('Masih di dalam').waitFor()
    await page.waitForLoadState('networkidle')
    expect(await hands.row('W 7001 GX').count()).toBe(0)
    expect(receiver.received).toHaveLength(2)
  })

  it('is told that the zone rejected a ticket, and why', async () => {
    const rini = await browser.console(site.server.url, site.operators.rini.email)
    const clerk = handsOn(rini, site.server.url)
    await clerk.go(`/tickets?search=${portTicket}&id=${portTicket}`)
    await clerk.press('Tolak…')
    await clerk.dialog.locator('textarea').fill('SPMK sudah ditutup terminal')
    await clerk.dialog.getByRole('button', { name: 'Tolak tiket' }).click()
    await clerk.told(`Tiket ${portTicket} ditolak`)
    await rini.context().close()
    const bell = page.getByRole('button', { name: '1 belum dibaca' })
    await bell.click()
    await page.locator('.bell-menu').getByText('SPMK sudah ditutup terminal').waitFor()
    await picture(page, 'journey-partner-bell')
    await page.locator('.bell-menu a').first().click()
    await hands.drawer.getByText('SPMK sudah ditutup terminal').waitFor()
    await page.getByRole('button', { name: '0 belum dibaca' }).waitFor()
    await hands.go(`/tickets?id=${portTicket}`)
    await hands.drawer.getByText('SPMK sudah ditutup terminal').waitFor()
  })

  it('takes the report of the day along, with the own round trips only', async () => {
    await hands.go('/reports/main-gate')
    await hands.row(truck).waitFor()
    expect(await page.locator('.table-row').count()).toBe(1)
    const [file] = await Promise.all([page.waitForEvent('download'), hands.press('Unduh CSV')])
    const csv = readFileSync(await file.path(), 'utf8')
    expect(csv).toContain(truck)
    expect(csv.trim().split('\n')).toHaveLength(2)
    await hands.row(truck).click()
    await hands.drawer.getByText('OUT-01').first().waitFor()
    await picture(page, 'journey-partner-report')
  })

  it('was told nothing foreign all day, and leaves', async () => {
    expect(await heard.leaks()).toEqual([])
    expect(heard.denied).toEqual([])
    expect(heard.count()).toBeGreaterThan(50)
    await page.getByRole('button', { name: new RegExp(haulier.name) }).click()
    await page.locator('.account-menu').getByRole('button', { name: 'Keluar' }).click()
    await page.locator('input[name=email]').waitFor()
    await hands.go(`/tickets?id=${portTicket}`)
    await page.locator('input[name=email]').waitFor()
    expect(await page.locator('body').innerText()).not.toContain(portTicket)
  })
})
