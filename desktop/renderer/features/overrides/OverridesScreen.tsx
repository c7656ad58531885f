import { useNavigate } from 'react-router'
import { overrideLedger } from '#shared/contract/autogate/overrideLedger.ts'
import { overrideWords } from '#shared/words/console/overrides.ts'
import type { Language } from '#shared/words/sentence.ts'
import { clockTime, dateText, duration } from '../../ui/formats.ts'
import type { Column } from '../../ui/list/column.ts'
import { CsvButton } from '../../ui/list/CsvButton.tsx'
import { FilterChip } from '../../ui/list/FilterChip.tsx'
import { GateFilter } from '../../ui/list/GateFilter.tsx'
import { ListScreen } from '../../ui/list/ListScreen.tsx'
import { ListTable } from '../../ui/list/ListTable.tsx'
import { PeriodFilter } from '../../ui/list/PeriodFilter.tsx'
import { useList, type RowOf } from '../../ui/list/useList.ts'
import { useListAddress } from '../../ui/list/useListAddress.ts'
import { Plate } from '../../ui/Plate.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { useLanguage, useWords } from '../../ui/useWords.ts'
import { OverrideSummary } from './OverrideSummary.tsx'

type Opening = RowOf<typeof overrideLedger.list>

const columns = (language: Language): readonly Column<Opening>[] => [
  {
    name: 'opened',
    label: overrideWords.opened,
    width: 196,
    sort: 'opened_at',
    render: ({ opened_at }) => (
      <span className="mono">
        <span className="faint">{dateText(opened_at, language)}</span> {clockTime(opened_at)}
      </span>
    ),
  },
  { name: 'operator', label: overrideWords.operator, width: 170, render: ({ operator_name }) => operator_name },
  { name: 'lane', label: overrideWords.lane, width: 90, render: (row) => <b className="strong">{row.lane_code}</b> },
  { name: 'reason', label: overrideWords.reason, width: 220, render: ({ reason }) => reason },
  {
    name: 'note',
    label: overrideWords.note,
    width: 200,
    grow: true,
    render: ({ note }) => <span className="soft">{note}</span>,
  },
  {
    name: 'plate',
    label: overrideWords.plate,
    width: 126,
    render: ({ police_number }) => (police_number === null ? '–' : <Plate number={police_number} />),
  },
  {
    name: 'waited',
    label: overrideWords.waited,
    width: 100,
    align: 'right',
    render: ({ waited_seconds }) => (waited_seconds === null ? '–' : duration(waited_seconds * 1000, language)),
  },
]

/** Openings by hand, counted or one by one; a row opens its decision in Activity. */
export function OverridesScreen() {
  const say = useWords()
  const language = useLanguage()
  const navigate = useNavigate()
  const address = useListAddress(['gate_id', 'operator_id', 'reason_code', 'start_date', 'end_date'], '-opened_at')
  const { filter, setFilter } = address
  const list = useList(overrideLedger.list, address.query)
  const asRows = filter('view') === 'rows'
  const { gate_id, start_date, end_date } = address.query
  const operator = filter('operator_id')
  const reason = filter('reason_code')
  return (
    <ListScreen
      title={say(overrideWords.title)}
      address={address}
      list={list}
      counted={(total, count) => say(overrideWords.counted, { total, count })}
      actions={
        <>
          <CsvButton csv={overrideLedger.csv} file="buku-pembukaan-manual" query={address.query} total={list.total} />
          <Segmented
            label={say(overrideWords.view)}
            choices={[
              { value: 'summary', label: say(overrideWords.summary) },
              { value: 'rows', label: say(overrideWords.rows) },
            ]}
            value={asRows ? 'rows' : 'summary'}
            onChange={(view) =>
              setFilter({ view: view === 'summary' ? null : view, operator_id: null, reason_code: null })
            }
          />
        </>
      }
      filters={
        <>
          <PeriodFilter address={address} label={overrideWords.dates} />
          <GateFilter address={address} />
          <PickedFilter
            label={say(overrideWords.operator)}
            value={operator}
            name={list.find((row) => row.operator_id === operator)?.operator_name}
            onClear={() => setFilter({ operator_id: null })}
          />
          <PickedFilter
            label={say(overrideWords.reason)}
            value={reason}
            name={list.find((row) => row.reason_code === reason)?.reason}
            onClear={() => setFilter({ reason_code: null })}
          />
        </>
      }
    >
      {asRows ? (
        <ListTable
          name="overrides"
          label={say(overrideWords.rows)}
          columns={columns(language)}
          list={list}
          address={address}
          onOpen={({ activity_id }) => activity_id !== null && void navigate(`/activities?id=${activity_id}`)}
          empty={{ icon: 'barrier', title: say(overrideWords.empty), text: say(overrideWords.emptyText) }}
        />
      ) : (
        <OverrideSummary
          query={{ gate_id, start_date, end_date }}
          onPick={(name, id) => setFilter({ [name]: id, view: 'rows' })}
        />
      )}
    </ListScreen>
  )
}

interface PickedFilterProps {
  label: string
  value: string | null
  /** What the value is called; undefined while no row has told it. */
  name: string | undefined
  onClear: () => void
}

/** What was picked in the summary; it can only be let go of here. */
function PickedFilter({ label, value, name, onClear }: PickedFilterProps) {
  if (value === null) return null
  return (
    <FilterChip label={label} value={name ?? '…'} onClear={onClear}>
      {() => null}
    </FilterChip>
  )
}
