import { existsSync, readFileSync } from 'node:fs'
import { PNG } from 'pngjs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { describeOnSqlite } from '#test/database/databases.ts'
import { makeIntervention } from '#test/factories/desk.ts'
import { clippedWords } from './clipped.ts'
import { complaints, openBrowser, picture, type ConsoleBrowser } from './consoleBrowser.ts'
import { startJourneySite, type JourneySite } from './journeySite.ts'
import { present } from './truck.ts'

/** Where each of the design's ten checks is proven. */
const proofs = [
  ['1. a picture of each view, both themes', 'everyScreen.test.ts', 'is drawn whole and can be used by everybody'],
  ['2. contrast of the real tokens', '../../desktop/renderer/ui/tokens.test.mjs', 'contrast'],
  ['3. yellow, O, 1: the audit row has the reason', 'intervention.test.ts', 'is opened with two keys'],
  ['4. a scanner while a dialog is open', 'uxChecks.test.ts', '4. a scanner'],
  ['5. a killed server', 'serverKilled.test.ts', 'locks the console while it is gone'],
  ['6. two operators, one item', 'intervention.test.ts', 'of two operators on one lane'],
  ['7. greyscale', 'uxChecks.test.ts', '7. without colour'],
  ['8. the second display is unplugged', 'desktop.test.ts', 'moves it when that is unplugged'],
  ['9. no paper', 'printer.test.ts', 'keeps its slip'],
  ['10. English cuts no words', 'uxChecks.test.ts', '10. English'],
] as const

describe('The ten checks of the design', () => {
  it.each(proofs)('%s: %s', (_, file, title) => {
    const path = new URL(file, import.meta.url)
    expect(existsSync(path)).toBe(true)
    expect(readFileSync(path, 'utf8')).toContain(title)
  })
})

describeOnSqlite('An operator’s desk', (_open, address) => {
  let site: JourneySite
  let browser: ConsoleBrowser
  let page: Page

  beforeAll(async () => {
    site = await startJourneySite(await address(), ['IN-01'])
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
    await page.locator('.queue-item', { hasText: 'W 8814 UF' }).waitFor()
  })
  afterAll(async () => {
    await browser?.close()
    await site?.close()
    expect(complaints).toEqual([])
  })

  const dialog = () => page.getByRole('dialog')
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
    await page.locator('.queue-item', { hasText: 'W 8814 UF' }).click()
    await page.keyboard.press('o')
    await dialog().locator('.choice').first().waitFor()
    for (const code of ['1111111111', 'TKT-10001111', '9O1T2K3P4Z']) await scan(page, code)
    await page.waitForTimeout(500)
    expect(await dialog().locator('.choice').count()).toBeGreaterThan(0)
    expect(await opens()).toBe(before)
    await page.keyboard.press('Escape')
    await dialog().waitFor({ state: 'detached' })
  })

  it('writes a note by keyboard alone, and finds it in the history', async () => {
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
    await page.locator('.shot-plate, .shot-near').waitFor()
    await picture(page, 'desk-plate')
    await page.keyboard.up('v')
    await page.locator('.shot-plate, .shot-near').waitFor({ state: 'detached' })
    await page.locator('.queue-item[aria-current=true]').focus()
    await page.keyboard.press('Enter')
    await page.locator('[data-evidence=full]').waitFor()
    await picture(page, 'desk-full-evidence')
    await page.keyboard.press('Escape')
    await page.locator('[data-evidence=full]').waitFor({ state: 'detached' })
  })

  it('10. English cuts no words', async () => {
    await page.keyboard.press('Alt+l')
    await page.getByText('Intervention queue').first().waitFor()
    expect(await clippedWords(page)).toEqual([])
    await picture(page, 'check-10-english')
    await page.setViewportSize({ width: 1366, height: 768 })
    expect(await clippedWords(page)).toEqual([])
    await picture(page, 'check-10-english-small')
    await page.setViewportSize({ width: 1920, height: 1080 })
    await page.keyboard.press('Alt+l')
  })

  it('hands the desk to another operator, who tests the sound and confirms', async () => {
    await page.goto(`${site.server.url}/#/shift`)
    await page.locator('#shift-note').fill('Printer IN-02 diganti jam 15')
    await page.getByRole('button', { name: 'Serahkan meja' }).click()
    await page.getByText('Menunggu operator berikutnya mengonfirmasi.').waitFor()
    const bayu = await browser.console(site.server.url, site.operators.bayu.email)
    await bayu.getByText('Serah terima dari Rini Astuti menunggu konfirmasi Anda').waitFor()
    await bayu.getByRole('link', { name: 'Baca' }).click()
    await bayu.getByText('Printer IN-02 diganti jam 15').waitFor()
    await bayu.getByRole('button', { name: 'Putar nada uji' }).click()
    await bayu.getByRole('button', { name: 'Terdengar', exact: true }).click()
    await picture(bayu, 'desk-handover')
    await bayu.getByRole('button', { name: 'Konfirmasi serah terima' }).click()
    await bayu.getByText('Rini Astuti → Bayu Pratama').waitFor()
    const [row] = await site.rows<{ to_name: string; sound: string }>('SELECT to_name, sound FROM shift_handovers')
    expect(row).toEqual({ to_name: 'Bayu Pratama', sound: 'heard' })
  })
})

/** The outline of a picture without its colours: which pixels differ from the corner, as one string. */
function shapeOf(picture: Buffer): string {
  const { width, height, data } = PNG.sync.read(picture)
  const grey = (at: number) => (data[at * 4] ?? 0) * 0.3 + (data[at * 4 + 1] ?? 0) * 0.6 + (data[at * 4 + 2] ?? 0) * 0.1
  const paper = grey(0)
  return Array.from({ length: width * height }, (_, at) => (Math.abs(grey(at) - paper) > 40 ? '#' : '.')).join('')
}

/** A scanner that types as a keyboard, however busy this machine is: each key within a moment of the one before. */
const scan = (page: Page, code: string): Promise<void> =>
  page.evaluate((text) => {
    for (const key of [...text, 'Enter'])
      for (const type of ['keydown', 'keyup'])
        (document.activeElement ?? document.body).dispatchEvent(
          new KeyboardEvent(type, { key, code: `Key${key}`, bubbles: true, cancelable: true }),
        )
  }, code)
