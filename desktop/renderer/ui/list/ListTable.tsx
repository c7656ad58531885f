import { listWords } from '#shared/words/console/lists.ts'
import { useAddress } from '../address.ts'
import { Button } from '../Button.tsx'
import { EmptyFace } from '../EmptyFace.tsx'
import { ErrorFace } from '../ErrorFace.tsx'
import type { IconName } from '../icons.ts'
import { Skeleton } from '../Skeleton.tsx'
import { useWords } from '../useWords.ts'
import type { Column } from './column.ts'
import { DataTable } from './DataTable.tsx'
import type { List } from './useList.ts'
import type { ListAddress } from './useListAddress.ts'
import type { Selection } from './useSelection.ts'

interface ListTableProps<Row extends { readonly id: string }> {
  name: string
  label: string
  columns: readonly Column<Row>[]
  list: List<Row>
  address: ListAddress
  /** What the list looks like before anything is in it. */
  empty: { readonly icon: IconName; readonly title: string; readonly text: string }
  selection?: Selection
  /** What a row does instead of opening beside the list. */
  onOpen?: (row: Row) => void
  /** What names a row in the address; its id without it. */
  rowKey?: (row: Row) => string
}

/** A list with its four faces; sort and open row stand in the address. */
export function ListTable<Row extends { readonly id: string }>(props: ListTableProps<Row>) {
  const { name, label, columns, list, address, empty, selection, rowKey = idOf, onOpen } = props
  const say = useWords()
  const { get, set } = useAddress()
  if (list.problem !== null && list.total === null)
    return (
      <div className="list-face">
        <ErrorFace title={say(listWords.failed)} problem={list.problem} onRetry={list.reload} />
      </div>
    )
  if (list.total === null)
    return (
      <div className="list-face" data-wait>
        <Skeleton lines={14} label={say(listWords.loading)} />
      </div>
    )
  if (list.total === 0)
    return (
      <div className="list-face">
        {address.filtered ? (
          <EmptyFace icon="search" title={say(listWords.nothingFound)} text={say(listWords.nothingFoundText)}>
            <Button icon="cross" onClick={address.clear}>
              {say(listWords.clearFilters)}
            </Button>
          </EmptyFace>
        ) : (
          <EmptyFace {...empty} />
        )}
      </div>
    )
  return (
    <>
      {list.problem !== null && (
        <p className="list-notice" role="alert">
          {say(list.problem.said.sentence, list.problem.said.values)}
          <Button kind="ghost" icon="retry" onClick={list.reload}>
            {say(listWords.reload)}
          </Button>
        </p>
      )}
      <DataTable
        name={name}
        label={label}
        columns={columns}
        total={list.total}
        row={list.row}
        rowKey={rowKey}
        openKey={get('id') ?? get('edit')}
        onOpen={onOpen ?? ((row) => set({ id: rowKey(row), edit: null, new: null }))}
        sort={address.sort}
        onSort={(sort) => set({ sort })}
        onLook={list.look}
        old={list.reading}
        {...(selection !== undefined && { selection })}
      />
    </>
  )
}

const idOf = ({ id }: { readonly id: string }): string => id
