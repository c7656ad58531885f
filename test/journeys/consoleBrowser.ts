import { existsSync, mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { chromium, type Browser, type Page } from 'playwright-core'
import { testPassword } from '#test/factories/people.ts'

const programs = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const quiet = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking']
/** A camera that shows a moving picture, for those who are allowed one. */
const camera = '--use-fake-device-for-media-stream'
const artefacts = resolve(import.meta.dirname, '../artefacts')

const executablePath = programs.find((path) => existsSync(path))

export const hasBrowser = executablePath !== undefined

/** A browser of the run with consoles in it; each page is a person at a desk of their own. */
export interface ConsoleBrowser {
  /** The sign-in page of a fresh browser profile. */
  visit(url: string): Promise<Page>
  /** The person's first screen, signed in, without the tour. */
  enter(url: string, email: string): Promise<Page>
  /** The Operations screen, signed in. */
  console(url: string, email: string): Promise<Page>
  close(): Promise<void>
}

/** What a page must never do on any journey, and did. */
export const complaints: string[] = []

export async function openBrowser(): Promise<ConsoleBrowser> {
  if (executablePath === undefined) throw new Error('Chromium is not installed')
  const args = [...quiet, camera, '--disable-component-update', '--disable-sync']
  const browser: Browser = await chromium.launch({ executablePath, args })

  async function visit(url: string): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 1920, height: 1080 }, timezoneId: 'Asia/Jakarta' })
    const page = await context.newPage()
    page.on('pageerror', (error) => complaints.push(String(error.stack)))
    await page.goto(url)
    return page
  }

  return {
    visit,
    async enter(url, email) {
      const page = await visit(url)
      await signIn(page, email)
      await page.getByRole('button', { name: 'Lewati' }).click()
      return page
    },
    async console(url, email) {
      const page = await visit(url)
      await signIn(page, email)
      await page.locator('[data-lane]').first().waitFor()
      return page
    },
    close: () => browser.close(),
  }
}

/** The sign-in screen is known by its password: a form that is about to give way to it may have an e-mail field too. */
export async function signIn(page: Page, email: string, password = testPassword): Promise<void> {
  await page.locator('input[name=password]').waitFor()
  await page.locator('input[name=email]').fill(email)
  await page.locator('input[name=password]').fill(password)
  await page.locator('button[type=submit]').click()
}

/** A picture for the eyes of a person, in `test/artefacts/`. */
export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(artefacts, { recursive: true })
  await page.screenshot({ path: resolve(artefacts, `${name}.png`) })
}

export const tile = (page: Page, lane: string) => page.locator(`[data-lane="${lane}"]`)
