/** A table of a printed report; every cell is text already. */
export interface SheetTable {
  readonly title: string | null
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** The sums below it. */
  readonly foot: readonly string[] | null
  /** Columns of figures, which end at one line. */
  readonly right: readonly number[]
  /** Said instead of rows where there are none. */
  readonly empty: string
}

export interface SheetPicture {
  readonly caption: string
  readonly format: 'JPEG' | 'PNG'
  readonly bytes: Uint8Array
}

/** Everything that stands on a printed report: plain data, so that a worker can draw it. */
export interface ReportSheet {
  readonly title: string
  readonly site: string
  readonly language: 'id' | 'en'
  readonly landscape: boolean
  readonly facts: readonly (readonly [label: string, value: string])[]
  readonly tables: readonly SheetTable[]
  readonly pictures: readonly SheetPicture[]
  readonly picturesTitle: string
  /** Who printed it, and when. */
  readonly printed: string
  /** `Halaman {page} dari {pages}`. */
  readonly pageWords: string
  /** ISO 8601: two prints of the same sheet are the same bytes. */
  readonly printedAt: string
}
