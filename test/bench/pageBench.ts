import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { openBrowser } from '#test/journeys/consoleBrowser.ts'
import { median } from './load.ts'
import { sizes } from './sizes.ts'

export interface PageFigures {
  /** Milliseconds from a fresh browser profile to the first words of the console. */
  readonly firstPaintMs: number
  /** Compressed kilobytes of scripts and styles that a page asks for before it shows anything. */
  readonly consoleKb: number
  readonly wallKb: number
}

const pages = resolve(import.meta.dirname, '../../out/renderer')

/** What the pages weigh, and how soon the console shows something on a machine that has never seen it. */
export async function benchPages(url: string): Promise<PageFigures> {
  const browser = await openBrowser()
  try {
    const paints: number[] = []
    for (let at = 0; at < sizes.starts; at += 1) {
      const page = await browser.visit(url)
      await page.locator('input[name=email]').waitFor()
      paints.push(
        await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN),
      )
      await page.context().close()
    }
    return { firstPaintMs: median(paints), consoleKb: weightOf('index.html'), wallKb: weightOf('wall.html') }
  } finally {
    await browser.close()
  }
}

function weightOf(page: string): number {
  const html = readFileSync(resolve(pages, page), 'utf8')
  const files = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+\.(?:js|css))"/g)].flatMap(([, path]) => path ?? [])
  return files.reduce((sum, path) => sum + gzipSync(readFileSync(resolve(pages, path))).length, 0) / 1024
}
