import { extension } from '#shared/contract/autogate/extension.ts'
import { extensionStates, type ExtensionState } from '#shared/domain/extension.ts'
import { extensionReasonNames, extensionStateNames, extensionWords } from '#shared/words/console/extensions.ts'
import type { Language } from '#shared/words/sentence.ts'
import { countText, dayText, momentText } from '../../ui/formats.ts'
import type { Column } from '../../ui/list/column.ts'
import type { RowOf } from '../../ui/list/useList.ts'
import { WordFilter } from '../../ui/list/WordFilter.tsx'
import { RecordScreen } from '../../ui/record/RecordScreen.tsx'
import { StateMark, type StateShape } from '../../ui/StateMark.tsx'
import { useLanguage, useWords, type Words } from '../../ui/useWords.ts'
import { ExtensionActions } from './ExtensionActions.tsx'
import { ExtensionForm } from './ExtensionForm.tsx'
import { ExtensionView } from './ExtensionView.tsx'

type Row = RowOf<typeof extension.list>

const shapes: Readonly<Record<ExtensionState, StateShape>> = {
  requested: 'warn',
  approved: 'full',
  done: 'past',
  rejected: 'crit',
}

const columns = (say: Words, language: Language): readonly Column<Row>[] => [
  {
    name: 'requested',
    label: extensionWords.requested,
    width: 160,
    sort: 'requested_at',
    render: ({ requested_at }) => momentText(requested_at, language),
  },
  {
    name: 'state',
    label: extensionWords.state,
    width: 190,
    render: ({ state }) => <StateMark shape={shapes[state]}>{say(extensionStateNames[state])}</StateMark>,
  },
  {
    name: 'reason',
    label: extensionWords.reason,
    width: 160,
    render: ({ reason_code }) => say(extensionReasonNames[reason_code]),
  },
  {
    name: 'note',
    label: extensionWords.note,
    width: 220,
    grow: true,
    render: ({ note }) => <span className="soft">{note}</span>,
  },
  {
    name: 'end',
    label: extensionWords.newEnd,
    width: 180,
    render: ({ expired_at }) => dayText(expired_at.slice(0, 10), language),
  },
  {
    name: 'tickets',
    label: extensionWords.tickets,
    width: 90,
    align: 'right',
    render: ({ tickets }) => countText(tickets, language),
  },
  {
    name: 'extended',
    label: extensionWords.extended,
    width: 120,
    align: 'right',
    render: ({ extended }) => countText(extended, language),
  },
  {
    name: 'skipped',
    label: extensionWords.skipped,
    width: 100,
    align: 'right',
    render: ({ skipped }) => countText(skipped, language),
  },
]

/** Many tickets get more time: asked for by one person, approved by another. */
export function ExtensionsScreen() {
  const say = useWords()
  const language = useLanguage()
  return (
    <RecordScreen
      name="extensions"
      words={extensionWords}
      icon="clock"
      list={extension.list}
      detail={extension.detail}
      filters={['state']}
      sort="-requested_at"
      columns={columns(say, language)}
      write="extension.write"
      editable={() => false}
      renderFilters={(address) => (
        <WordFilter
          address={address}
          name="state"
          label={extensionWords.state}
          values={extensionStates}
          words={extensionStateNames}
        />
      )}
      renderTitle={({ state }) => <StateMark shape={shapes[state]}>{say(extensionStateNames[state])}</StateMark>}
      renderView={(row, { reload }) => <ExtensionView key={`${row.id} ${row.state}`} row={row} onProgress={reload} />}
      renderForm={(row, { saved, cancel }) => row === null && <ExtensionForm onSaved={saved} onCancel={cancel} />}
      renderActions={(row, { reload }) =>
        row.state === 'requested' && <ExtensionActions row={row} onChanged={reload} />
      }
    />
  )
}
