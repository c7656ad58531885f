import { describe, expect, it } from 'vitest'
import type { LongReading, LongRow } from '../../database/long/longReading.ts'
import type { CsvColumn, CsvOrder } from './csvOrder.ts'
import { csvPieces } from './csvRows.ts'

const columns: readonly CsvColumn[] = [
  { kind: 'text' },
  { kind: 'number' },
  { kind: 'moment' },
  { kind: 'word', words: { a: 'PT "A", Gresik', b: '=B' } },
]

const order: CsvOrder = {
  head: ['Teks', 'Angka', 'Saat', 'Nama'],
  columns,
  select: 'SELECT * FROM somewhere WHERE 1 = 1',
  values: [],
  at: 'at',
  id: 'id',
  zone: 'Asia/Jakarta',
}

/** Rows in their order, as a database gives them after those that were read. */
function readingOf(rows: readonly LongRow[]): LongReading & { readonly asked: number[] } {
  const asked: number[] = []
  return {
    asked,
    rows: (_, values) => {
      const from = values.length === 0 ? 0 : rows.findIndex((row) => row[1] === values.at(-1)) + 1
      asked.push(from)
      return Promise.resolve(rows.slice(from, from + 1_000))
    },
    cancel: () => Promise.resolve(),
    close: () => {},
  }
}

async function fileOf(rows: readonly LongRow[]): Promise<string> {
  let file = ''
  for await (const piece of csvPieces(readingOf(rows), order)) file += piece
  return file
}

const at = '2026-11-21 18:00:01.250'

describe('The rows of a CSV', () => {
  it('are written by the kinds of their columns', async () => {
    const rows: LongRow[] = [
      [at, '1', 'W 1 UE, merah', -5, at, 'a'],
      [at, '2', '=1+1', '3000.500', at, 'b'],
      [at, '3', null, null, null, null],
      [at, '4', '', 0, at, 'constructor'],
    ]
    expect((await fileOf(rows)).split('\r\n')).toEqual([
      '\uFEFFTeks,Angka,Saat,Nama',
      '"W 1 UE, merah",-5,2026-11-22 01:00:01,"PT ""A"", Gresik"',
      "'=1+1,3000.5,2026-11-22 01:00:01,'=B",
      ',,,',
      ',0,2026-11-22 01:00:01,constructor',
      '',
    ])
  })

  it.each([0, 1, 999, 1_000, 1_001, 2_000, 2_500])(
    'are all there, once and in order, when there are %i',
    async (count) => {
      const rows = Array.from({ length: count }, (_, place): LongRow => [
        at,
        String(place),
        `x${place}`,
        place,
        at,
        'a',
      ])
      const lines = (await fileOf(rows)).split('\r\n').slice(1, -1)
      expect(lines.map((line) => line.split(',')[0])).toEqual(rows.map(([, , text]) => text))
    },
  )

  it('are read from the last one on, so that the database holds nothing open', async () => {
    const reading = readingOf(
      Array.from({ length: 2_500 }, (_, place): LongRow => [at, String(place), 'x', 1, at, 'a']),
    )
    for await (const piece of csvPieces(reading, order)) expect(piece).not.toBe('')
    expect(reading.asked).toEqual([0, 1_000, 2_000])
  })
})
