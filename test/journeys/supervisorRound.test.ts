import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeUser } from '#test/factories/people.ts'
import { complaints, openBrowser, picture, type ConsoleBrowser } from './consoleBrowser.ts'
import { startJourneySite, type JourneySite } from './journeySite.ts'
import { present } from './truck.ts'

const sari = 'sari@kek.example'
const yusuf = 'yusuf@kek.example'

describe('A supervisor on a round through the console', () => {
  const folder = mkdtempSync(join(tmpdir(), 'autogate-round-'))
  let site: JourneySite
  let browser: ConsoleBrowser
  let page: Page

  beforeAll(async () => {
    site = await startJourneySite(`sqlite:${join(folder, 'autogate.sqlite')}`, ['IN-01', 'IN-02'])
    const [role] = await site.rows<{ id: string }>('SELECT id FROM roles WHERE name = ?', 'Supervisor Operasi')
    const role_id = role?.id ?? ''
    await makeUser(site.database, { name: 'Sari Wulandari', email: sari, role_id })
    await makeUser(site.database, { name: 'Yusuf Hamdani', email: yusuf, role_id })
    browser = await openBrowser()
    page = await browser.console(site.server.url, sari)
  })
  afterAll(async () => {
    await browser?.close()
    await site?.close()
    rmSync(folder, { recursive: true, force: true })
    expect(complaints).toEqual([])
  })

  const go = (path: string) => page.goto(`${site.server.url}/#${path}`)
  const drawer = () => page.locator('.drawer')
  const row = (text: string) => page.locator('.table-row', { hasText: text })
  const outcomeOf = async (plate: string) => {
    const [found] = await site.rows<{ outcome: string }>(
      'SELECT a.outcome FROM gate_activities a JOIN tickets t ON t.id = a.ticket_id WHERE t.police_number = ?',
      plate,
    )
    return found?.outcome
  }

  it('reads why a truck was let in, has it explained, and takes the check-in back', async () => {
    const lane = site.lane('IN-01')
    await present(lane, await site.ticket({ police_number: 'W 1180 RA' }))
    await lane.until(({ arm }) => arm === 'open')
    await go('/activities')
    await row('W 1180 RA').click()
    await drawer().getByText('Yang dibandingkan').waitFor()
    await drawer().getByText('Tiket dikenal dan aktif.').waitFor()
    await page.keyboard.press('h')
    await drawer().getByText('Fakta yang sama menurut aturan hari ini').waitFor()
    await drawer().getByText('Tidak ada aturan yang berubah sejak itu.').waitFor()
    await picture(page, 'journey-round-activity')
    await page.keyboard.press('u')
    const dialog = page.getByRole('dialog')
    await dialog.locator('select[name=reason_code]').selectOption('wrong_ticket')
    await dialog.locator('button[type=submit]').click()
    await dialog.getByText('Wajib diisi').waitFor()
    await dialog.locator('textarea[name=note]').fill('Tiket teman sopir')
    await dialog.locator('button[type=submit]').click()
    await drawer().getByText('Check-in ini dibatalkan').waitFor()
    expect(await outcomeOf('W 1180 RA')).toBe('undone')
    await lane.send({ do: 'leave' })
  })

  it('corrects a plate from the activity, and the rules open the barrier', async () => {
    const lane = site.lane('IN-02')
    await present(lane, await site.ticket({ police_number: 'W 7731 KE' }), { plate: 'W 7731 KF', confidence: 0.9 })
    await lane.until(({ phase }) => phase === 'waiting')
    await go('/activities')
    await page.reload()
    await row('W 7731 KF').click()
    await drawer().getByText('Yang dibandingkan').waitFor()
    await page.keyboard.press('c')
    const dialog = page.getByRole('dialog')
    await dialog.locator('input').fill('W 7731 KE')
    await dialog.getByText('Sama dengan tiket.').waitFor()
    await page.keyboard.press('Enter')
    await lane.until(({ arm }) => arm === 'open')
    await expect.poll(() => outcomeOf('W 7731 KE')).toBe('opened')
    await lane.send({ do: 'leave' })
  })

  it('reads the rules of a gate, which only an administrator changes', async () => {
    await go('/gates')
    await row('Gerbang Utama').click()
    await drawer().getByText('Versi 1').first().waitFor()
    expect(await drawer().getByRole('button', { name: 'Ubah aturan' }).count()).toBe(0)
    await picture(page, 'journey-round-policy')
    await page.keyboard.press('Escape')
  })

  it('blocks a vehicle, which the next scan refuses', async () => {
    await go('/watchlist')
    await page.getByText('Tidak ada yang dipantau').waitFor()
    await page.keyboard.press('n')
    await drawer().locator('input[name=police_number]').fill('W 9902 XA')
    await drawer().locator('select[name=action]').selectOption('block')
    await drawer().locator('textarea[name=note]').fill('Dilaporkan hilang')
    await drawer().locator('button[type=submit]').click()
    await row('W 9902 XA').waitFor()
    const lane = site.lane('IN-01')
    await present(lane, await site.ticket({ police_number: 'W 9902 XA' }))
    await lane.until(({ lamp }) => lamp === 'red')
    await expect.poll(() => outcomeOf('W 9902 XA')).not.toBe('opened')
    await lane.send({ do: 'leave' })
  })

  it('asks for more time for many tickets, which only a second person can approve', async () => {
    const ticket = await site.ticket({ police_number: 'W 4410 TM' })
    const lastDay = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10)
    await go('/extensions')
    await page.getByText('Belum ada pengajuan').waitFor()
    await page.keyboard.press('n')
    await drawer().locator('input[name="filter.expires_to"]').fill(lastDay)
    await drawer().locator('input[name=expired_at]').fill(lastDay)
    await drawer().locator('textarea[name=note]').fill('Server padam semalam')
    await drawer().getByRole('button', { name: 'Pratinjau' }).first().click()
    await drawer().getByText('tiket akan diperpanjang').waitFor()
    await drawer()
      .getByRole('button', { name: /^Ajukan \d+ tiket/ })
      .click()
    await drawer().getByText('Pengajuan sendiri harus disetujui orang lain').waitFor()

    const other = await browser.console(site.server.url, yusuf)
    await other.goto(`${site.server.url}/#/extensions`)
    await other.locator('.table-row').first().click()
    await other.locator('.drawer').getByRole('button', { name: 'Setujui' }).click()
    await other.getByRole('dialog').getByRole('button', { name: 'Setujui' }).click()
    const endOf = async () => {
      const [found] = await site.rows<{ expired_at: string | Date }>(
        'SELECT expired_at FROM tickets WHERE id = ?',
        ticket.id,
      )
      return JSON.stringify(found?.expired_at ?? '').slice(1, 11)
    }
    await expect.poll(endOf, { timeout: 30_000 }).toBe(lastDay)
    await picture(other, 'journey-round-extension')
  })
})
