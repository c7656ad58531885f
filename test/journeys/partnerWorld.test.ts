import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { siteSecret } from '#test/contract/access/siteRows.ts'
import { describeOnSqlite } from '#test/database/databases.ts'
import { accessibilityFaults } from './accessibility.ts'
import { clippedWords } from './clipped.ts'
import { complaints, openBrowser, picture, signIn, type ConsoleBrowser } from './consoleBrowser.ts'
import { handsOn, type Hands } from './hands.ts'
import { startJourneySite, type JourneySite } from './journeySite.ts'
import { haulier, listenToPage, makeForeignWorld, makeHaulier } from './partnerWorld.ts'

describeOnSqlite('The world of a haulier’s people', (_open, address) => {
  let site: JourneySite
  let foreign: Awaited<ReturnType<typeof makeForeignWorld>>
  let browser: ConsoleBrowser
  let page: Page
  let hands: Hands
  let heard: ReturnType<typeof listenToPage>

  beforeAll(async () => {
    site = await startJourneySite(await address(), [], { AUTOGATE_SECRET: siteSecret })
    foreign = await makeForeignWorld(site.database)
    await makeHaulier(site.database)
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
    expect(complaints).toEqual([])
  })

  const hrefs = (links: string): Promise<string[]> =>
    page.locator(links).evaluateAll((all) => all.map((link) => link.getAttribute('href')?.slice(1) ?? ''))
  const heading = (name: string) => page.getByRole('heading', { name, level: 1 })

  it('begins at the own tickets; the navigation holds the own screens and no others', async () => {
    await page.getByText('Belum ada tiket').waitFor()
    await page.locator('.top-site').getByText(haulier.company).waitFor()
    const screens = new Set<string>()
    for (const door of await hrefs('.rail a')) {
      await hands.go(door)
      await page.locator('section h1').first().waitFor()
      for (const path of [door, ...(await hrefs('.area-nav a'))]) screens.add(path)
    }
    expect([...screens].toSorted()).toEqual([
      '/activities',
      '/buildings',
      '/clients',
      '/companies',
      '/contacts',
      '/customs/documents',
      '/customs/spmk',
      '/customs/tps',
      '/employees',
      '/notifications',
      '/partners',
      '/profile',
      '/reports/buffer-zone',
      '/reports/main-gate',
      '/reports/niaga',
      '/reports/tenant',
      '/settings',
      '/still-inside',
      '/tickets',
      '/webhooks',
    ])
    for (const path of screens) {
      await hands.go(path)
      await page.locator('section h1').first().waitFor()
      await page.waitForLoadState('networkidle')
      expect(await page.locator('.error-face, [role=alert]').count(), path).toBe(0)
      expect(await clippedWords(page), path).toEqual([])
    }
    await picture(page, 'journey-partner-first')
    await hands.go('/tickets')
    expect(await accessibilityFaults(page)).toEqual([])
  })

  it.each([
    'operations',
    'guard',
    'walls',
    'gates',
    'watchlist',
    'bypasses',
    'override-ledger',
    'manual-mode',
    'device-lab',
    'conflicts',
    'lane-quarantine',
    'occupancy',
    'extensions',
    'customs/cockpit',
    'buffer',
    'loads',
    'dashboard',
    'people',
    'roles',
    'areas',
    'products',
    'faqs',
    'log',
    'shift',
  ])('finds no screen at %s', async (path) => {
    await hands.go(`/${path}`)
    await page.getByText('Layar ini tidak ada').waitFor()
    await page.getByRole('link', { name: 'Ke layar awal' }).click()
    await heading('Tiket').waitFor()
  })

  it('finds nothing at the address of another company’s row', async () => {
    const addresses = [
      `/tickets?id=${foreign.number}`,
      `/tickets?edit=${foreign.number}`,
      `/tickets?id=${foreign.guestNumber}`,
      `/activities?id=${foreign.activity}`,
      `/companies?id=${foreign.company}`,
      `/companies?id=${site.company.id}`,
      `/buildings?id=${foreign.building}`,
      `/employees?id=${foreign.employee}`,
      `/clients?id=${foreign.client}`,
      `/webhooks?id=${foreign.webhook}`,
      `/customs/documents?id=${foreign.customs}`,
      `/reports/main-gate?id=${foreign.visit}`,
      `/reports/niaga?id=${foreign.portVisit}`,
    ]
    for (const path of addresses) {
      await hands.go('/profile')
      await heading('Profil').waitFor()
      await hands.go(path)
      await hands.drawer.getByRole('alert').getByText('row.not_found').waitFor()
      await hands.drawer.locator('header').getByText('Tidak ditemukan').waitFor()
    }
    await picture(page, 'journey-partner-foreign')
    await hands.go(`/customs/spmk?number=${encodeURIComponent(foreign.words)}`)
    await page.getByRole('alert').getByText('row.not_found').waitFor()
    await hands.go(`/tickets?search=${foreign.number}`)
    await page.getByText('Tidak ada yang cocok').waitFor()
    await page.keyboard.press('Control+k')
    await page.keyboard.type(foreign.number, { delay: 50 })
    await page.locator('.palette').getByText('Tidak ada', { exact: false }).waitFor()
    await page.keyboard.press('Escape')
  })

  it('was told nothing of others, in no answer and in no message', async () => {
    expect(await heard.leaks()).toEqual([])
    expect(heard.denied).toEqual([])
    expect(heard.count()).toBeGreaterThan(50)
  })
})
