import { bypass } from '#shared/contract/autogate/bypass.ts'
import { bypassCategories } from '#shared/domain/bypass.ts'
import { bypassCategoryNames } from '#shared/words/bypassCategories.ts'
import { bypassWords, watchWords } from '#shared/words/console/watchlist.ts'
import type { Language } from '#shared/words/sentence.ts'
import { useAddress } from '../../ui/address.ts'
import type { Column } from '../../ui/list/column.ts'
import type { RowOf } from '../../ui/list/useList.ts'
import { WordFilter } from '../../ui/list/WordFilter.tsx'
import { Plate } from '../../ui/Plate.tsx'
import { RecordScreen } from '../../ui/record/RecordScreen.tsx'
import { RemoveButton } from '../../ui/record/RemoveButton.tsx'
import { useLanguage, useWords, type Words } from '../../ui/useWords.ts'
import { BypassForm } from './BypassForm.tsx'
import { BypassView } from './BypassView.tsx'
import { PassagesScreen, PassageTabs } from './PassagesScreen.tsx'
import { validityText } from './validity.ts'
import { InForce } from './WatchlistScreen.tsx'

type Row = RowOf<typeof bypass.list>

const columns = (say: Words, language: Language): readonly Column<Row>[] => [
  {
    name: 'plate',
    label: bypassWords.plate,
    width: 140,
    sort: 'police_number',
    render: ({ police_number }) => <Plate number={police_number} />,
  },
  {
    name: 'category',
    label: bypassWords.category,
    width: 170,
    render: ({ category }) => say(bypassCategoryNames[category]),
  },
  { name: 'note', label: bypassWords.note, width: 260, grow: true, render: ({ note }) => note },
  {
    name: 'until',
    label: bypassWords.until,
    width: 280,
    sort: 'valid_until',
    render: (row) => <span className="soft">{validityText(row, say, language)}</span>,
  },
  { name: 'state', label: watchWords.state, width: 130, render: (row) => <InForce on={row.in_force} /> },
]

/** Vehicles that may pass without a ticket, and each time that they did. */
export function BypassScreen() {
  const say = useWords()
  const language = useLanguage()
  const { get } = useAddress()
  if (get('tab') === 'passages') return <PassagesScreen />
  return (
    <RecordScreen
      name="bypasses"
      words={bypassWords}
      icon="truck"
      list={bypass.list}
      detail={bypass.detail}
      filters={['category']}
      sort="-created_at"
      columns={columns(say, language)}
      write="bypass.write"
      renderFilters={(address) => (
        <>
          <PassageTabs />
          <WordFilter
            address={address}
            name="category"
            label={bypassWords.category}
            values={bypassCategories}
            words={bypassCategoryNames}
          />
        </>
      )}
      renderTitle={({ police_number }) => <Plate number={police_number} />}
      renderView={(row) => <BypassView row={row} />}
      renderForm={(row, { saved, cancel }) => (
        <BypassForm key={row?.id ?? 'new'} row={row} onSaved={saved} onCancel={cancel} />
      )}
      renderActions={(row, { removed }) => (
        <RemoveButton
          endpoint={bypass.delete}
          permission="bypass.delete"
          id={row.id}
          name={row.police_number}
          onRemoved={removed}
        />
      )}
    />
  )
}
