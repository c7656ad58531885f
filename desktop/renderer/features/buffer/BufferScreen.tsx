import { bufferZone, stayStates } from '#shared/contract/autogate/bufferZone.ts'
import { occupancy } from '#shared/contract/autogate/occupancy.ts'
import { bufferWords } from '#shared/words/console/buffer.ts'
import { listWords } from '#shared/words/console/lists.ts'
import { useMe } from '../../api/session.ts'
import { ChoiceFilter } from '../../ui/list/ChoiceFilter.tsx'
import { CompanyFilter } from '../../ui/list/CompanyFilter.tsx'
import { ListScreen } from '../../ui/list/ListScreen.tsx'
import { ListTable } from '../../ui/list/ListTable.tsx'
import { PeriodFilter } from '../../ui/list/PeriodFilter.tsx'
import { useList } from '../../ui/list/useList.ts'
import { useListAddress } from '../../ui/list/useListAddress.ts'
import { WordFilter } from '../../ui/list/WordFilter.tsx'
import { useRecord } from '../../ui/record/useRecord.ts'
import { Segmented } from '../../ui/Segmented.tsx'
import { useReply } from '../../ui/useReply.ts'
import { useLanguage, useWords } from '../../ui/useWords.ts'
import { BufferDrawer } from './BufferDrawer.tsx'
import { BufferGrid } from './BufferGrid.tsx'
import { stayColumns } from './stayColumns.tsx'
import { useBufferReload } from './useBufferReload.ts'

const listFilters = ['state', 'area_id', 'company_id', 'start_date', 'end_date'] as const
const gridFilters = ['area_id', 'state'] as const
const gridStates = ['unchecked', 'called', 'overstay'] as const

/** Who waits in the buffer zone: the parking places as they lie, or everybody who was ever there as a list. */
export function BufferScreen() {
  const say = useWords()
  const language = useLanguage()
  const me = useMe()
  const address = useListAddress(listFilters, '-entered_at')
  const { filter, setFilter } = address
  const asList = filter('view') === 'list'
  const seesRooms = me.permissions.includes('gate.read')
  const rooms = useReply(occupancy.list, seesRooms ? {} : null)
  const areas = (rooms.data ?? []).filter(({ type }) => type === 'buffer_zone')
  const areaId = filter('area_id') ?? areas[0]?.id ?? null
  const inside = { ...(areaId !== null && { area_id: areaId }), state: 'inside', sort: 'entered_at' }
  const list = useList(bufferZone.list, asList ? address.query : inside)
  const record = useRecord({ write: null })
  useBufferReload(() => {
    list.reload()
    rooms.reload()
  })
  const states = asList ? stayStates : gridStates

  return (
    <ListScreen
      title={say(bufferWords.title)}
      address={address}
      list={list}
      counted={(total, count) => say(bufferWords.counted, { total, count })}
      {...(asList && { searchLabel: say(bufferWords.search) })}
      actions={
        <Segmented
          label={say(bufferWords.view)}
          choices={[
            { value: 'grid', label: say(bufferWords.grid) },
            { value: 'list', label: say(bufferWords.list) },
          ]}
          value={asList ? 'list' : 'grid'}
          onChange={(view) => {
            const gone = asList ? listFilters : gridFilters
            setFilter({
              ...Object.fromEntries(gone.map((name) => [name, null])),
              search: null,
              view: view === 'grid' ? null : view,
            })
          }}
        />
      }
      filters={
        <>
          {(asList || areas.length > 1) && (
            <ChoiceFilter
              label={say(bufferWords.area)}
              choices={areas.map(({ id, name }) => ({ value: id, label: name }))}
              value={filter('area_id')}
              onChange={(area_id) => setFilter({ area_id })}
            />
          )}
          <WordFilter address={address} name="state" label={bufferWords.state} values={states} words={bufferWords} />
          {asList && (
            <>
              <PeriodFilter address={address} label={bufferWords.entered} />
              <CompanyFilter address={address} />
            </>
          )}
        </>
      }
      drawer={
        <BufferDrawer
          record={record}
          onChanged={(stay) => {
            list.replace(stay)
            list.reload()
          }}
        />
      }
    >
      {asList ? (
        <ListTable
          name="buffer"
          label={say(bufferWords.title)}
          columns={stayColumns(say, language)}
          list={list}
          address={address}
          rowKey={(stay) => stay.gate_activity_id}
          empty={{ icon: 'parking', title: say(bufferWords.empty), text: say(bufferWords.emptyText) }}
        />
      ) : (
        <BufferGrid
          list={list}
          room={areas.find(({ id }) => id === areaId) ?? null}
          known={rooms.data !== null || !seesRooms}
          only={gridStates.find((state) => state === filter('state')) ?? null}
          openKey={record.id}
          onOpen={record.view}
          loading={say(listWords.loading)}
        />
      )}
    </ListScreen>
  )
}
