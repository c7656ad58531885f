import { memo } from 'react'
import { listWords } from '#shared/words/console/lists.ts'
import { Checkbox } from '../Checkbox.tsx'
import { useWords } from '../useWords.ts'
import type { Column } from './column.ts'

interface TableRowProps<Row> {
  index: number
  /** Pixels from the top of the list. */
  top: number
  /** Undefined while its page is on its way. */
  row: Row | undefined
  rowKey: string | null
  columns: readonly Column<Row>[]
  template: string
  open: boolean
  cursor: boolean
  /** Null where rows are not selected. */
  checked: boolean | null
  onPlace: (index: number) => void
  onOpen: (row: Row) => void
  onToggle: (key: string) => void
}

function TableRowBody<Row>(props: TableRowProps<Row>) {
  const { index, top, row, rowKey, columns, template, open, cursor, checked, onPlace, onOpen, onToggle } = props
  const say = useWords()
  return (
    <div
      role="row"
      className="table-row"
      aria-rowindex={index + 2}
      aria-selected={open}
      data-row={rowKey}
      data-cursor={cursor || undefined}
      data-checked={checked === true || undefined}
      style={{ gridTemplateColumns: template, transform: `translateY(${top}px)` }}
      onClick={() => {
        onPlace(index)
        if (row !== undefined) onOpen(row)
      }}
    >
      {checked !== null && (
        <span role="gridcell" onClick={(event) => event.stopPropagation()}>
          {rowKey !== null && (
            <Checkbox label={say(listWords.select)} checked={checked} onChange={() => onToggle(rowKey)} />
          )}
        </span>
      )}
      {columns.map((column) => (
        <span key={column.name} role="gridcell" className="clip" data-align={column.align}>
          {row === undefined ? <i className="table-wait" /> : column.render(row)}
        </span>
      ))}
    </div>
  )
}

/** One row of a table; while the table scrolls, rows that stay in sight are not drawn again. */
export const TableRow = memo(TableRowBody) as typeof TableRowBody
