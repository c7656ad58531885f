import { useLocalStorage } from '@mantine/hooks'
import { useEffect, useEffectEvent, useRef } from 'react'
import { listWords } from '#shared/words/console/lists.ts'
import { Checkbox } from '../Checkbox.tsx'
import { useWords } from '../useWords.ts'
import { gridColumns, type Column } from './column.ts'
import { HeadCell } from './HeadCell.tsx'
import type { Selection } from './useSelection.ts'
import { useCursor } from './useCursor.ts'
import { useRowWindow } from './useRowWindow.ts'
import './DataTable.css'

const rowHeight = 38
const headHeight = 34

export interface DataTableProps<Row> {
  /** Of the list; dragged widths are kept under it. */
  name: string
  label: string
  columns: readonly Column<Row>[]
  total: number
  row: (index: number) => Row | undefined
  rowKey: (row: Row) => string
  /** The row that is open beside the table. */
  openKey: string | null
  onOpen: (row: Row) => void
  sort?: string | null
  onSort?: (sort: string) => void
  selection?: Selection
  /** Which rows are in sight, for lists that read what is looked at. */
  onLook?: (first: number, last: number) => void
  /** The rows are old: newer ones are under way. */
  old?: boolean
}

/** A table of any length: only the rows in sight are drawn. Keys: J K Enter X. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { name, label, columns, total, row, rowKey, openKey, onOpen, sort = null, onSort, selection, onLook } = props
  const say = useWords()
  const scroller = useRef<HTMLDivElement>(null)
  const [widths, setWidths] = useLocalStorage<Record<string, number>>({
    key: `autogate.columns.${name}`,
    defaultValue: {},
    getInitialValueInEffect: false,
  })
  const { rows, reveal } = useRowWindow(total, rowHeight, headHeight, scroller)
  const first = rows[0] ?? 0
  const last = rows.at(-1) ?? 0

  useEffect(() => onLook?.(first, Math.max(0, last)))

  const keyAt = (index: number): string | null => {
    const found = row(index)
    return found === undefined ? null : rowKey(found)
  }
  const openAt = openKey === null ? undefined : rows.find((index) => keyAt(index) === openKey)
  const cursor = useCursor({
    total,
    openAt: openAt ?? null,
    follow: openKey !== null,
    onOpen(index) {
      const found = row(index)
      if (found !== undefined) onOpen(found)
    },
    onSelect:
      selection === undefined
        ? undefined
        : (index) => {
            const key = keyAt(index)
            if (key !== null) selection.toggle(key)
          },
  })
  const follow = useEffectEvent(() => {
    if (cursor.at >= 0) reveal(cursor.at)
  })
  useEffect(() => follow(), [cursor.at])

  const template = gridColumns(columns, widths, selection !== undefined)
  const loadedKeys = Array.from({ length: Math.min(total, 1000) }, (_, index) => keyAt(index)).filter(
    (key) => key !== null,
  )

  return (
    <div
      ref={scroller}
      className="table"
      role="grid"
      aria-label={label}
      aria-rowcount={total + 1}
      tabIndex={-1}
      data-old={props.old || undefined}
    >
      <div className="table-head" role="row" style={{ gridTemplateColumns: template }}>
        {selection !== undefined && (
          <span role="columnheader">
            <Checkbox
              label={say(listWords.selectAll)}
              checked={selection.count > 0 && selection.count >= loadedKeys.length}
              mixed={selection.count > 0}
              onChange={(on) => (on ? selection.add(loadedKeys) : selection.clear())}
            />
          </span>
        )}
        {columns.map((column) => (
          <HeadCell
            key={column.name}
            column={column}
            sort={sort}
            onSort={onSort}
            onWidth={(width) => setWidths({ ...widths, [column.name]: width })}
          />
        ))}
      </div>
      <div className="table-rows" style={{ height: total * rowHeight }} role="presentation">
        {rows.map((index) => {
          const one = row(index)
          const key = one === undefined ? null : rowKey(one)
          return (
            <div
              key={index}
              role="row"
              className="table-row"
              aria-rowindex={index + 2}
              aria-selected={key !== null && key === openKey}
              data-row={key}
              data-cursor={index === cursor.at || undefined}
              data-checked={(key !== null && selection?.has(key)) || undefined}
              style={{ gridTemplateColumns: template, transform: `translateY(${index * rowHeight}px)` }}
              onClick={() => {
                cursor.place(index)
                if (one !== undefined) onOpen(one)
              }}
            >
              {selection !== undefined && (
                <span role="gridcell" onClick={(event) => event.stopPropagation()}>
                  {key !== null && (
                    <Checkbox
                      label={say(listWords.select)}
                      checked={selection.has(key)}
                      onChange={() => selection.toggle(key)}
                    />
                  )}
                </span>
              )}
              {columns.map((column) => (
                <span key={column.name} role="gridcell" className="clip" data-align={column.align}>
                  {one === undefined ? <i className="table-wait" /> : column.render(one)}
                </span>
              ))}
            </div>
          )
        })}
      </div>
    </div>
  )
}
