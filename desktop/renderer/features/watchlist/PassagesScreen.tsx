import { bypass } from '#shared/contract/autogate/bypass.ts'
import { bypassCategories } from '#shared/domain/bypass.ts'
import { evidenceWords } from '#shared/words/console/evidence.ts'
import { bypassCategoryNames, bypassWords } from '#shared/words/console/watchlist.ts'
import type { Language } from '#shared/words/sentence.ts'
import { useAddress } from '../../ui/address.ts'
import { clockTime, dateText } from '../../ui/formats.ts'
import { ChoiceFilter } from '../../ui/list/ChoiceFilter.tsx'
import type { Column } from '../../ui/list/column.ts'
import { DateRange } from '../../ui/list/DateRange.tsx'
import { ListScreen } from '../../ui/list/ListScreen.tsx'
import { ListTable } from '../../ui/list/ListTable.tsx'
import { useList, type RowOf } from '../../ui/list/useList.ts'
import { useListAddress } from '../../ui/list/useListAddress.ts'
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
  const address = useListAddress(['category', 'start_date', 'end_date'], '-passed_at')
  const list = useList(bypass.passages, address.query)
  const { filter, setFilter } = address
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
          <DateRange
            label={say(bypassWords.dates)}
            from={filter('start_date')}
            until={filter('end_date')}
            onChange={(start_date, end_date) => setFilter({ start_date, end_date })}
          />
          <ChoiceFilter
            label={say(bypassWords.category)}
            choices={bypassCategories.map((value) => ({ value, label: say(bypassCategoryNames[value]) }))}
            value={filter('category')}
            onChange={(category) => setFilter({ category })}
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
        empty={{ icon: 'truck', title: say(bypassWords.noPassages), text: say(bypassWords.noPassagesText) }}
      />
    </ListScreen>
  )
}
