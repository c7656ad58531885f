import { describe, expect, it } from 'vitest'
import { findEntries, matchWords } from './paletteMatch.ts'

describe('words of a query', () => {
  it.each([
    [
      'in-03 bu',
      'Buka palang IN-03',
      [
        [0, 2],
        [12, 17],
      ],
    ],
    [
      'bu in-03',
      'Buka palang IN-03',
      [
        [0, 2],
        [12, 17],
      ],
    ],
    ['pal', 'Buka palang IN-03', [[5, 8]]],
    ['03', 'Buka palang IN-03', [[15, 17]]],
    ['', 'Buka', []],
    ['uka', 'Buka palang', null],
    ['bu bu', 'Buka palang', null],
    ['in-04', 'Buka palang IN-03', null],
  ])('%s in %s: %j', (query, text, marks) => expect(matchWords(query, text)).toEqual(marks))
})

const entries = [
  { names: ['Buka palang IN-03', 'Open barrier IN-03'] },
  { names: ['Buka palang IN-04', 'Open barrier IN-04'], onlyFor: 'IN-04' },
  { names: ['Ganti bahasa', 'Switch the language'] },
]
const names = (query: string) => findEntries(entries, query).map(({ entry }) => entry.names[0])

describe('the palette', () => {
  it('finds in both languages', () => {
    expect(names('open in-04')).toEqual(['Buka palang IN-04'])
    expect(names('language')).toEqual(['Ganti bahasa'])
  })
  it('keeps the commands of other lanes back until their lane is named', () => {
    expect(names('buka')).toEqual(['Buka palang IN-03'])
    expect(names('buka in')).toEqual(['Buka palang IN-03', 'Buka palang IN-04'])
  })
  it('shows what is near at hand before anything is typed', () => {
    expect(names('  ')).toEqual(['Buka palang IN-03', 'Ganti bahasa'])
  })
  it('finds nothing for nonsense', () => expect(names('zzz')).toEqual([]))
})
