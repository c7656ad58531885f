import { watchlist } from '#shared/contract/autogate/watchlist.ts'
import { watchActions, watchKinds, type WatchAction } from '#shared/domain/watchlist.ts'
import { recordWords } from '#shared/words/console/records.ts'
import { watchActionNames, watchKindNames, watchWords } from '#shared/words/console/watchlist.ts'
import type { Language } from '#shared/words/sentence.ts'
import { DrawerSection } from '../../ui/DrawerSection.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { momentText } from '../../ui/formats.ts'
import type { Column } from '../../ui/list/column.ts'
import type { RowOf } from '../../ui/list/useList.ts'
import { WordFilter } from '../../ui/list/WordFilter.tsx'
import { Plate } from '../../ui/Plate.tsx'
import { RecordScreen } from '../../ui/record/RecordScreen.tsx'
import { RemoveButton } from '../../ui/record/RemoveButton.tsx'
import { StateMark } from '../../ui/StateMark.tsx'
import { Tag, type TagTone } from '../../ui/Tag.tsx'
import { useLanguage, useWords, type Words } from '../../ui/useWords.ts'
import { validityText } from './validity.ts'
import { WatchForm } from './WatchForm.tsx'

type Entry = RowOf<typeof watchlist.list>

const tones: Readonly<Record<WatchAction, TagTone>> = { block: 'crit', inspect: 'warn', notify: 'neutral' }

export const subjectText = (row: Entry): string =>
  row.police_number ??
  row.company?.name ??
  [row.driver?.name, row.driver?.sim_number].filter((part) => part != null).join(' · ')

const columns = (say: Words, language: Language): readonly Column<Entry>[] => [
  { name: 'kind', label: watchWords.kind, width: 120, render: ({ kind }) => say(watchKindNames[kind]) },
  {
    name: 'subject',
    label: watchWords.subject,
    width: 250,
    render: (row) => (row.police_number === null ? subjectText(row) : <Plate number={row.police_number} />),
  },
  {
    name: 'action',
    label: watchWords.action,
    width: 120,
    render: ({ action }) => <Tag tone={tones[action]}>{say(watchActionNames[action])}</Tag>,
  },
  { name: 'note', label: watchWords.note, width: 260, grow: true, render: ({ note }) => note },
  {
    name: 'until',
    label: watchWords.until,
    width: 280,
    sort: 'valid_until',
    render: (row) => <span className="soft">{validityText(row, say, language)}</span>,
  },
  { name: 'state', label: watchWords.state, width: 130, render: (row) => <InForce on={row.in_force} /> },
]

export function InForce({ on }: { on: boolean }) {
  const say = useWords()
  return <StateMark shape={on ? 'full' : 'past'}>{say(on ? watchWords.inForce : watchWords.notInForce)}</StateMark>
}

/** Whom the gates look out for. */
export function WatchlistScreen() {
  const say = useWords()
  const language = useLanguage()
  return (
    <RecordScreen
      name="watchlist"
      words={watchWords}
      icon="shield"
      list={watchlist.list}
      detail={watchlist.detail}
      filters={['kind', 'action']}
      sort="-created_at"
      columns={columns(say, language)}
      write="watchlist.write"
      renderFilters={(address) => (
        <>
          <WordFilter
            address={address}
            name="kind"
            label={watchWords.kind}
            values={watchKinds}
            words={watchKindNames}
          />
          <WordFilter
            address={address}
            name="action"
            label={watchWords.action}
            values={watchActions}
            words={watchActionNames}
          />
        </>
      )}
      renderTitle={subjectText}
      renderView={(row) => (
        <DrawerSection>
          <Facts
            facts={[
              [say(watchWords.kind), say(watchKindNames[row.kind])],
              [say(watchWords.subject), subjectText(row)],
              [
                say(watchWords.action),
                <Tag key="action" tone={tones[row.action]}>
                  {say(watchActionNames[row.action])}
                </Tag>,
              ],
              [say(watchWords.note), row.note],
              [say(watchWords.until), validityText(row, say, language)],
              [say(watchWords.state), <InForce key="state" on={row.in_force} />],
              [say(watchWords.by), row.created_by],
              [say(recordWords.createdAt), momentText(row.created_at, language)],
              [say(recordWords.changedAt), momentText(row.updated_at, language)],
            ]}
          />
        </DrawerSection>
      )}
      renderForm={(row, { saved, cancel }) => (
        <WatchForm key={row?.id ?? 'new'} row={row} onSaved={saved} onCancel={cancel} />
      )}
      renderActions={(row, { removed }) => (
        <RemoveButton
          endpoint={watchlist.delete}
          permission="watchlist.delete"
          id={row.id}
          name={subjectText(row)}
          onRemoved={removed}
        />
      )}
    />
  )
}
