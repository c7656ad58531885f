import type { ReactNode } from 'react'
import type { Sentence } from '#shared/words/sentence.ts'

/** One column of a table. */
export interface Column<Row> {
  readonly name: string
  readonly label: Sentence
  /** Pixels; the person can change it. */
  readonly width: number
  /** Takes what room is left. */
  readonly grow?: boolean
  readonly align?: 'right'
  /** The API's name of this order, where the list can be sorted by it. */
  readonly sort?: string
  readonly render: (row: Row) => ReactNode
}

const narrowest = 56

/** The columns as CSS lays them out; `widths` are what the person dragged. */
export const gridColumns = (
  columns: readonly Pick<Column<never>, 'name' | 'width' | 'grow'>[],
  widths: Readonly<Record<string, number>>,
  selectable: boolean,
): string =>
  [
    ...(selectable ? ['44px'] : []),
    ...columns.map(({ name, width, grow = false }) => {
      const own = widths[name]
      if (own !== undefined) return `${Math.max(narrowest, own)}px`
      return grow ? `minmax(${width}px, 1fr)` : `${width}px`
    }),
  ].join(' ')

/** The order after a press on a column's head: up, then down. */
export const sortAfter = (column: string, sort: string | null): string => (sort === column ? `-${column}` : column)
