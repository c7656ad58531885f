import type { Bound } from '../../database/work.ts'

/** How a cell of the database becomes one of the file; names and words are looked up, an unknown one stays as it is. */
export type CsvColumn =
  | { readonly kind: 'text' }
  | { readonly kind: 'number' }
  /** An instant, written as the clock of the site shows it. */
  | { readonly kind: 'moment' }
  | { readonly kind: 'word'; readonly words: Readonly<Record<string, string>> }

/**
 * A file to write, as plain data for the thread that writes it. The statement's first two columns are the instant and
 * the id that its rows are ordered by; the others are the file's.
 */
export interface CsvOrder {
  readonly head: readonly string[]
  readonly columns: readonly CsvColumn[]
  /** Up to its WHERE, with at least one condition. */
  readonly select: string
  readonly values: readonly Bound[]
  readonly at: string
  readonly id: string
  /** The clock that instants are written by, an IANA zone. */
  readonly zone: string
}

/** What the thread is opened with. */
export interface CsvTask {
  readonly url: string
  readonly order: CsvOrder
}
