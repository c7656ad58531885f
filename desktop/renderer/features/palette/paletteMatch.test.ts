import { describe, expect, it } from 'vitest'
import { findEntries, inGroups, matchLetters, matchWords } from './paletteMatch.ts'

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
  it('takes a query that begins no words letter by letter', () => {
    expect(names('bkplg')).toEqual(['Buka palang IN-03'])
    expect(names('bk')).toEqual([])
    expect(matchLetters('garda', 'Buka yang baru diberitahukan')).toBeNull()
    expect(matchLetters('bat', 'Buka palang, tutup antrean sampai nanti')).toBeNull()
    expect(matchLetters('bupa', 'Buka palang')).toEqual([
      [0, 2],
      [5, 7],
    ])
  })
  it('finds what belongs to a lane by its name and by that of the lane, and vehicles only when typed', () => {
    const related = [
      { names: ['TKT-1 · W 1 AB'], relatedTo: 'IN-03' },
      { names: ['W 8814 UF', 'W8814UF'], onlyTyped: true },
    ]
    const found = (query: string) => findEntries(related, query).map(({ entry }) => entry.names[0])
    expect(found('in-03 bu')).toEqual(['TKT-1 · W 1 AB'])
    expect(found('tkt')).toEqual(['TKT-1 · W 1 AB'])
    expect(found('w8814')).toEqual(['W 8814 UF'])
    expect(found('')).toEqual(['TKT-1 · W 1 AB'])
  })
  it('finds nothing for nonsense', () => expect(names('zzz')).toEqual([]))
  it('keeps a group in one piece', () => {
    const groups = ['a', 'b', 'a', 'c'].map((group, at) => ({ entry: { names: [String(at)], group }, marks: [] }))
    expect(inGroups(groups).map(({ entry }) => entry.names[0])).toEqual(['0', '2', '1', '3'])
  })
})
