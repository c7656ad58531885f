import jsQR from 'jsqr'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { siteClock } from '#shared/domain/siteTime.ts'
import { describeOnSqlite } from '#test/database/databases.ts'
import { makeUser } from '#test/factories/people.ts'
import { complaints, openBrowser, picture, signIn, type ConsoleBrowser } from './consoleBrowser.ts'
import { handsOn, type Hands } from './hands.ts'
import { startJourneySite, type JourneySite } from './journeySite.ts'
import { present } from './truck.ts'

const identity = '3525011203900007'
const plate = 'W 1684 NP'

describeOnSqlite('A guest of a tenant', (_open, address) => {
  let site: JourneySite
  let browser: ConsoleBrowser
  let host: Page
  let guard: Page
  let operator: Page
  let hosts: Hands
  let number = ''

  beforeAll(async () => {
    site = await startJourneySite(await address(), ['IN-01'])
    const person = async (name: string, email: string, role: string, company_id: string | null = null) => {
      const [row] = await site.rows<{ id: string }>('SELECT id FROM roles WHERE name = ?', role)
      await makeUser(site.database, { name, email, role_id: row?.id ?? '', company_id })
    }
    await person('Arif Budiman', 'arif@garda.example', 'Tenant', site.company.id)
    await person('Wahyu Adi', 'wahyu@kek.example', 'Operator')
    await person('Hadi Santoso', 'hadi@kek.example', 'Petugas Pos')
    browser = await openBrowser()
    host = await enter('arif@garda.example')
    operator = await enter('wahyu@kek.example')
    guard = await browser.visit(site.server.url)
    await signIn(guard, 'hadi@kek.example')
    await guard.locator('.guard').waitFor()
    hosts = handsOn(host, site.server.url)
  })
  afterAll(async () => {
    await browser?.close()
    await site?.close()
    expect(complaints).toEqual([])
  })

  const enter = (email: string) => browser.enter(site.server.url, email)
  const decision = (page: Page) => page.locator('.drawer').getByRole('button', { name: /^(Setujui|Tolak)/ })
  const outcomes = () => site.rows<{ outcome: string }>('SELECT outcome FROM gate_activities ORDER BY id')

  /** What a phone or a scanner reads from the picture beside the plate. */
  async function codeOnScreen(): Promise<string> {
    const image = host.locator('.ticket-face img')
    await expect.poll(() => image.evaluate((shown: HTMLImageElement) => shown.naturalWidth)).toBeGreaterThan(100)
    const { pixels, side } = await image.evaluate((shown: HTMLImageElement) => {
      const side = 400
      const canvas = Object.assign(document.createElement('canvas'), { width: side, height: side })
      const brush = canvas.getContext('2d')
      brush?.drawImage(shown, 0, 0, side, side)
      return { side, pixels: [...(brush?.getImageData(0, 0, side, side).data ?? [])] }
    })
    return jsQR(Uint8ClampedArray.from(pixels), side, side)?.data ?? ''
  }

  it('is asked for by the tenant, who cannot approve, and neither print nor use it yet', async () => {
    await hosts.go('/tickets?new=guest')
    await hosts.field('name').fill('Agus Triyono')
    await hosts.field('identity').fill(identity)
    await hosts.field('police_number').fill(plate)
    await hosts.field('purpose').fill('Servis alat')
    await hosts.field('visit_at').fill(`${siteClock(new Date()).day}T23:59`)
    await hosts.save()
    await hosts.fault('host_name').waitFor()
    await hosts.field('host_name').fill('Ratna Dewi')
    await hosts.save()
    await hosts.drawer.getByText('Menunggu persetujuan').first().waitFor()
    await hosts.drawer.getByText('************0007').waitFor()
    expect(await decision(host).count()).toBe(0)
    expect(await hosts.drawer.getByRole('button', { name: 'Cetak' }).count()).toBe(0)
    await picture(host, 'journey-guest-asked')
    const [made] = await site.rows<{ access_number: string }>("SELECT access_number FROM tickets WHERE kind = 'guest'")
    number = made?.access_number ?? ''
    const lane = site.lane('IN-01')
    await present(lane, { access_number: number, police_number: plate })
    await expect.poll(async () => (await outcomes()).length).toBe(1)
    await lane.until(({ phase }) => phase === 'waiting' || phase === 'refused')
    expect((await lane.send({ do: 'state' })).opens).toBe(0)
    await lane.send({ do: 'leave' })
    await lane.until(({ phase }) => phase === 'idle')
  })

  it('is seen by a guard, who decides nothing', async () => {
    await guard.goto(`${site.server.url}/#/tickets?id=${number}`)
    await guard.locator('.drawer').getByText('Agus Triyono').first().waitFor()
    expect(await decision(guard).count()).toBe(0)
  })

  it('is approved by an operator, who is led there by the bell', async () => {
    await operator.getByRole('button', { name: /belum dibaca/ }).click()
    await operator.locator('.bell-menu a', { hasText: 'Tamu menunggu persetujuan' }).first().click()
    await operator.locator('.drawer').getByText('Agus Triyono akan mengunjungi').waitFor()
    await picture(operator, 'journey-guest-bell')
    await operator.locator('.drawer').getByRole('link', { name: 'Buka' }).click()
    await operator.locator('.drawer').getByText('Ratna Dewi').waitFor()
    await operator.getByRole('button', { name: 'Setujui' }).click()
    await operator.locator('.drawer').getByText('Aktif').first().waitFor()
    await picture(operator, 'journey-guest-approved')
  })

  it('shows at once as approved to the tenant, who prints it', async () => {
    await hosts.told('Kunjungan disetujui')
    await hosts.drawer.getByText('Aktif').first().waitFor()
    await host.keyboard.press('p')
    await host.locator('.pdf-page').first().waitFor({ timeout: 30_000 })
    await picture(host, 'journey-guest-paper')
    await host.keyboard.press('Escape')
    await host.locator('.pdf-page').first().waitFor({ state: 'detached' })
  })

  it('comes in with the code that the tenant sent, and gets a slip', async () => {
    const code = await codeOnScreen()
    expect(code).not.toBe('')
    const lane = site.lane('IN-01')
    await present(lane, { access_number: code, police_number: plate })
    const inside = await lane.until(({ arm, slips }) => arm === 'open' && slips.length === 1)
    expect(inside.slips[0]).toContain(number)
    await hosts.drawer.getByText('Di dalam').first().waitFor()
    await lane.send({ do: 'leave' })
    const decisions = await site.rows<{ action: string; actor_name: string }>(
      "SELECT action, actor_name FROM audit_records WHERE entity = 'ticket' AND action LIKE 'ticket.%' ORDER BY id",
    )
    expect(decisions.map(({ actor_name }) => actor_name)).toEqual(expect.arrayContaining(['Arif Budiman', 'Wahyu Adi']))
    const stored = await site.rows("SELECT * FROM tickets WHERE kind = 'guest'")
    expect(JSON.stringify(stored)).not.toContain(identity)
  })
})
