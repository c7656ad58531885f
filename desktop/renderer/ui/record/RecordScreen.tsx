import type { ReactNode } from 'react'
import type { Endpoint, ReplyData } from '#shared/contract/endpoint.ts'
import type { Permission } from '#shared/contract/permissions.ts'
import type { Sentence } from '#shared/words/sentence.ts'
import { Button } from '../Button.tsx'
import type { IconName } from '../icons.ts'
import type { Column } from '../list/column.ts'
import { ListScreen } from '../list/ListScreen.tsx'
import { ListTable } from '../list/ListTable.tsx'
import { useList, type PagedEndpoint, type RowOf } from '../list/useList.ts'
import { useListAddress, type ListAddress } from '../list/useListAddress.ts'
import { useWords } from '../useWords.ts'
import { RecordDrawer } from './RecordDrawer.tsx'
import { useRecord } from './useRecord.ts'

/** What a form or an action of the open row may set in motion. */
export interface RecordMoves<Row> {
  /** The row is stored: the list shows it, and the drawer opens it. */
  readonly saved: (row: Row) => void
  readonly cancel: () => void
  readonly removed: () => void
  /** Reads list and row again. */
  readonly reload: () => void
}

interface RecordScreenProps<L extends PagedEndpoint, D extends Endpoint> {
  /** Dragged widths are kept under it. */
  name: string
  words: {
    readonly title: Sentence
    readonly search?: Sentence
    readonly counted: Sentence
    readonly empty: Sentence
    readonly emptyText: Sentence
    readonly create?: Sentence
  }
  icon: IconName
  list: L
  detail: D
  /** The filters that the list endpoint knows. */
  filters?: readonly string[]
  sort?: string
  columns: readonly Column<RowOf<L>>[]
  /** Needed to make and change rows; null where nobody does here. */
  write: Permission | null
  editable?: (row: ReplyData<D>) => boolean
  renderFilters?: (address: ListAddress) => ReactNode
  renderTitle: (row: ReplyData<D>) => ReactNode
  renderView: (row: ReplyData<D>, moves: RecordMoves<RowOf<L>>) => ReactNode
  renderForm?: (row: ReplyData<D> | null, moves: RecordMoves<RowOf<L>>) => ReactNode
  renderActions?: (row: ReplyData<D>, moves: RecordMoves<RowOf<L>>) => ReactNode
}

/** A whole screen of one kind of row: the list, its filters, and one row to read, make or change. */
export function RecordScreen<L extends PagedEndpoint, D extends Endpoint>(props: RecordScreenProps<L, D>) {
  const { name, words, icon, columns, write, renderFilters, renderForm, renderView, renderActions } = props
  const say = useWords()
  const address = useListAddress(props.filters ?? [], props.sort)
  const list = useList(props.list, address.query)
  const { create } = words
  const record = useRecord({ write, ...(create !== undefined && { createLabel: create }) })

  const movesOf = (row: { readonly id?: string } | null, readAgain: () => void): RecordMoves<RowOf<L>> => ({
    saved(saved) {
      if (row === null) list.reload()
      else list.replace(saved)
      readAgain()
      record.view((saved as { id: string }).id)
    },
    cancel() {
      if (row?.id === undefined) return record.close()
      readAgain()
      record.view(row.id)
    },
    removed() {
      record.close()
      list.reload()
    },
    reload() {
      readAgain()
      list.reload()
    },
  })

  return (
    <ListScreen
      title={say(words.title)}
      address={address}
      viewsName={name}
      list={list}
      counted={(total, count) => say(words.counted, { total, count })}
      filters={renderFilters?.(address)}
      {...(words.search !== undefined && { searchLabel: say(words.search) })}
      actions={
        create !== undefined &&
        record.mayWrite && (
          <Button kind="primary" icon="plus" keys="N" onClick={() => record.create()}>
            {say(create)}
          </Button>
        )
      }
      drawer={
        <RecordDrawer
          record={record}
          detail={props.detail}
          createTitle={create === undefined ? '' : say(create)}
          renderTitle={props.renderTitle}
          renderView={(row, reply) => renderView(row, movesOf(row, reply.reload))}
          {...(props.editable !== undefined && { editable: props.editable })}
          {...(renderForm !== undefined && {
            renderForm: (row, reply) => renderForm(row, movesOf(row, reply.reload)),
          })}
          {...(renderActions !== undefined && {
            renderActions: (row, reply) => renderActions(row, movesOf(row, reply.reload)),
          })}
        />
      }
    >
      <ListTable
        name={name}
        label={say(words.title)}
        columns={columns as never}
        list={list as never}
        address={address}
        empty={{ icon, title: say(words.empty), text: say(words.emptyText) }}
      />
    </ListScreen>
  )
}
