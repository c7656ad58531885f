import { useRef } from 'react'
import { listWords } from '#shared/words/console/lists.ts'
import { useWords } from '../useWords.ts'
import { sortAfter, type Column } from './column.ts'

interface HeadCellProps {
  column: Pick<Column<never>, 'name' | 'label' | 'sort' | 'align'>
  sort: string | null
  onSort: ((sort: string) => void) | undefined
  onWidth: (width: number) => void
}

/** The name of a column: a press sorts by it, its right edge makes it wider. */
export function HeadCell({ column, sort, onSort, onWidth }: HeadCellProps) {
  const say = useWords()
  const cell = useRef<HTMLSpanElement>(null)
  const from = useRef<{ x: number; width: number } | null>(null)
  const order = column.sort
  const direction =
    order === undefined ? null : sort === order ? 'ascending' : sort === `-${order}` ? 'descending' : null
  const label = say(column.label)
  return (
    <span ref={cell} role="columnheader" aria-sort={direction ?? undefined} data-align={column.align}>
      {order === undefined || onSort === undefined ? (
        <span className="clip">{label}</span>
      ) : (
        <button
          type="button"
          className="clip"
          title={say(listWords.sort, { column: label })}
          onClick={() => onSort(sortAfter(order, sort))}
        >
          {label} {direction === 'ascending' ? '↑' : direction === 'descending' ? '↓' : ''}
        </button>
      )}
      <i
        className="table-edge"
        title={say(listWords.widen, { column: label })}
        onPointerDown={(event) => {
          from.current = { x: event.clientX, width: cell.current?.offsetWidth ?? 0 }
          event.currentTarget.setPointerCapture(event.pointerId)
        }}
        onPointerMove={({ clientX }) => from.current !== null && onWidth(from.current.width + clientX - from.current.x)}
        onPointerUp={() => (from.current = null)}
      />
    </span>
  )
}
