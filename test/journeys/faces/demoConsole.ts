import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { openDatabase } from '#server/database/database.ts'
import { migrate } from '#server/database/migrate.ts'
import { seedDemo } from '#server/database/seeds/seedDemo.ts'
import type { Theme } from '#desktop/renderer/ui/preferences.ts'
import type { Language } from '#shared/words/sentence.ts'
import { silentLog } from '#test/database/databases.ts'
import { startServerProgram } from '#test/processes/serverProgram.ts'
import { openBrowser } from '../consoleBrowser.ts'

/** A console of the demonstration site: weeks of trucks, people and papers, so that no screen is empty by chance. */
export interface DemoConsole {
  readonly page: Page
  /** Every address that rail and area navigation lead to. */
  readonly paths: readonly string[]
  /** Shows a screen once everything on it was read. */
  show(path: string, theme: Theme, language: Language): Promise<void>
  close(): Promise<void>
}

/** Days of history. */
const days = 2

/** Milliseconds. A machine that runs the other tests beside this one draws slowly. */
const patience = 120_000

export async function openDemoConsole(): Promise<DemoConsole> {
  const folder = mkdtempSync(join(tmpdir(), 'autogate-faces-'))
  const databaseUrl = `sqlite:${join(folder, 'autogate.db')}`
  const database = await openDatabase({ url: databaseUrl, log: silentLog })
  await migrate(database)
  const { email, password } = (await seedDemo(database, { log: silentLog, days })).users.super_admin
  await database.close()
  const server = await startServerProgram({ databaseUrl, data: folder })
  const browser = await openBrowser()
  const page = await browser.visit(server.url)
  page.setDefaultTimeout(patience)
  await page.locator('input[name=email]').fill(email)
  await page.locator('input[name=password]').fill(password)
  await page.locator('button[type=submit]').click()
  await page.locator('.rail').waitFor()
  await page.getByRole('button', { name: 'Lewati' }).click()

  async function show(path: string, theme: Theme, language: Language): Promise<void> {
    await page.goto(`${server.url}/#${path}`)
    await page.evaluate(
      ([chosen, spoken]) => {
        const kept = JSON.parse(localStorage.getItem('autogate.preferences') ?? '{"version":0}') as { state?: object }
        const state = { ...kept.state, theme: chosen, themeChosen: true, language: spoken }
        localStorage.setItem('autogate.preferences', JSON.stringify({ ...kept, state }))
      },
      [theme, language],
    )
    await page.reload()
    await page.locator('main').first().waitFor()
    await page.waitForLoadState('networkidle')
    await page.locator('.skeleton, .table-wait, .stale-banner').first().waitFor({ state: 'detached' })
  }

  return {
    page,
    paths: await pathsOf(page),
    show,
    async close() {
      await browser.close()
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

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
