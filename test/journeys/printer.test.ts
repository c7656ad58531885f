import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeEachDatabase } from '#test/database/databases.ts'
import { complaints, openBrowser, picture, tile, type ConsoleBrowser } from './consoleBrowser.ts'
import { startJourneySite, type JourneySite } from './journeySite.ts'
import { present } from './truck.ts'

describeEachDatabase('A printer without paper', (_open, address) => {
  let site: JourneySite
  let browser: ConsoleBrowser
  let page: Page

  beforeAll(async () => {
    site = await startJourneySite(await address(), ['IN-01'])
    browser = await openBrowser()
    page = await browser.console(site.server.url, site.operators.rini.email)
  })
  afterAll(async () => {
    await browser?.close()
    await site?.close()
    expect(complaints).toEqual([])
  })

  it('keeps its slip, says so on the console, and prints it once after the paper change', async () => {
    const lane = site.lane('IN-01')
    const ticket = await site.ticket({ police_number: 'W 8357 UY' })
    await tile(page, 'IN-01').getByText('Siap').waitFor()
    await lane.send({ do: 'printer', condition: 'paper_out' })
    await tile(page, 'IN-01')
      .getByText(/^Kertas .* habis$/)
      .waitFor()
    await page.locator('.queue-item', { hasText: 'IN-01' }).waitFor()
    await picture(page, 'journey-paper-out')

    await present(lane, ticket)
    const without = await lane.until(({ arm, jobs }) => arm === 'open' && jobs.length > 0)
    expect(without).toMatchObject({ opens: 1, slips: [] })
    expect(without.jobs.map(({ state }) => state)).not.toContain('confirmed')
    await lane.send({ do: 'leave' })
    await lane.until(({ phase }) => phase === 'idle')

    await lane.send({ do: 'printer', condition: 'ok' })
    const printed = await lane.until(({ slips }) => slips.length > 0)
    expect(printed.slips).toHaveLength(1)
    expect(printed.slips[0]).toContain(ticket.access_number)
    await expect
      .poll(() => site.rows('SELECT state FROM slips WHERE ticket_id = ?', ticket.id), { timeout: 15_000 })
      .toEqual([{ state: 'confirmed' }])
    await page.locator('.queue-item', { hasText: 'IN-01' }).waitFor({ state: 'detached' })
    await tile(page, 'IN-01').getByText('Siap').waitFor()

    await present(lane, await site.ticket({ police_number: 'W 8358 UY' }))
    const after = await lane.until(({ slips }) => slips.length > 1)
    expect(after.slips.filter((slip) => slip.includes(ticket.access_number))).toHaveLength(1)
    await lane.send({ do: 'leave' })
  })
})
