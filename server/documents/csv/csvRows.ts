import type { LongReading, LongRow } from '../../database/long/longReading.ts'
import { csvLine, csvText } from './csvLine.ts'
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
  const lineOf = lineWriter(order.columns)
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
    for (const row of rows) piece += lineOf(row)
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

/** How a cell that is there is written. */
type CellWriter = (value: string | number) => string

/** Writes a row's line; what can be prepared for all rows is prepared here. */
function lineWriter(columns: readonly CsvColumn[]): (row: LongRow) => string {
  const stamp = createSiteStamp()
  const writers = columns.map((column) => cellWriter(column, stamp))
  return (row) => {
    let line = ''
    for (let at = 0; at < writers.length; at += 1) {
      const value = row[at + 2] ?? null
      if (at > 0) line += ','
      if (value !== null) line += writers[at]?.(value) ?? ''
    }
    return `${line}\r\n`
  }
}

function cellWriter(column: CsvColumn, stamp: (utc: string) => string): CellWriter {
  switch (column.kind) {
    case 'number':
      return (value) => String(Number(value))
    case 'moment':
      return (value) => stamp(String(value))
    case 'word': {
      const written = new Map(Object.entries(column.words).map(([code, word]) => [code, csvText(word)]))
      return (value) => written.get(String(value)) ?? csvText(String(value))
    }
    case 'text':
      return (value) => csvText(String(value))
  }
}
