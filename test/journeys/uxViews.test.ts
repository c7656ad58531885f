import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contrast, readablePairs } from '#test/contrast.ts'
import { complaints, hasBrowser, picture } from './consoleBrowser.ts'
import { openDemoConsole, type DemoConsole } from './faces/demoConsole.ts'

type Place = readonly [part: string, left: number, top: number, width: number | null, height: number | null]

/** Where the design's pictures have their parts on 1920 x 1080; null is as wide or high as there is room. */
const views: readonly (readonly [path: string, places: readonly Place[]])[] = [
  [
    '/operations',
    [
      ['.top-bar', 0, 0, 1920, 44],
      ['.rail', 0, 44, 64, 1036],
      ['.kpis', 78, 44, null, 54],
      ['.tile', 78, 126, 240, 163],
      ['.queue', 1076, 44, 352, 1036],
      ['.evidence', 1428, 44, 492, 1036],
    ],
  ],
  [
    '/dashboard',
    [
      ['.dashboard-head', 84, 44, null, 56],
      ['.kpi-row', 84, 112, 1816, null],
      ['[data-panel=traffic]', 84, 225, 1207, null],
      ['[data-panel=ritase]', 1303, 225, 597, null],
      ['[data-panel=lamps]', 84, 628, 597, null],
      ['[data-panel=reasons]', 1303, 628, 597, null],
    ],
  ],
  [
    '/guard',
    [
      ['.guard-head', 0, 0, 1920, 64],
      ['.guard-keys', 0, 1016, 1920, 64],
    ],
  ],
]

const slack = 6

describe.skipIf(!hasBrowser)('The ten checks of the design, on its views', () => {
  let site: DemoConsole

  beforeAll(async () => {
    site = await openDemoConsole()
  }, 600_000)
  afterAll(async () => {
    await site?.close()
    expect(complaints).toEqual([])
  })

  describe.each(['dark', 'light'] as const)('in the %s theme', (theme) => {
    it.each(views)('1. %s stands as on its picture', async (path, places) => {
      await site.show(path, theme, 'id')
      await picture(site.page, `check-1${path.replaceAll('/', '-')}-${theme}`)
      for (const [part, left, top, width, height] of places) {
        const box = await site.page.locator(part).first().boundingBox()
        const near = (measured: number | undefined, wanted: number | null, what: string) => {
          if (wanted !== null)
            expect(Math.abs((measured ?? -999) - wanted), `${part} ${what} ${measured}`).toBeLessThan(slack)
        }
        near(box?.x, left, 'left')
        near(box?.y, top, 'top')
        near(box?.width, width, 'width')
        near(box?.height, height, 'height')
      }
    })

    it('2. the colours that the page is given can be read', async () => {
      await site.show('/tickets', theme, 'id')
      const names = [...new Set(readablePairs.flatMap(([ink, paper]) => [ink, paper]))]
      const colours = await site.page.evaluate((asked) => {
        const style = getComputedStyle(document.documentElement)
        return Object.fromEntries(asked.map((name) => [name, style.getPropertyValue(`--${name}`).trim()]))
      }, names)
      const pale = readablePairs.filter(
        ([ink, paper, least]) => !(contrast(longHex(colours[ink]), longHex(colours[paper])) >= least),
      )
      expect(pale).toEqual([])
    })
  })
})

/** A minifier writes `#ffffff` as `#fff`. */
const longHex = (colour = ''): string => (colour.length === 4 ? colour.replace(/[0-9a-f]/gi, '$&$&') : colour)
