import { useNavigate } from 'react-router'
import { bypass } from '#shared/contract/autogate/bypass.ts'
import { bypassCategories } from '#shared/domain/bypass.ts'
import { evidenceWords } from '#shared/words/console/evidence.ts'
import { bypassCategoryNames } from '#shared/words/bypassCategories.ts'
import { bypassWords } from '#shared/words/console/watchlist.ts'
import type { Language } from '#shared/words/sentence.ts'
import { useAddress } from '../../ui/address.ts'
import { clockTime, dateText } from '../../ui/formats.ts'
import type { Column } from '../../ui/list/column.ts'
import { ListScreen } from '../../ui/list/ListScreen.tsx'
import { ListTable } from '../../ui/list/ListTable.tsx'
import { PeriodFilter } from '../../ui/list/PeriodFilter.tsx'
import { useList, type RowOf } from '../../ui/list/useList.ts'
import { useListAddress } from '../../ui/list/useListAddress.ts'
import { WordFilter } from '../../ui/list/WordFilter.tsx'
import { Plate } from '../../ui/Plate.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { useLanguage, useWords, type Words } from '../../ui/useWords.ts'

type Passage = RowOf<typeof bypass.passages>

const columns = (say: Words, language: Language): readonly Column<Passage>[] => [
  {
    name: 'at',
    label: bypassWords.passed,
    width: 210,
    sort: 'passed_at',
    render: ({ passed_at }) => (
      <span className="mono">
        {dateText(passed_at, language)} {clockTime(passed_at)}
      </span>
    ),
  },
  {
    name: 'plate',
    label: bypassWords.plate,
    width: 140,
    render: ({ police_number }) => <Plate number={police_number} />,
  },
  {
    name: 'category',
    label: bypassWords.category,
    width: 170,
    render: ({ category }) => say(bypassCategoryNames[category]),
  },
  { name: 'gate', label: bypassWords.gate, width: 200, grow: true, render: ({ gate }) => gate.name },
  { name: 'lane', label: bypassWords.lane, width: 100, render: ({ lane }) => lane.code },
  {
    name: 'direction',
    label: bypassWords.direction,
    width: 100,
    render: ({ direction }) => say(evidenceWords[direction]),
  },
]

/** The vehicles, or each time that one passed. */
export function PassageTabs() {
  const say = useWords()
  const { get, set } = useAddress()
  return (
    <Segmented
      label={say(bypassWords.title)}
      choices={[
        { value: 'vehicles', label: say(bypassWords.vehicles) },
        { value: 'passages', label: say(bypassWords.passages) },
      ]}
      value={get('tab') === 'passages' ? 'passages' : 'vehicles'}
      onChange={(tab) =>
        set({ tab: tab === 'vehicles' ? null : tab, sort: null, id: null, search: null, category: null })
      }
    />
  )
}

/** Each time that a vehicle passed without a ticket; a row opens the passage in Activity. */
export function PassagesScreen() {
  const say = useWords()
  const language = useLanguage()
  const navigate = useNavigate()
  const address = useListAddress(['category', 'start_date', 'end_date'], '-passed_at')
  const list = useList(bypass.passages, address.query)
  return (
    <ListScreen
      title={say(bypassWords.title)}
      searchLabel={say(bypassWords.search)}
      address={address}
      list={list}
      counted={(total, count) => say(bypassWords.passageCounted, { total, count })}
      filters={
        <>
          <PassageTabs />
          <PeriodFilter address={address} label={bypassWords.dates} />
          <WordFilter
            address={address}
            name="category"
            label={bypassWords.category}
            values={bypassCategories}
            words={bypassCategoryNames}
          />
        </>
      }
    >
      <ListTable
        name="passages"
        label={say(bypassWords.passages)}
        columns={columns(say, language)}
        list={list}
        address={address}
        onOpen={({ id }) => void navigate(`/activities?id=${id}`)}
        empty={{ icon: 'truck', title: say(bypassWords.noPassages), text: say(bypassWords.noPassagesText) }}
      />
    </ListScreen>
  )
}
