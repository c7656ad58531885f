import type { LongCell, LongReading, LongRow } from '../../database/long/longReading.ts'
import { csvLine, type CsvCell } from './csvLine.ts'
import type { CsvColumn, CsvOrder } from './csvOrder.ts'
import { createSiteStamp } from './siteStamp.ts'

/** Rows that are read at once: with more of them, collecting what the last ones left takes longer than the rest. */
const batchSize = 1_000

/** What spreadsheets tell UTF-8 by. */
const bom = '\uFEFF'

/**
 * The file in pieces. Each batch begins after the last row of the one before, so the database holds nothing open in
 * between and a row is neither left out nor doubled while others are written; one batch is read ahead.
 */
export async function* csvPieces(reading: LongReading, order: CsvOrder): AsyncGenerator<string> {
  const format = formatOf(order.columns)
  let ahead = readAfter(reading, order, null)
  yield bom + csvLine(order.head)
  for (;;) {
    const rows = await ahead
    const last = rows.at(-1)
    const isLast = rows.length < batchSize || last === undefined
    if (!isLast) {
      ahead = readAfter(reading, order, last)
      /* Its failure is told when it is awaited. */
      ahead.catch(() => {})
    }
    let piece = ''
    for (const row of rows) piece += csvLine(format(row))
    if (piece !== '') yield piece
    if (isLast) return
  }
}

function readAfter(reading: LongReading, order: CsvOrder, last: LongRow | null): Promise<LongRow[]> {
  const { select, values, at, id } = order
  const tail = `ORDER BY ${at}, ${id} LIMIT ${batchSize}`
  if (last === null) return reading.rows(`${select} ${tail}`, values)
  const [from = null, known = null] = last
  return reading.rows(`${select} AND ${at} >= ? AND (${at} > ? OR ${id} > ?) ${tail}`, [...values, from, from, known])
}

function formatOf(columns: readonly CsvColumn[]): (row: LongRow) => CsvCell[] {
  const stamp = createSiteStamp()
  const cell = (column: CsvColumn, value: LongCell): CsvCell => {
    if (value === null) return null
    switch (column.kind) {
      case 'number':
        return Number(value)
      case 'moment':
        return stamp(String(value))
      case 'word':
        return column.words[value] ?? String(value)
      case 'text':
        return String(value)
    }
  }
  return (row) => columns.map((column, at) => cell(column, row[at + 2] ?? null))
}
