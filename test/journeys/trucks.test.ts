import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeEachDatabase } from '#test/database/databases.ts'
import { complaints, openBrowser, picture, tile, type ConsoleBrowser } from './consoleBrowser.ts'
import { startJourneySite, type JourneySite } from './journeySite.ts'
import { present } from './truck.ts'

describeEachDatabase('Trucks at the gate', (_open, address) => {
  let site: JourneySite
  let browser: ConsoleBrowser
  let page: Page

  beforeAll(async () => {
    site = await startJourneySite(await address(), ['IN-01', 'IN-02', 'OUT-01'])
    browser = await openBrowser()
    page = await browser.console(site.server.url, site.operators.rini.email)
  })
  afterAll(async () => {
    await browser?.close()
    await site?.close()
    expect(complaints).toEqual([])
  })

  const ticketNow = async (id: string) =>
    (await site.rows<{ status: string; rit_done: number }>('SELECT status, rit_done FROM tickets WHERE id = ?', id))[0]

  it('green: lamp, barrier and slip follow the scan, and the board shows the truck', async () => {
    const lane = site.lane('IN-01')
    const ticket = await site.ticket({ police_number: 'W 8814 UE' })
    await present(lane, ticket)
    await tile(page, 'IN-01').getByText('W 8814 UE').waitFor()
    const done = await lane.until(({ lamp, arm, slips }) => lamp === 'green' && arm === 'open' && slips.length === 1)
    expect(done).toMatchObject({ opens: 1, phase: 'opened' })
    expect(done.slips[0]).toContain(ticket.access_number)
    expect(done.slips[0]).toContain('W 8814 UE')
    await tile(page, 'IN-01').getByText('Palang terbuka').waitFor()
    await tile(page, 'IN-01').getByLabel('Lampu hijau').waitFor()
    await picture(page, 'journey-green')
    expect(await ticketNow(ticket.id)).toEqual({ status: 'checked_in', rit_done: 0 })

    await lane.send({ do: 'leave' })
    await lane.until(({ phase, arm, lamp }) => phase === 'idle' && arm === 'closed' && lamp === 'red')
    await tile(page, 'IN-01').getByText('Siap').waitFor()
    const slips = await site.rows<{ state: string }>('SELECT state FROM slips WHERE ticket_id = ?', ticket.id)
    expect(slips).toEqual([{ state: 'confirmed' }])
  })

  it('refused: the lamp is red, a P1 item waits, nothing moves', async () => {
    const lane = site.lane('IN-02')
    const ticket = await site.ticket({ police_number: 'L 9021 UA', status: 'canceled', reject_reason: 'Batal muat' })
    await present(lane, ticket)
    const stopped = await lane.until(({ phase, lamp }) => phase === 'refused' && lamp === 'red')
    expect(stopped).toMatchObject({ opens: 0, arm: 'closed', slips: [] })
    const item = page.locator('.queue-item', { hasText: 'IN-02' })
    await item.getByText('Tiket dibatalkan').waitFor()
    expect(await item.getAttribute('data-priority')).toBe('1')
    await tile(page, 'IN-02').getByText('L 9021 UA').waitFor()
    await picture(page, 'journey-refused')

    await lane.send({ do: 'leave' })
    await lane.until(({ phase }) => phase === 'idle')
    expect((await lane.send({ do: 'state' })).opens).toBe(0)
  })

  it('out: the ticket is completed and the trip counted', async () => {
    const ticket = await site.ticket({ police_number: 'B 9345 TXU' })
    const [entry, exit] = [site.lane('IN-01'), site.lane('OUT-01')]
    const before = (await entry.send({ do: 'state' })).opens
    await present(entry, ticket)
    await entry.until(({ opens, arm }) => opens === before + 1 && arm === 'open')
    await entry.send({ do: 'leave' })
    await present(exit, ticket)
    await tile(page, 'OUT-01').getByText('B 9345 TXU').waitFor()
    const out = await exit.until(({ arm, slips }) => arm === 'open' && slips.length === 1)
    expect(out.slips[0]).toContain(ticket.access_number)
    expect(await ticketNow(ticket.id)).toEqual({ status: 'completed', rit_done: 1 })
    const visits = await site.rows<{ minutes: number }>('SELECT minutes FROM visits WHERE left_at IS NOT NULL')
    expect(visits).toEqual([{ minutes: 0 }])
    await exit.send({ do: 'leave' })
  })

  it('at every moment each barrier opened as often as it was commanded', async () => {
    for (const code of ['IN-01', 'IN-02', 'OUT-01']) {
      const { row, send } = site.lane(code)
      const [commands] = await site.rows<{ n: number }>(
        "SELECT COUNT(*) AS n FROM lane_commands WHERE lane_id = ? AND action = 'open'",
        row.id,
      )
      expect((await send({ do: 'state' })).opens).toBe(commands?.n)
    }
  })
})
