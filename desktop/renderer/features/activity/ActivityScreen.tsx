import { useState } from 'react'
import { gateActivity } from '#shared/contract/autogate/gateActivity.ts'
import { decisions, directions, lamps } from '#shared/domain/lane.ts'
import { activityWords, verdictWords } from '#shared/words/console/activity.ts'
import { evidenceWords } from '#shared/words/console/evidence.ts'
import { lampWords } from '#shared/words/evidence.ts'
import { useOperations } from '../../live/operations.ts'
import { Button } from '../../ui/Button.tsx'
import { countText } from '../../ui/formats.ts'
import { CompanyFilter } from '../../ui/list/CompanyFilter.tsx'
import { GateFilter } from '../../ui/list/GateFilter.tsx'
import { ListScreen } from '../../ui/list/ListScreen.tsx'
import { ListTable } from '../../ui/list/ListTable.tsx'
import { PeriodFilter } from '../../ui/list/PeriodFilter.tsx'
import { useList } from '../../ui/list/useList.ts'
import { useListAddress } from '../../ui/list/useListAddress.ts'
import { WordFilter } from '../../ui/list/WordFilter.tsx'
import { useRecord } from '../../ui/record/useRecord.ts'
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
  const newer = useNewer(list.row(0)?.decided_at ?? null)

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
          <PeriodFilter address={address} label={activityWords.dates} />
          <GateFilter address={address} />
          <WordFilter
            address={address}
            name="direction"
            label={activityWords.direction}
            values={directions}
            words={evidenceWords}
          />
          <WordFilter
            address={address}
            name="lamp"
            label={activityWords.lamp}
            values={lamps.slice(0, 3)}
            words={lampWords}
          />
          <WordFilter
            address={address}
            name="decision"
            label={activityWords.decision}
            values={decisions}
            words={verdictWords}
          />
          <CompanyFilter address={address} />
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
