import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeOnSqlite } from '#test/database/databases.ts'
import { makeIntervention } from '#test/factories/desk.ts'
import { accessibilityFaults } from './accessibility.ts'
import { complaints, openBrowser, picture, tile, type ConsoleBrowser } from './consoleBrowser.ts'
import { litLamps, shapeOf } from './faces/colours.ts'
import { faceOf } from './faces/face.ts'
import { coveredWords, cutWords } from './faces/faults.ts'
import { startJourneySite, type JourneySite } from './journeySite.ts'
import { scan } from './scan.ts'
import { present } from './truck.ts'

/** A machine that runs the other tests beside this one takes its time. */
const patience = { timeout: 60_000 }

/** The design's ten checks for the builder; 1 and 2 are in uxViews, 8 is with the desktop's windows. */
describeOnSqlite('The ten checks of the design, at an operator’s desk', (_open, address) => {
  let site: JourneySite
  let browser: ConsoleBrowser
  let page: Page

  beforeAll(async () => {
    site = await startJourneySite(await address(), ['IN-01', 'IN-02'])
    const lanes = await site.rows<{ id: string; gate_id: string; code: string }>('SELECT id, gate_id, code FROM lanes')
    const laneOf = (code: string) => {
      const lane = lanes.find((one) => one.code === code)
      return { lane_id: lane?.id ?? '', gate_id: lane?.gate_id ?? '' }
    }
    await makeIntervention(site.database, {
      ...laneOf('OUT-01'),
      cause: 'barrier_fault',
      priority: 1,
      reason_code: 'barrier.not_moved',
    })
    await makeIntervention(site.database, laneOf('OUT-02'))
    browser = await openBrowser()
    page = await browser.console(site.server.url, site.operators.rini.email)
    await page.getByRole('button', { name: 'Lewati' }).click()
    const ticket = await site.ticket({ police_number: 'W 8814 UE' })
    await present(site.lane('IN-01'), ticket, { plate: 'W 8814 UF', confidence: 0.91 })
    await item('W 8814 UF').waitFor()
  })
  afterAll(async () => {
    await browser?.close()
    await site?.close()
    expect(complaints).toEqual([])
  })

  const item = (text: string) => page.locator('.queue-item', { hasText: text })
  const dialog = () => page.getByRole('dialog')
  const choices = () => dialog().locator('.choice').first().waitFor()
  /** A key that is pressed while the last movement of the barrier is still being told does nothing. */
  const openIsFree = (desk: Page) =>
    desk
      .getByRole('button', { name: /^Buka palang/ })
      .and(desk.locator(':not([aria-disabled=true])'))
      .waitFor()
  const opens = async () => (await site.lane('IN-01').send({ do: 'state' })).opens

  it('7. without colour: form and number still tell the priorities apart', async () => {
    const glyphs = page.locator('.queue-item .priority')
    await expect.poll(() => glyphs.count()).toBe(3)
    await picture(page, 'check-7-in-colour')
    await page.addStyleTag({ content: 'html { filter: grayscale(1) }' })
    await picture(page, 'check-7-greyscale')
    const shapes: string[] = []
    for (const glyph of await glyphs.all()) shapes.push(shapeOf(await glyph.screenshot()))
    expect(new Set(shapes).size).toBe(3)
    expect(await glyphs.allTextContents()).toEqual(['1', '2', '3'])
    await page.reload()
    await page.locator('.queue-item').first().waitFor()
  })

  it('4. a scanner that types while the dialog is open does nothing to the barrier', async () => {
    const before = await opens()
    await item('W 8814 UF').click()
    await openIsFree(page)
    await page.keyboard.press('o')
    await choices()
    for (const code of ['1111111111', 'TKT-10001111', '9O1T2K3P4Z']) await scan(page, code)
    await page.waitForTimeout(500)
    expect(await dialog().locator('.choice').count()).toBeGreaterThan(0)
    expect(await opens()).toBe(before)
    expect(await accessibilityFaults(page)).toEqual([])
    await page.keyboard.press('Escape')
    await dialog().waitFor({ state: 'detached' })
  })

  it('writes a note by keyboard alone, and finds it in the history', async () => {
    await page
      .getByRole('button', { name: /^Catatan/ })
      .and(page.locator(':not([aria-disabled=true])'))
      .waitFor()
    await page.keyboard.press('c')
    await dialog().locator('input:focus').waitFor()
    await page.keyboard.type('Sopir menelepon kantor', { delay: 50 })
    await page.keyboard.press('Enter')
    await dialog().waitFor({ state: 'detached' })
    // For a moment after a commit no key acts, so that a double press does not open the next barrier.
    await page.waitForTimeout(600)
    await page.keyboard.press('h')
    await dialog().getByText('Rini Astuti: Sopir menelepon kantor').waitFor()
    await picture(page, 'desk-history')
    await page.keyboard.press('Escape')
    await dialog().waitFor({ state: 'detached' })
  })

  it('shows the plate large while V is held, and the evidence on the full screen with Enter', async () => {
    await page.keyboard.down('v')
    await page.locator('.shot-large[data-whole], .shot-near').waitFor()
    await picture(page, 'desk-plate')
    await page.keyboard.up('v')
    await page.locator('.shot-large[data-whole], .shot-near').waitFor({ state: 'detached' })
    await page.locator('.queue-item[aria-current=true]').focus()
    await page.keyboard.press('Enter')
    await page.locator('[data-evidence=full]').waitFor()
    await picture(page, 'desk-full-evidence')
    await page.keyboard.press('Escape')
    await page.locator('[data-evidence=full]').waitFor({ state: 'detached' })
  })

  it('10. English cuts no words, and puts none on another', async () => {
    await page.keyboard.press('Alt+l')
    await page.getByText('Intervention queue').first().waitFor()
    for (const [width, height] of [
      [1920, 1080],
      [1600, 900],
      [1366, 768],
    ] as const) {
      await page.setViewportSize({ width, height })
      const face = await faceOf(page)
      expect([...cutWords(face), ...coveredWords(face)], `${width} pixels`).toEqual([])
      await picture(page, `check-10-english-${width}`)
    }
    await page.setViewportSize({ width: 1920, height: 1080 })
    await page.keyboard.press('Alt+l')
  })

  it('6. two operators, one item: the second is told who was quicker', async () => {
    const bayu = await browser.console(site.server.url, site.operators.bayu.email)
    const before = await opens()
    for (const desk of [page, bayu]) {
      await desk.locator('.queue-item', { hasText: 'W 8814 UF' }).click()
      await openIsFree(desk)
      await desk.keyboard.press('o')
      await desk.getByRole('dialog').locator('.choice').first().waitFor()
    }
    await page.keyboard.press('1')
    await site.lane('IN-01').until(({ arm }) => arm === 'open')
    await bayu.keyboard.press('1')
    const answer = bayu.getByRole('dialog').getByRole('alert')
    await answer.getByText(/[Ss]udah ditangani|[Ss]edang diintervensi oleh/).waitFor()
    expect(await answer.innerText()).toContain('Rini Astuti')
    await bayu.keyboard.press('Enter')
    await bayu.getByRole('dialog').waitFor({ state: 'detached' })
    expect(await opens()).toBe(before + 1)
    await site.lane('IN-01').send({ do: 'leave' })
    await site.lane('IN-01').until(({ phase }) => phase === 'idle')
  })

  it('3. yellow, O, 1: two keys, and the audit record says who, what and why', async () => {
    const ticket = await site.ticket({ police_number: 'B 9345 TXU' })
    await present(site.lane('IN-01'), ticket, { plate: 'B 9345 TXV', confidence: 0.9 })
    await item('B 9345 TX').click()
    await page.locator('.queue-item[aria-current=true]', { hasText: 'B 9345 TX' }).waitFor()
    await openIsFree(page)
    await page.keyboard.press('o')
    await choices()
    await page.keyboard.press('1')
    await site.lane('IN-01').until(({ arm }) => arm === 'open')
    const [audit] = await site.rows<{ actor_name: string; after: { reason_code?: string } }>(
      "SELECT actor_name, `after` FROM audit_records WHERE action = 'lane.open' ORDER BY id DESC LIMIT 1",
    )
    expect(audit?.actor_name).toBe('Rini Astuti')
    expect(audit?.after.reason_code).toMatch(/\w/)
    await site.lane('IN-01').send({ do: 'leave' })
  })

  it('9. a printer without paper: its slip is kept, and printed once', async () => {
    const lane = site.lane('IN-02')
    const ticket = await site.ticket({ police_number: 'W 8357 UY' })
    await lane.send({ do: 'printer', condition: 'paper_out' })
    await tile(page, 'IN-02')
      .getByText(/^Kertas .* habis$/)
      .waitFor()
    await present(lane, ticket)
    const without = await lane.until(({ arm, jobs }) => arm === 'open' && jobs.length > 0)
    expect(without.slips).toEqual([])
    await lane.send({ do: 'leave' })
    await lane.send({ do: 'printer', condition: 'ok' })
    await lane.until(({ slips }) => slips.length > 0)
    await present(lane, await site.ticket({ police_number: 'W 8358 UY' }))
    const after = await lane.until(({ slips }) => slips.length > 1)
    expect(after.slips.filter((slip) => slip.includes(ticket.access_number))).toHaveLength(1)
    await lane.send({ do: 'leave' })
  })

  it('5. the server is killed: no lamp stays lit, and O is locked', async () => {
    const lane = site.lane('IN-02')
    await lane.until(({ phase }) => phase === 'idle')
    await present(lane, await site.ticket({ police_number: 'S 8746 JK' }), { plate: 'S 8746 JX', confidence: 0.9 })
    await item('S 8746 J').click()
    await expect.poll(async () => await litLamps(page), patience).toBeGreaterThan(0)
    await site.server.kill()
    await expect.poll(async () => await litLamps(page), patience).toBe(0)
    const button = page.getByRole('button', { name: /^Buka palang/ })
    expect(await button.getAttribute('aria-disabled')).toBe('true')
    await page.keyboard.press('o')
    await page.waitForTimeout(300)
    expect(await dialog().count()).toBe(0)
    await picture(page, 'check-5-server-killed')
  })
})
