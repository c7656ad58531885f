import { gate } from '#shared/contract/autogate/gate.ts'
import { overrideLedger } from '#shared/contract/autogate/overrideLedger.ts'
import { overrideWords } from '#shared/words/console/overrides.ts'
import type { Language } from '#shared/words/sentence.ts'
import { clockTime, dateText, duration } from '../../ui/formats.ts'
import { ChoiceFilter } from '../../ui/list/ChoiceFilter.tsx'
import type { Column } from '../../ui/list/column.ts'
import { DateRange } from '../../ui/list/DateRange.tsx'
import { ListScreen } from '../../ui/list/ListScreen.tsx'
import { ListTable } from '../../ui/list/ListTable.tsx'
import { useList, type RowOf } from '../../ui/list/useList.ts'
import { useListAddress } from '../../ui/list/useListAddress.ts'
import { Plate } from '../../ui/Plate.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { useReply } from '../../ui/useReply.ts'
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

/** Openings by hand, one by one or counted; a row opens its decision in Activity. */
export function OverridesScreen() {
  const say = useWords()
  const language = useLanguage()
  const address = useListAddress(['gate_id', 'operator_id', 'reason_code', 'start_date', 'end_date'], '-opened_at')
  const { filter, setFilter } = address
  const list = useList(overrideLedger.list, address.query)
  const gates = useReply(gate.list, { query: { per_page: 100 } })
  const asRows = filter('view') === 'rows'
  return (
    <ListScreen
      title={say(overrideWords.title)}
      address={address}
      list={list}
      counted={(total, count) => say(overrideWords.counted, { total, count })}
      actions={
        <Segmented
          label={say(overrideWords.view)}
          choices={[
            { value: 'summary', label: say(overrideWords.summary) },
            { value: 'rows', label: say(overrideWords.rows) },
          ]}
          value={asRows ? 'rows' : 'summary'}
          onChange={(view) => setFilter({ view: view === 'summary' ? null : view })}
        />
      }
      filters={
        <>
          <DateRange
            label={say(overrideWords.dates)}
            from={filter('start_date')}
            until={filter('end_date')}
            onChange={(start_date, end_date) => setFilter({ start_date, end_date })}
          />
          <ChoiceFilter
            label={say(overrideWords.gate)}
            choices={(gates.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
            value={filter('gate_id')}
            onChange={(gate_id) => setFilter({ gate_id })}
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
          empty={{ icon: 'barrier', title: say(overrideWords.empty), text: say(overrideWords.emptyText) }}
        />
      ) : (
        <OverrideSummary
          query={{
            ...(filter('start_date') !== null && { start_date: filter('start_date') ?? undefined }),
            ...(filter('end_date') !== null && { end_date: filter('end_date') ?? undefined }),
            ...(filter('gate_id') !== null && { gate_id: filter('gate_id') ?? undefined }),
          }}
        />
      )}
    </ListScreen>
  )
}
