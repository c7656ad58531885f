import { stillInside } from '#shared/contract/autogate/stillInside.ts'
import { ticketKinds } from '#shared/domain/ticketKind.ts'
import { insideWords } from '#shared/words/console/inside.ts'
import { kindNames } from '#shared/words/console/tickets.ts'
import { CompanyFilter } from '../../ui/list/CompanyFilter.tsx'
import { countText } from '../../ui/formats.ts'
import { GateFilter } from '../../ui/list/GateFilter.tsx'
import { ListScreen } from '../../ui/list/ListScreen.tsx'
import { ListTable } from '../../ui/list/ListTable.tsx'
import { useList } from '../../ui/list/useList.ts'
import { useListAddress } from '../../ui/list/useListAddress.ts'
import { WordFilter } from '../../ui/list/WordFilter.tsx'
import { ListedDrawer } from '../../ui/record/ListedDrawer.tsx'
import { useListedRow } from '../../ui/record/useListedRow.ts'
import { useRecord } from '../../ui/record/useRecord.ts'
import { Tabs } from '../../ui/Tabs.tsx'
import { useCount } from '../../ui/useCount.ts'
import { useLanguage, useWords } from '../../ui/useWords.ts'
import { insideColumns } from './insideColumns.tsx'
import { InsideDrawer } from './InsideDrawer.tsx'

const filters = ['overstay', 'kind', 'gate_id', 'company_id'] as const

/** Who is on the site, the oldest first, and who has stayed too long. */
export function InsideScreen() {
  const say = useWords()
  const language = useLanguage()
  const address = useListAddress(filters, 'entered_at')
  const list = useList(stillInside.list, address.query)
  const record = useRecord({ write: null })
  const { filter, setFilter } = address
  const over = useCount(stillInside.list, { overstay: 'true' })
  const all = useCount(stillInside.list, {})
  const count = (number: number | null) => (number === null ? null : countText(number, language))
  const listed = useListedRow(stillInside.list, list, record.id)
  return (
    <ListScreen
      title={say(insideWords.title)}
      searchLabel={say(insideWords.search)}
      address={address}
      list={list}
      counted={(total, number) => say(insideWords.counted, { total, count: number })}
      tabs={
        <Tabs
          label={say(insideWords.state)}
          tabs={[
            { value: 'all', label: say(insideWords.all), count: count(all) },
            { value: 'overstay', label: say(insideWords.overstay), count: count(over) },
          ]}
          value={filter('overstay') === 'true' ? 'overstay' : 'all'}
          onChange={(tab) => setFilter({ overstay: tab === 'overstay' ? 'true' : null })}
        />
      }
      filters={
        <>
          <WordFilter address={address} name="kind" label={insideWords.kind} values={ticketKinds} words={kindNames} />
          <GateFilter address={address} />
          <CompanyFilter address={address} />
        </>
      }
      drawer={
        <ListedDrawer id={record.id} listed={listed} onClose={record.close}>
          {(row) => <InsideDrawer row={row} onClose={record.close} />}
        </ListedDrawer>
      }
    >
      <ListTable
        name="inside"
        label={say(insideWords.title)}
        columns={insideColumns(say, language)}
        list={list}
        address={address}
        empty={{ icon: 'truck', title: say(insideWords.empty), text: say(insideWords.emptyText) }}
      />
    </ListScreen>
  )
}
