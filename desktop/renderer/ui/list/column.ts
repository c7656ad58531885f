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
  /** Left out where the table has no room for all, as beside an open drawer. */
  readonly spare?: boolean
  /** The API's name of this order, where the list can be sorted by it. */
  readonly sort?: string
  readonly render: (row: Row) => ReactNode
}

const narrowest = 56
const selectionWidth = 44

type Sized = Pick<Column<never>, 'name' | 'width' | 'spare'>

/** Without as many spare columns, from the right, as do not fit into `room` pixels; all of them while that is not known. */
export function fitting<One extends Sized>(
  columns: readonly One[],
  widths: Readonly<Record<string, number>>,
  { room, selectable }: { room: number; selectable: boolean },
): readonly One[] {
  if (room === 0) return columns
  const least = selectable ? selectionWidth : 0
  const wide = columns.reduce((sum, { name, width }) => sum + (widths[name] ?? width), least)
  const at = wide > room ? columns.findLastIndex(({ spare = false }) => spare) : -1
  return at < 0 ? columns : fitting(columns.toSpliced(at, 1), widths, { room, selectable })
}

/** The columns as CSS lays them out; `widths` are what the person dragged. */
export const gridColumns = (
  columns: readonly Pick<Column<never>, 'name' | 'width' | 'grow'>[],
  widths: Readonly<Record<string, number>>,
  selectable: boolean,
): string =>
  [
    ...(selectable ? [`${selectionWidth}px`] : []),
    ...columns.map(({ name, width, grow = false }) => {
      const own = widths[name]
      if (own !== undefined) return `${Math.max(narrowest, own)}px`
      return grow ? `minmax(${width}px, 1fr)` : `${width}px`
    }),
  ].join(' ')

/** The order after a press on a column's head: up, then down. */
export const sortAfter = (column: string, sort: string | null): string => (sort === column ? `-${column}` : column)
