import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accessibilityFaults } from './accessibility.ts'
import { complaints, hasBrowser, picture } from './consoleBrowser.ts'
import { openDemoConsole, type DemoConsole } from './faces/demoConsole.ts'
import { faceOf } from './faces/face.ts'
import { coveredWords, cutWords, rawWords } from './faces/faults.ts'

/** Screens whose first row opens beside the list, and those where N begins something new. */
const rows = [
  'tickets',
  'activities',
  'loads',
  'companies',
  'people',
  'gates',
  'buildings',
  'log',
  'watchlist',
] as const
const forms = ['tickets', 'companies', 'people', 'gates', 'buildings', 'watchlist', 'products', 'faqs'] as const
const overlays = [
  ['the palette', 'Control+k'],
  ['the shortcut sheet', '?'],
] as const

describe.skipIf(!hasBrowser).each([
  ['dark', 'id'],
  ['light', 'en'],
] as const)('What opens over a screen: %s, %s', (theme, language) => {
  let site: DemoConsole

  beforeAll(async () => {
    site = await openDemoConsole()
  }, 600_000)
  afterAll(async () => {
    await site?.close()
    expect(complaints).toEqual([])
  })

  async function faults(name: string): Promise<string[]> {
    await picture(site.page, `open-${name}-${theme}-${language}`)
    const face = await faceOf(site.page)
    return [...cutWords(face), ...coveredWords(face), ...rawWords(face), ...(await accessibilityFaults(site.page))]
  }

  it.each(rows)('the drawer of a row of %s', async (path) => {
    await site.show(`/${path}`, theme, language)
    await site.page.locator('.table-row').first().click()
    await site.page.locator('.drawer').waitFor()
    await site.page.waitForLoadState('networkidle')
    await site.page.waitForTimeout(300)
    expect(await faults(`${path}-row`)).toEqual([])
  })

  it.each(forms)('the form of something new in %s', async (path) => {
    await site.show(`/${path}`, theme, language)
    await site.page.keyboard.press('n')
    await site.page.locator('.drawer form').waitFor()
    await site.page.waitForTimeout(300)
    expect(await faults(`${path}-form`)).toEqual([])
  })

  it.each(overlays)('%s', async (name, key) => {
    await site.show('/tickets', theme, language)
    await site.page.keyboard.press(key)
    await site.page.getByRole('dialog').first().waitFor()
    await site.page.waitForTimeout(300)
    expect(await faults(name.replaceAll(' ', '-'))).toEqual([])
  })
})
