import type { Page, Route } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeOnSqlite } from '#test/database/databases.ts'
import { makeUser } from '#test/factories/people.ts'
import { clippedWords } from './clipped.ts'
import { complaints, openBrowser, picture, type ConsoleBrowser } from './consoleBrowser.ts'
import { startJourneySite, type JourneySite } from './journeySite.ts'
import { screenPaths } from './screenPaths.ts'

/** Screens that fill themselves from the live line, from this machine, or not before somebody asks for something. */
const withoutReading = ['/', '/operations', '/guard', '/device-lab', '/settings', '/customs/spmk']
/** What the frame around the screens reads. */
const ofTheFrame = /\/v1\/(auth|profile$|notifications\/latest|gates\/grouped)/
const email = 'dimas@kek.example'

describeOnSqlite('Every screen while it waits, with nothing in it, and when it fails', (_open, address) => {
  let site: JourneySite
  let browser: ConsoleBrowser
  let page: Page
  let paths: readonly string[]

  beforeAll(async () => {
    site = await startJourneySite(await address(), [])
    await makeUser(site.database, { name: 'Dimas Prakoso', email, level: 'super_admin' })
    browser = await openBrowser()
    page = await browser.enter(site.server.url, email)
    paths = (await screenPaths(page)).filter((path) => !withoutReading.includes(path))
    expect(paths.length).toBeGreaterThan(30)
  })
  afterAll(async () => {
    await browser?.close()
    await site?.close()
    expect(complaints).toEqual([])
  })

  /** Shows each screen while its readings are answered by `answer`, and collects what is wrong with it. */
  async function each(
    face: string,
    answer: (route: Route) => Promise<void>,
    wanted: (path: string) => Promise<string>,
  ) {
    const wrong: string[] = []
    await page.goto(`${site.server.url}/#/settings`)
    await page.route(
      (url) => url.pathname.startsWith('/v1/') && !ofTheFrame.test(url.pathname),
      (route) => (route.request().method() === 'GET' ? answer(route) : route.continue()),
    )
    for (const path of paths) {
      await page.goto(`${site.server.url}/#${path}`)
      const missing = await wanted(path).catch((error: unknown) => String(error).split('\n')[0] ?? '')
      if (missing !== '') wrong.push(`${path}: ${missing}`)
      for (const words of await clippedWords(page)) wrong.push(`${path} cuts "${words}"`)
      if (await tooWide(page)) wrong.push(`${path} is wider than its window`)
      await picture(page, `face-${face}${path.replaceAll('/', '-')}`)
    }
    await page.unrouteAll({ behavior: 'ignoreErrors' })
    expect(wrong).toEqual([])
  }

  it('says that it is on its way', () =>
    each(
      'loading',
      async () => {},
      async () => {
        await page.locator('main .skeleton[data-shown]').first().waitFor({ timeout: 10_000 })
        const words = await page.locator('main .skeleton').first().getAttribute('aria-label')
        return words === null || words === '' ? 'says nothing' : ''
      },
    ))

  it('says what failed, and reads again when it is asked to', () =>
    each(
      'problem',
      (route) => route.fulfill({ status: 500, json: { code: 'server.failed', message: 'Server gagal', errors: [] } }),
      async () => {
        const alert = page.locator('main [role=alert]').first()
        await alert.waitFor({ timeout: 10_000 })
        const words = (await alert.textContent()) ?? ''
        if (!words.includes('kesalahan di server')) return `says "${words}"`
        return (await alert.getByRole('button', { name: 'Muat ulang' }).count()) === 0 ? 'offers no way on' : ''
      },
    ))

  it('says what will stand there', () =>
    each('empty', emptied, async () => {
      await page.locator('main .skeleton').first().waitFor({ state: 'detached', timeout: 10_000 })
      const text = (await page.locator('main').innerText()).trim()
      if ((await page.locator('main [role=alert]').count()) > 0) return 'fails when it is empty'
      return text.length > 30 ? '' : `says "${text}"`
    }))
})

/** The server's own answer with every list in it emptied. */
async function emptied(route: Route): Promise<void> {
  const answer = await route.fetch()
  const body = (await answer.json()) as { data?: unknown; pagination?: { total: number } }
  if (!Array.isArray(body.data)) return route.fulfill({ response: answer })
  const pagination = body.pagination === undefined ? undefined : { ...body.pagination, total: 0, last_page: 1 }
  await route.fulfill({ response: answer, json: { ...body, data: [], pagination } })
}

const tooWide = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
