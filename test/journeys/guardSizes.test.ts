import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeOnSqlite } from '#test/database/databases.ts'
import { makeUser } from '#test/factories/people.ts'
import { clippedWords } from './clipped.ts'
import { complaints, openBrowser, picture, signIn, type ConsoleBrowser } from './consoleBrowser.ts'
import { startJourneySite, type JourneySite } from './journeySite.ts'
import { present } from './truck.ts'

const email = 'hadi@kek.example'

describeOnSqlite('The guard post on small machines', (_open, address) => {
  let site: JourneySite
  let browser: ConsoleBrowser
  let page: Page

  beforeAll(async () => {
    site = await startJourneySite(await address(), ['IN-01'])
    const [role] = await site.rows<{ id: string }>('SELECT id FROM roles WHERE name = ?', 'Petugas Pos')
    await makeUser(site.database, { name: 'Hadi Santoso', email, role_id: role?.id ?? '' })
    browser = await openBrowser()
    page = await browser.visit(site.server.url)
    await signIn(page, email)
    await page.locator('.guard').getByText('Pos IN-01').waitFor()
    await present(site.lane('IN-01'), await site.ticket({ police_number: 'W 8814 UE' }))
    await page.locator('.guard-verdict').getByText('Boleh masuk').waitFor()
    await page.locator('.guard-slip img').waitFor()
  })
  afterAll(async () => {
    await browser?.close()
    await site?.close()
    expect(complaints).toEqual([])
  })

  /** Parts and keys whose content is higher or wider than they are: it would lie on the next one. */
  const tooSmall = () =>
    page
      .locator('.guard-scan, .guard-print, .guard-guest, .guard-verdict, .guard-form, .guard-keys button')
      .evaluateAll((all) =>
        all
          .filter(
            ({ scrollHeight, clientHeight, scrollWidth, clientWidth }) =>
              scrollHeight > clientHeight + 1 || scrollWidth > clientWidth + 1,
          )
          .map((part) => `${part.getAttribute('class')}: ${part.textContent}`),
      )

  it.each([
    ['tablet', 1024, 768],
    ['tablet-upright', 820, 1180],
    ['phone', 390, 844],
  ] as const)('fits on a %s, with and without a guest', async (name, width, height) => {
    await page.setViewportSize({ width, height })
    const post = page.locator('.guard')
    expect(await post.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBeLessThanOrEqual(0)
    expect(await tooSmall()).toEqual([])
    await picture(page, `journey-guard-${name}`)
    await page.keyboard.press('F4')
    await page.locator('.guard-form [name=name]').waitFor()
    expect(await tooSmall()).toEqual([])
    expect(await clippedWords(page)).toEqual([])
    await page.locator('.guard-form [name=name]').scrollIntoViewIfNeeded()
    await picture(page, `journey-guard-${name}-guest`)
    await page.keyboard.press('Escape')
    await page.locator('.guard-form').waitFor({ state: 'detached' })
    await post.evaluate((element) => element.scrollTo(0, 0))
  })
})
