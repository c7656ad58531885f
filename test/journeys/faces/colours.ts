import { PNG } from 'pngjs'
import type { Page } from 'playwright-core'
import type { Box } from './face.ts'

/** The outline of a picture without its colours: which pixels differ from the corner, as one string. */
export function shapeOf(picture: Buffer): string {
  const { width, height, data } = PNG.sync.read(picture)
  const grey = (at: number) => (data[at * 4] ?? 0) * 0.3 + (data[at * 4 + 1] ?? 0) * 0.6 + (data[at * 4 + 2] ?? 0) * 0.1
  const paper = grey(0)
  return Array.from({ length: width * height }, (_, at) => (Math.abs(grey(at) - paper) > 40 ? '#' : '.')).join('')
}

/** Colour that a person would see as such: the channels of the brightest pixels lie this far apart. */
const vivid = 90

/** How many lamps of the screen shine, judged by the pixels that were drawn. */
export async function litLamps(page: Page): Promise<number> {
  const picture = PNG.sync.read(await page.screenshot())
  const lamps = await page.locator('.lamp:visible').evaluateAll((all) =>
    all.map((lamp) => {
      const { left, top, right, bottom } = lamp.getBoundingClientRect()
      return { left, top, right, bottom }
    }),
  )
  return lamps.filter((lamp) => shines(picture, lamp)).length
}

function shines({ width, height, data }: PNG, { left, top, right, bottom }: Box): boolean {
  for (let y = Math.max(0, Math.ceil(top)); y < Math.min(height, bottom); y += 1)
    for (let x = Math.max(0, Math.ceil(left)); x < Math.min(width, right); x += 1) {
      const channels = [0, 1, 2].map((part) => data[(y * width + x) * 4 + part] ?? 0)
      if (Math.max(...channels) > 150 && Math.max(...channels) - Math.min(...channels) > vivid) return true
    }
  return false
}
