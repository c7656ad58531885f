import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Language } from '#shared/words/sentence.ts'
import { accessibilityFaults } from './accessibility.ts'
import { clippedWords } from './clipped.ts'
import { complaints, hasBrowser, picture } from './consoleBrowser.ts'
import { openDemoConsole, type DemoConsole } from './faces/demoConsole.ts'
import { faceOf, type Face } from './faces/face.ts'
import { coveredWords, cutWords, movedParts, otherParts, rawWords } from './faces/faults.ts'
import { learnWords, type ForeignWords } from './faces/foreignWords.ts'
import { writeGallery } from './faces/gallery.ts'

const looks = [
  ['dark', 'id'],
  ['light', 'id'],
  ['dark', 'en'],
  ['light', 'en'],
] as const

describe.skipIf(!hasBrowser)('Every screen of the console', () => {
  let site: DemoConsole
  let foreignWords: ForeignWords
  const faces = new Map<string, Face>()

  beforeAll(async () => {
    foreignWords = await learnWords()
    site = await openDemoConsole()
    expect(site.paths.length).toBeGreaterThan(20)
  }, 600_000)
  afterAll(async () => {
    if (site !== undefined)
      writeGallery(site.paths, (path) => looks.map(([theme, language]) => pictureOf(path, theme, language)))
    await site?.close()
    expect(complaints).toEqual([])
  })

  it.each(looks)(
    'is drawn whole and can be used by everybody: %s, %s',
    async (theme, language) => {
      const { page } = site
      const faults: string[] = []
      for (const path of site.paths) {
        await site.show(path, theme, language)
        expect(await page.locator('main').count(), path).toBe(1)
        await picture(page, pictureOf(path, theme, language))
        const face = await faceOf(page)
        faces.set(`${path} ${theme} ${language}`, face)
        const found = [
          ...(await clippedWords(page)).map((words) => `cuts "${words}"`),
          ...(face.overflow > 0 ? [`is ${face.overflow} pixels too wide`] : []),
          ...wordFaults(face, language, path),
          ...(await accessibilityFaults(page)),
        ]
        faults.push(...new Set(found.map((fault) => `${path} ${fault}`)))
      }
      expect(faults).toEqual([])
    },
    900_000,
  )

  it('changes its colours with the theme, and nothing else', () => {
    const faults = site.paths.flatMap((path) =>
      (['id', 'en'] as const).flatMap((language) =>
        compared(movedParts, `${path} dark ${language}`, `${path} light ${language}`),
      ),
    )
    expect(faults).toEqual([])
  })

  it('has the same parts in both languages', () => {
    expect(site.paths.flatMap((path) => compared(otherParts, `${path} dark id`, `${path} dark en`))).toEqual([])
  })

  const wordFaults = (face: Face, language: Language, path: string): string[] => [
    ...cutWords(face),
    ...coveredWords(face),
    ...rawWords(face),
    ...foreignWords(face, language, path),
  ]

  function compared(compare: (one: Face, other: Face) => string[], one: string, other: string): string[] {
    const [first, second] = [faces.get(one), faces.get(other)]
    if (first === undefined || second === undefined) return [`${one} or ${other} was not drawn`]
    return compare(first, second).map((fault) => `${one}: ${fault}`)
  }
})

const pictureOf = (path: string, theme: string, language: string): string =>
  `screen${path.replaceAll('/', '-')}-${theme}-${language}`
