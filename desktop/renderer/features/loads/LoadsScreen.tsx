import { useState } from 'react'
import { building } from '#shared/contract/autogate/building.ts'
import { cargoStatuses, loadUnload } from '#shared/contract/autogate/loadUnload.ts'
import { loadWords } from '#shared/words/console/loads.ts'
import { screenCommand, useScreenCommands } from '../../commands/screenCommands.ts'
import { Button } from '../../ui/Button.tsx'
import { countText } from '../../ui/formats.ts'
import { ChoiceFilter } from '../../ui/list/ChoiceFilter.tsx'
import { CompanyFilter } from '../../ui/list/CompanyFilter.tsx'
import { ListScreen } from '../../ui/list/ListScreen.tsx'
import { ListTable } from '../../ui/list/ListTable.tsx'
import { PeriodFilter } from '../../ui/list/PeriodFilter.tsx'
import { useList } from '../../ui/list/useList.ts'
import { useListAddress } from '../../ui/list/useListAddress.ts'
import { ListedDrawer } from '../../ui/record/ListedDrawer.tsx'
import { useListedRow } from '../../ui/record/useListedRow.ts'
import { useRecord } from '../../ui/record/useRecord.ts'
import { Tabs } from '../../ui/Tabs.tsx'
import { useReply } from '../../ui/useReply.ts'
import { useLanguage, useWords } from '../../ui/useWords.ts'
import { loadColumns, type Load } from './loadColumns.tsx'
import { LoadDrawer } from './LoadDrawer.tsx'
import { ScanDialog } from './ScanDialog.tsx'
import './loads.css'

const filters = ['status', 'building_id', 'company_id', 'start_date', 'end_date'] as const

/** Who loads or unloads: waiting, accepted, rejected. On a small window the drawer takes the whole of it. */
export function LoadsScreen() {
  const say = useWords()
  const language = useLanguage()
  const address = useListAddress(filters, '-entered_at')
  const { filter, setFilter } = address
  const list = useList(loadUnload.list, address.query)
  const status = useReply(loadUnload.status, { query: {} })
  const buildings = useReply(building.all, { query: {} })
  const record = useRecord({ write: null })
  const [scanning, setScanning] = useState(false)
  const [scanned, setScanned] = useState<Load | null>(null)
  useScreenCommands([
    screenCommand({ name: 'load.scan', label: loadWords.scan, icon: 'scan', key: 's', run: () => setScanning(true) }),
  ])
  const listed = useListedRow(loadUnload.list, list, record.id)
  const known = scanned !== null && scanned.id === record.id ? { ...listed, row: scanned } : listed
  const counts = status.data
  const count = (name: (typeof cargoStatuses)[number]) => (counts === null ? null : countText(counts[name], language))
  return (
    <ListScreen
      title={say(loadWords.title)}
      searchLabel={say(loadWords.search)}
      address={address}
      list={list}
      counted={(total, number) => say(loadWords.counted, { total, count: number })}
      actions={
        <>
          {counts !== null && counts.late > 0 && (
            <span className="tone-warn">{say(loadWords.late, { count: counts.late })}</span>
          )}
          <Button icon="scan" keys="S" onClick={() => setScanning(true)}>
            {say(loadWords.scan)}
          </Button>
        </>
      }
      tabs={
        <Tabs
          label={say(loadWords.status)}
          tabs={[
            { value: 'all', label: say(loadWords.all) },
            ...cargoStatuses.map((value) => ({ value, label: say(loadWords[value]), count: count(value) })),
          ]}
          value={filter('status') ?? 'all'}
          onChange={(tab) => setFilter({ status: tab === 'all' ? null : tab })}
        />
      }
      filters={
        <>
          <PeriodFilter address={address} label={loadWords.dates} />
          <ChoiceFilter
            label={say(loadWords.destination)}
            choices={(buildings.data ?? []).flatMap((group) =>
              group.buildings.map(({ id, name }) => ({ value: id, label: name })),
            )}
            value={filter('building_id')}
            onChange={(building_id) => setFilter({ building_id })}
          />
          <CompanyFilter address={address} />
        </>
      }
      drawer={
        <ListedDrawer id={record.id} listed={known} onClose={record.close}>
          {(load) => (
            <LoadDrawer
              key={load.id}
              load={load}
              onClose={record.close}
              onDecided={(next) => {
                setScanned(next)
                list.replace(next)
                status.reload()
              }}
            />
          )}
        </ListedDrawer>
      }
    >
      <ListTable
        name="loads"
        label={say(loadWords.title)}
        columns={loadColumns(say, language)}
        list={list}
        address={address}
        empty={{ icon: 'truck', title: say(loadWords.empty), text: say(loadWords.emptyText) }}
      />
      {scanning && (
        <ScanDialog
          onFound={(load) => {
            setScanned(load)
            record.view(load.id)
            setScanning(false)
          }}
          onClose={() => setScanning(false)}
        />
      )}
    </ListScreen>
  )
}
