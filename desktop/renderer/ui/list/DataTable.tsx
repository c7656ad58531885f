import { useElementSize, useLocalStorage, useMergedRef } from '@mantine/hooks'
import { useEffect, useEffectEvent, useMemo, useRef } from 'react'
import { listWords } from '#shared/words/console/lists.ts'
import { Checkbox } from '../Checkbox.tsx'
import { useWords } from '../useWords.ts'
import { fitting, gridColumns, type Column } from './column.ts'
import { HeadCell } from './HeadCell.tsx'
import type { Selection } from './useSelection.ts'
import { useCursor } from './useCursor.ts'
import { TableRow } from './TableRow.tsx'
import { useRowWindow } from './useRowWindow.ts'
import './DataTable.css'

const rowHeight = 38
const headHeight = 34
/** Rows that one press on the head's box takes. */
const mostSelected = 1000
const toggleNothing = (): void => {}

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
  const { name, label, total, row, rowKey, openKey, onOpen, sort = null, onSort, selection, onLook } = props
  const say = useWords()
  const scroller = useRef<HTMLDivElement>(null)
  const { ref: measured, width: room } = useElementSize<HTMLDivElement>()
  const table = useMergedRef(scroller, measured)
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

  const selectable = selection !== undefined
  const columns = useMemo(
    () => fitting(props.columns, widths, { room, selectable }),
    [props.columns, widths, room, selectable],
  )
  const template = gridColumns(columns, widths, selectable)
  const loadedKeys = useMemo(
    () =>
      Array.from({ length: Math.min(total, mostSelected) }, (_, index) => row(index)).flatMap((one) =>
        one === undefined ? [] : rowKey(one),
      ),
    [total, row, rowKey],
  )

  return (
    <div
      ref={table}
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
            <TableRow
              key={index}
              index={index}
              top={index * rowHeight}
              row={one}
              rowKey={key}
              columns={columns}
              template={template}
              open={key !== null && key === openKey}
              cursor={index === cursor.at}
              checked={selection === undefined ? null : key !== null && selection.has(key)}
              onPlace={cursor.place}
              onOpen={onOpen}
              onToggle={selection?.toggle ?? toggleNothing}
            />
          )
        })}
      </div>
    </div>
  )
}
