import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeEachDatabase } from '#test/database/databases.ts'
import { makeLaneConflict } from '#test/factories/laneConflicts.ts'
import { makeUser } from '#test/factories/people.ts'
import { complaints, openBrowser, picture, signIn, type ConsoleBrowser } from './consoleBrowser.ts'
import { startJourneySite, type JourneySite } from './journeySite.ts'

describeEachDatabase('A technician’s day', (_open, address) => {
  let site: JourneySite
  let browser: ConsoleBrowser
  let page: Page

  beforeAll(async () => {
    site = await startJourneySite(await address(), ['IN-01'])
    await makeUser(site.database, { name: 'Dimas Prakoso', email: 'dimas@kek.example', level: 'super_admin' })
    browser = await openBrowser()
    page = await browser.visit(site.server.url)
    await signIn(page, 'dimas@kek.example')
    await page.locator('.rail').waitFor()
  })
  afterAll(async () => {
    await browser?.close()
    await site?.close()
    expect(complaints).toEqual([])
  })

  const lane = () => site.lane('IN-01').row
  const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click()

  it('sees what is plugged in, and is told why it cannot be bound anew here', async () => {
    await page.goto(`${site.server.url}/#/device-lab?lane=${lane().id}`)
    await page.locator('.lab-devices').getByText('SCN0001').waitFor()
    await picture(page, 'device-lab')
    await press('Tetapkan…')
    await page.locator('.dialog select').selectOption('port')
    await page.locator('.dialog footer').getByRole('button', { name: 'Tetapkan' }).click()
    await page.locator('.dialog [role=alert]').getByText('tidak mengizinkan').waitFor()
    await page.keyboard.press('Escape')
  })

  it('tries scanner, lamp, barrier and printer, and reads the protocol', async () => {
    await press('Uji mandiri…')
    await page.locator('.dialog input[type=checkbox]').check()
    await press('Mulai uji')
    const protocol = page.locator('.lab-steps li')
    const scanning = setInterval(() => void site.lane('IN-01').send({ do: 'scan', code: 'TKT-00000010' }), 500)
    await protocol
      .first()
      .waitFor({ timeout: 40_000 })
      .finally(() => clearInterval(scanning))
    expect(await protocol.getByText('Lulus').count()).toBe(4)
    await press('Selesai')
    const [command] = await site.rows<{ action: string; lane_id: string }>('SELECT action, lane_id FROM lane_commands')
    expect(command).toEqual({ action: 'open', lane_id: lane().id })
  })

  it('makes a pairing code that one machine can use, and takes its token back', async () => {
    await press('Pasangkan mesin')
    const code = await page.locator('.lab-code code').innerText()
    await page.getByRole('img', { name: 'QR kode pemasangan' }).waitFor()
    const pair = () =>
      fetch(`${site.server.url}/v1/lane-agent/pairings`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ code, name: 'Mesin pos 1' }),
      })
    expect((await pair()).status).toBe(200)
    expect((await pair()).status).toBe(422)
    await press('Selesai')
    const machine = page.locator('.lab-machines li', { hasText: 'Mesin pos 1' })
    await machine.getByRole('button', { name: 'Cabut…' }).click()
    await press('Cabut mesin')
    await machine.getByText('Dicabut').waitFor()
  })

  it('says at the conflict desk what became of a ticket that was used twice', async () => {
    const id = await makeLaneConflict(site.database, { gate_id: lane().gate_id, lane_id: lane().id })
    await page.goto(`${site.server.url}/#/conflicts`)
    await page.getByRole('row').getByText('TKT-00000001').click()
    await press('Selesaikan…')
    await page.locator('.dialog textarea').fill('Sopir diwawancarai')
    await press('Simpan penyelesaian')
    await page.locator('.drawer').getByText('Sopir diwawancarai').waitFor()
    await picture(page, 'conflict-desk')
    const [conflict] = await site.rows<{ state: string }>('SELECT state FROM lane_conflicts WHERE id = ?', id)
    expect(conflict?.state).toBe('resolved')
  })
})
