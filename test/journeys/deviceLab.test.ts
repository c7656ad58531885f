import { readFile } from 'node:fs/promises'
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

  const fault = (device: string, name: string) =>
    page.getByRole('group', { name: device }).getByRole('button', { name, exact: true })
  const role = (name: string) => page.locator('.lab-rows').first().locator('li', { hasText: name })
  const bind = async (port: string, by: string) => {
    const device = page.locator('.lab-devices li', { hasText: port })
    await device.getByRole('button', { name: 'Tetapkan…' }).click()
    await page.locator('.dialog select').selectOption(by)
    await page.locator('.dialog footer').getByRole('button', { name: 'Tetapkan' }).click()
  }

  it('sees what is plugged in, and binds a scanner by its port', async () => {
    await page.goto(`${site.server.url}/#/device-lab?lane=${lane().id}`)
    await page.locator('.lab-devices').getByText('SCN0001').waitFor()
    await role('Palang').getByText('tertutup, dilihat sakelar batas').waitFor()
    await bind('1-2', 'port')
    await role('Pemindai').getByText('port 1-2').waitFor()
    await role('Pemindai').getByText('Siap').waitFor()
    await page.locator('.dialog').waitFor({ state: 'detached' })
    await picture(page, 'device-lab')
  })

  it('refuses to bind what two devices answer to, in words that say how to go on', async () => {
    await fault('Pemindai', 'Kembaran tercolok').click()
    await page.locator('.lab-devices li', { hasText: '1-8' }).waitFor()
    await bind('1-8', 'serial')
    await page.locator('.dialog [role=alert]').getByText('Lebih dari satu perangkat cocok').waitFor()
    await picture(page, 'device-lab-ambiguous')
    await page.keyboard.press('Escape')
    await bind('1-8', 'port')
    await role('Pemindai').getByText('port 1-8').waitFor()
    await bind('1-2', 'port')
    await role('Pemindai').getByText('port 1-2').waitFor()
    await fault('Pemindai', 'Kembaran tercolok').click()
    await page.locator('.lab-devices li', { hasText: '1-8' }).waitFor({ state: 'detached' })
  })

  it('makes devices go wrong and well again, and counts how often they came back', async () => {
    await fault('Printer', 'Tutup terbuka').click()
    await role('Printer').getByText('tutup terbuka').waitFor()
    await fault('Kamera', 'Cabut').click()
    await role('Kamera').getByText('Tidak menjawab').waitFor()
    await picture(page, 'device-lab-faults')
    await fault('Printer', 'Tutup terbuka').click()
    await fault('Kamera', 'Cabut').click()
    await role('Kamera').getByText('1× tersambung kembali').waitFor()
    await role('Kamera').getByText('Siap').waitFor()
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
    await picture(page, 'device-lab-protocol')
    const [file] = await Promise.all([page.waitForEvent('download'), press('Unduh PDF')])
    expect(file.suggestedFilename()).toMatch(/^self-test-IN-01-\d{4}-\d\d-\d\d\.pdf$/)
    expect((await readFile(await file.path())).toString('latin1')).toContain('PROTOKOL UJI MANDIRI')
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
