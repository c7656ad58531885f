import type { Permission } from '#shared/contract/permissions.ts'
import { listWords } from '#shared/words/console/lists.ts'
import type { Sentence } from '#shared/words/sentence.ts'
import { useMe } from '../../api/session.ts'
import { screenCommand, useScreenCommands } from '../../commands/screenCommands.ts'
import { useAddress } from '../address.ts'

/** What the drawer shows; it stands in the address, so that a reload and a new sign-in come back to it. */
export interface OpenRecord {
  readonly id: string | null
  readonly mode: 'closed' | 'view' | 'edit' | 'new'
  /** Which kind of new row, where there are several. */
  readonly kind: string | null
  readonly mayWrite: boolean
  readonly view: (id: string) => void
  readonly edit: (id: string) => void
  readonly create: (kind?: string) => void
  readonly close: () => void
}

interface RecordOptions {
  /** Needed to make and to change; null where nobody does. */
  readonly write: Permission | null
  /** What N does, such as "Buat produk"; without it N does nothing. */
  readonly createLabel?: Sentence
  readonly createKind?: string
}

/** The open row of a list screen, and the keys N and E. */
export function useRecord({ write, createLabel, createKind }: RecordOptions): OpenRecord {
  const { get, set } = useAddress()
  const me = useMe()
  const id = get('edit') ?? get('id')
  const kind = get('new')
  const mayWrite = write !== null && me.permissions.includes(write)
  const mode = kind !== null ? 'new' : get('edit') !== null ? 'edit' : id === null ? 'closed' : 'view'
  const record: OpenRecord = {
    id,
    mode,
    kind,
    mayWrite,
    view: (row) => set({ id: row, edit: null, new: null }),
    edit: (row) => set({ edit: row, id: null, new: null }, 'push'),
    create: (what = 'row') => set({ new: what, id: null, edit: null }, 'push'),
    close: () => set({ id: null, edit: null, new: null }),
  }
  useScreenCommands([
    ...(createLabel === undefined
      ? []
      : [
          screenCommand({
            name: 'list.new',
            label: createLabel,
            icon: 'plus',
            key: 'n',
            permission: write,
            run: () => record.create(createKind),
          }),
        ]),
    ...(mode === 'view' && id !== null && write !== null
      ? [
          screenCommand({
            name: 'list.edit',
            label: listWords.edit,
            icon: 'pen',
            key: 'e',
            permission: write,
            run: () => record.edit(id),
          }),
        ]
      : []),
  ])
  return record
}
