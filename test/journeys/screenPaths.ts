import type { Page } from 'playwright-core'

/** Every address that rail and area navigation lead to. */
export async function screenPaths(page: Page): Promise<readonly string[]> {
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
