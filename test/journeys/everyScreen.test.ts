import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeOnSqlite } from '#test/database/databases.ts'
import { makeUser } from '#test/factories/people.ts'
import { accessibilityFaults } from './accessibility.ts'
import { clippedWords } from './clipped.ts'
import { complaints, openBrowser, picture, signIn, type ConsoleBrowser } from './consoleBrowser.ts'
import { startJourneySite, type JourneySite } from './journeySite.ts'

const looks = [
  ['dark', 'id'],
  ['light', 'id'],
  ['dark', 'en'],
  ['light', 'en'],
] as const

const email = 'dimas@kek.example'

describeOnSqlite('Every screen of the console', (_open, address) => {
  let site: JourneySite
  let browser: ConsoleBrowser
  let page: Page
  let paths: readonly string[]

  beforeAll(async () => {
    site = await startJourneySite(await address(), [])
    await makeUser(site.database, { name: 'Dimas Prakoso', email, level: 'super_admin' })
    await site.ticket({ police_number: 'W 1001 AA' })
    browser = await openBrowser()
    page = await browser.visit(site.server.url)
    await signIn(page, email)
    await page.locator('.rail').waitFor()
    await page.getByRole('button', { name: 'Lewati' }).click()
    paths = await pathsOf(page)
    expect(paths.length).toBeGreaterThan(20)
  })
  afterAll(async () => {
    await browser?.close()
    await site?.close()
    expect(complaints).toEqual([])
  })

  async function show(path: string, theme: string, language: string): Promise<void> {
    await page.evaluate(
      ([chosen, spoken]) => {
        const kept = JSON.parse(localStorage.getItem('autogate.preferences') ?? '{"version":0}') as { state?: object }
        const state = { ...kept.state, theme: chosen, themeChosen: true, language: spoken }
        localStorage.setItem('autogate.preferences', JSON.stringify({ ...kept, state }))
      },
      [theme, language],
    )
    await page.goto(`${site.server.url}/#${path}`)
    await page.reload()
    await page.locator('.rail').waitFor()
    await page.waitForLoadState('networkidle')
    await page.locator('.skeleton').first().waitFor({ state: 'detached' })
  }

  it.each(looks)(
    'is drawn whole and can be used by everybody: %s, %s',
    async (theme, language) => {
      const faults: string[] = []
      for (const path of paths) {
        await show(path, theme, language)
        expect(await page.locator('main').count(), path).toBe(1)
        await picture(page, `screen${path.replaceAll('/', '-')}-${theme}-${language}`)
        faults.push(...(await clippedWords(page)).map((words) => `${path} cuts "${words}"`))
        if (language === 'id') faults.push(...(await accessibilityFaults(page)).map((fault) => `${path} ${fault}`))
      }
      expect(faults).toEqual([])
    },
    600_000,
  )
})

/** Every address that rail and area navigation lead to. */
async function pathsOf(page: Page): Promise<readonly string[]> {
  const linksIn = (place: string) =>
    page.locator(`${place} a[href^="#/"]`).evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
  const found = new Set<string>()
  for (const door of await linksIn('.rail')) {
    await page.goto(new URL(door, page.url()).href)
    await page.waitForLoadState('networkidle')
    for (const link of [door, ...(await linksIn('.area-nav'))]) found.add(link.slice(1))
  }
  return [...found]
}
