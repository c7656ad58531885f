import { useState } from 'react'
import { gateActivity } from '#shared/contract/autogate/gateActivity.ts'
import { gate } from '#shared/contract/autogate/gate.ts'
import { decisions, directions, lamps } from '#shared/domain/lane.ts'
import { activityWords, verdictWords } from '#shared/words/console/activity.ts'
import { evidenceWords } from '#shared/words/console/evidence.ts'
import { lampWords } from '#shared/words/evidence.ts'
import { useOperations } from '../../live/operations.ts'
import { Button } from '../../ui/Button.tsx'
import { countText } from '../../ui/formats.ts'
import { ChoiceFilter } from '../../ui/list/ChoiceFilter.tsx'
import { CompanyFilter } from '../../ui/list/CompanyFilter.tsx'
import { DateRange } from '../../ui/list/DateRange.tsx'
import { ListScreen } from '../../ui/list/ListScreen.tsx'
import { ListTable } from '../../ui/list/ListTable.tsx'
import { useList } from '../../ui/list/useList.ts'
import { useListAddress } from '../../ui/list/useListAddress.ts'
import { useRecord } from '../../ui/record/useRecord.ts'
import { useReply } from '../../ui/useReply.ts'
import { useLanguage, useWords } from '../../ui/useWords.ts'
import { activityColumns } from './activityColumns.tsx'
import { ActivityDrawer } from './ActivityDrawer.tsx'

const filters = ['gate_id', 'lane_id', 'direction', 'decision', 'lamp', 'company_id', 'start_date', 'end_date'] as const

/** Every vehicle at a gate; new ones are announced above the list instead of moving it. */
export function ActivityScreen() {
  const say = useWords()
  const language = useLanguage()
  const address = useListAddress(filters, '-decided_at')
  const list = useList(gateActivity.list, address.query)
  const record = useRecord({ write: null })
  const gates = useReply(gate.list, { query: { per_page: 100 } })
  const newer = useNewer(list.row(0)?.decided_at ?? null)
  const { filter, setFilter } = address

  return (
    <ListScreen
      title={say(activityWords.title)}
      searchLabel={say(activityWords.search)}
      address={address}
      list={list}
      counted={(total, count) => say(activityWords.counted, { total, count })}
      actions={
        newer > 0 && (
          <Button icon="retry" title={say(activityWords.showNewer)} onClick={list.reload}>
            {say(activityWords.newer, { count: countText(newer, language) })}
          </Button>
        )
      }
      filters={
        <>
          <DateRange
            label={say(activityWords.dates)}
            from={filter('start_date')}
            until={filter('end_date')}
            onChange={(start_date, end_date) => setFilter({ start_date, end_date })}
          />
          <ChoiceFilter
            label={say(activityWords.gate)}
            choices={(gates.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
            value={filter('gate_id')}
            onChange={(gate_id) => setFilter({ gate_id })}
          />
          <ChoiceFilter
            label={say(activityWords.direction)}
            choices={directions.map((value) => ({ value, label: say(evidenceWords[value]) }))}
            value={filter('direction')}
            onChange={(direction) => setFilter({ direction })}
          />
          <ChoiceFilter
            label={say(activityWords.lamp)}
            choices={lamps.slice(0, 3).map((value) => ({ value, label: say(lampWords[value]) }))}
            value={filter('lamp')}
            onChange={(lamp) => setFilter({ lamp })}
          />
          <ChoiceFilter
            label={say(activityWords.decision)}
            choices={decisions.map((value) => ({ value, label: say(verdictWords[value]) }))}
            value={filter('decision')}
            onChange={(decision) => setFilter({ decision })}
          />
          <CompanyFilter value={filter('company_id')} onChange={(company_id) => setFilter({ company_id })} />
        </>
      }
      drawer={<ActivityDrawer record={record} onChanged={list.reload} />}
    >
      <ListTable
        name="activities"
        label={say(activityWords.title)}
        columns={activityColumns(say, language)}
        list={list}
        address={address}
        empty={{ icon: 'list', title: say(activityWords.empty), text: say(activityWords.emptyText) }}
      />
    </ListScreen>
  )
}

/** How many vehicles the live line told of since the list was read. */
function useNewer(firstRead: string | null): number {
  const [start] = useState(() => new Date().toISOString())
  const since = firstRead !== null && firstRead > start ? firstRead : start
  return useOperations(
    ({ activities }) => activities.order.filter((id) => (activities.byId[id]?.decided_at ?? '') > since).length,
  )
}
