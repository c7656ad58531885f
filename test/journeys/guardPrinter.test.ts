import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeOnSqlite } from '#test/database/databases.ts'
import { inTestWork } from '#test/factories/insert.ts'
import { makeDevice, makeUser } from '#test/factories/people.ts'
import { startLaneProgram, type LaneProgram } from '#test/processes/laneProgram.ts'
import { accessibilityFaults } from './accessibility.ts'
import { clippedWords } from './clipped.ts'
import { complaints, openBrowser, picture, signIn, type ConsoleBrowser } from './consoleBrowser.ts'
import { startJourneySite, type JourneySite } from './journeySite.ts'
import { present } from './truck.ts'

const neighbour = 'Pos IN-02'
const keys = ['F1', 'F2', 'F3', 'F4', 'F6', 'F9', 'F10', 'F12'] as const

describeOnSqlite('A guard whose printer has no paper', (_open, address) => {
  const folder = mkdtempSync(join(tmpdir(), 'autogate-guard-'))
  let site: JourneySite
  let lane: LaneProgram
  let browser: ConsoleBrowser
  let page: Page

  beforeAll(async () => {
    site = await startJourneySite(await address(), [])
    const [row] = await site.rows<{ id: string }>('SELECT id FROM lanes WHERE code = ?', 'IN-01')
    const id = row?.id ?? ''
    const { token } = await makeDevice(site.database, { lane_id: id })
    const first = { id, code: 'IN-01', direction: 'in' }
    lane = await startLaneProgram({ url: site.server.url, data: folder, lane: first, token, neighbour })
    const [role] = await site.rows<{ id: string }>('SELECT id FROM roles WHERE name = ?', 'Petugas Pos')
    await makeUser(site.database, { name: 'Hadi Santoso', email: 'hadi@kek.example', role_id: role?.id ?? '' })
    browser = await openBrowser()
    page = await browser.visit(site.server.url)
    await signIn(page, 'hadi@kek.example')
    await page.locator('.guard').getByText('Pos IN-01').waitFor()
  })
  afterAll(async () => {
    await browser?.close()
    await lane?.stop()
    await site?.close()
    rmSync(folder, { recursive: true, force: true })
    expect(complaints).toEqual([])
  })

  const tag = () => page.locator('.guard-tag')
  const printedHere = /^Tercetak \d\d:\d\d:\d\d$/
  const fact = (name: string) => page.locator('.guard-facts > div', { hasText: name })
  const toast = (text: string) => page.locator('.toast', { hasText: text }).last()
  const help = () => page.getByRole('dialog', { name: 'Tombol pos ini' })
  const finger = (key: string) => page.locator('.guard-keys button', { has: page.getByText(key, { exact: true }) })
  const inField = async (place: string): Promise<void> => {
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('placeholder') ?? '')
    await expect.poll(focused).toContain(place)
  }
  const passOne = async (police_number: string) => {
    const ticket = await site.ticket({ police_number })
    await present(lane, ticket)
    await lane.until(({ arm }) => arm === 'open')
    return ticket.access_number
  }
  const leave = async () => {
    await lane.send({ do: 'leave' })
    await lane.until(({ phase }) => phase === 'idle')
  }

  it('finds on each key of the foot what F1 says of it, by key and by finger', async () => {
    await expect.poll(() => page.locator('.guard-keys button').count()).toBe(keys.length)
    const deeds: Readonly<Record<(typeof keys)[number], () => Promise<unknown>>> = {
      F1: async () => {
        await help().waitFor()
        expect(await help().locator('dt').allInnerTexts()).toEqual(keys)
        expect(await accessibilityFaults(page)).toEqual([])
        await picture(page, 'journey-guard-keys')
        await page.keyboard.press('Escape')
        await help().waitFor({ state: 'detached' })
      },
      F2: () => inField('Pindai QR'),
      F3: () => inField('Cari tiket'),
      F4: () => page.locator('.guard-form [name=name]').waitFor(),
      F6: () => toast('Ruang kontrol dipanggil').waitFor(),
      F9: () => toast('Belum ada slip di lane ini').waitFor(),
      F10: () => toast('Belum ada slip di lane ini').waitFor(),
      F12: () => page.getByRole('dialog', { name: 'Layar terkunci' }).waitFor(),
    }
    for (const key of keys.slice(0, -1)) {
      await page.keyboard.press(key)
      await deeds[key]()
      await finger(key).click()
      await deeds[key]()
    }
    await page.getByRole('button', { name: 'Batal' }).click()
  })

  it('sees that the slip came out of the neighbour’s printer, and of which', async () => {
    await fact(`Printer tetangga · ${neighbour}`).getByText('Siap').waitFor()
    await lane.send({ do: 'printer', condition: 'paper_out' })
    await fact('Kertas').getByText('Habis').waitFor()
    await page.locator('.guard-head').getByText('Printer bermasalah').waitFor()
    const number = await passOne('W 8357 UY')
    const printed = await lane.until(({ neighbour_slips }) => neighbour_slips.length === 1)
    expect(printed.slips).toEqual([])
    expect(printed.neighbour_slips[0]).toContain(number)
    await tag()
      .getByText(new RegExp(`^Tercetak \\d\\d:\\d\\d:\\d\\d di ${neighbour}$`))
      .waitFor()
    await page.locator(`.guard-slip img[alt="${number}"]`).waitFor()
    expect(await clippedWords(page)).toEqual([])
    await picture(page, 'journey-guard-neighbour')
    await page.keyboard.press('F9')
    await toast('Sudah tercetak. F10 untuk cetak ulang.').waitFor()
    await page.keyboard.press('F10')
    await page.keyboard.press('2')
    const copies = await lane.until(({ neighbour_slips }) => neighbour_slips.length === 2)
    expect(copies.neighbour_slips[1]).toContain('SALINAN')
    await leave()
  })

  it('keeps a slip that no printer takes, which comes out of the own one by itself after the new roll', async () => {
    await lane.send({ do: 'unplug', device: 'neighbour' })
    await fact(`Printer tetangga · ${neighbour}`).getByText('USB terputus').waitFor()
    const number = await passOne('W 8358 UY')
    await page.locator(`.guard-slip img[alt="${number}"]`).waitFor()
    await tag().getByText('Menunggu printer').waitFor()
    await page.keyboard.press('F9')
    await toast('Slip menunggu printer dan tercetak sendiri').waitFor()
    await picture(page, 'journey-guard-kept')
    await lane.send({ do: 'printer', condition: 'ok' })
    await tag().getByText(printedHere).waitFor()
    const { slips, neighbour_slips } = await lane.send({ do: 'state' })
    expect(slips).toHaveLength(1)
    expect(slips[0]).toContain(number)
    expect(neighbour_slips).toHaveLength(2)
  })

  it('prints with F9 what never reached the lane', async () => {
    await inTestWork(site.database, ({ sql }) =>
      sql.run("UPDATE slips SET state = 'failed', detail = 'not_delivered' WHERE id = (SELECT MAX(id) FROM slips)"),
    )
    await page.reload()
    await tag().getByText('Gagal dicetak').waitFor()
    await page.keyboard.press('F9')
    const printed = await lane.until(({ slips }) => slips.length === 2)
    expect(printed.slips[1]).toContain('SALINAN')
    await tag().getByText(printedHere).waitFor()
    await leave()
  })

  it('locks with F12', async () => {
    await finger('F12').click()
    await page.getByRole('dialog', { name: 'Layar terkunci' }).waitFor()
  })
})
