import { stringify } from 'csv-stringify/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvLine, withoutFormula } from './csvLine.ts'

/** What {@link withoutFormula} wrote, as it was. */
const withFormula = (cell: string): string => cell.replace(/(?<=(?:^|[;\t\r\n])[ "']*)'(?=[=+\-@\t\r＝＋－＠])/g, '')

/** The cells of one line, as RFC 4180 reads them. */
function cellsOf(line: string): string[] {
  const cells: string[] = []
  const rest = line.replace(/\r\n$/, '')
  for (let at = 0; at <= rest.length; at += 1) {
    const quoted = /^"((?:[^"]|"")*)"/.exec(rest.slice(at))
    const plain = /^[^,]*/.exec(rest.slice(at))?.[0] ?? ''
    cells.push(quoted === null ? plain : (quoted[1] ?? '').replaceAll('""', '"'))
    at += quoted === null ? plain.length : quoted[0].length
  }
  return cells
}

/** What a spreadsheet would run: the beginning of a cell, whichever of these it takes for the separator. */
const runs = (line: string, separator: RegExp): boolean =>
  line.split(separator).some((cell) => /^[\s"]*[=+\-@＝＋－＠]/.test(cell))

/** Numbers are negative without harm. */
const nasty = fc.string({
  unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', ';', ',', '"', "'", ' ', 'a', '1', '(', '＝', '＠', 'é'),
  maxLength: 12,
})

describe('A line of CSV', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+62 811', "'+62 811"],
    ['-5', "'-5"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\tx', "'\tx"],
    ['\rx', `"'\rx"`],
    ['＝1', "'＝1"],
    ['a;=1', "a;'=1"],
    ['W 1234 UE', 'W 1234 UE'],
    ['PT A, B "C"', '"PT A, B ""C"""'],
    ['TKT-00471185', 'TKT-00471185'],
    ['', ''],
  ])('guards %j', (cell, written) => expect(csvLine([cell])).toBe(`${written}\r\n`))

  it('holds no formula, in whatever a person wrote and however it is opened', () => {
    fc.assert(
      fc.property(nasty, nasty, (one, other) => {
        const line = csvLine(['a', one, other, 'z'])
        expect(cellsOf(line).filter((cell) => /^[=+\-@\t\r＝＋－＠]/.test(cell))).toEqual([])
        for (const separator of [/;/, /\t/, /[\r\n]+/]) expect(runs(line, separator)).toBe(false)
      }),
      { numRuns: 5_000 },
    )
  })

  it('loses nothing but the apostrophes', () => {
    fc.assert(
      fc.property(fc.array(nasty, { minLength: 2, maxLength: 4 }), (cells) => {
        expect(cellsOf(csvLine(cells)).map(withFormula)).toEqual(cells)
      }),
      { numRuns: 5_000 },
    )
  })

  it('is what the library for CSV writes', () => {
    fc.assert(
      fc.property(fc.array(nasty, { minLength: 2, maxLength: 4 }), (cells) => {
        const plain = stringify([cells.map(withoutFormula)], { record_delimiter: 'windows' })
        expect(cellsOf(csvLine(cells))).toEqual(cellsOf(plain))
      }),
      { numRuns: 2_000 },
    )
  })
})
