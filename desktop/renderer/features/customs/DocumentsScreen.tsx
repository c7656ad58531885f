import { ceisa } from '#shared/contract/autogate/ceisa.ts'
import { customsLanes } from '#shared/domain/checkInFacts.ts'
import { customsWords } from '#shared/words/console/customs.ts'
import { ChoiceFilter } from '../../ui/list/ChoiceFilter.tsx'
import { CompanyFilter } from '../../ui/list/CompanyFilter.tsx'
import { ListScreen } from '../../ui/list/ListScreen.tsx'
import { ListTable } from '../../ui/list/ListTable.tsx'
import { PeriodFilter } from '../../ui/list/PeriodFilter.tsx'
import { useList } from '../../ui/list/useList.ts'
import { useListAddress } from '../../ui/list/useListAddress.ts'
import { RecordDrawer } from '../../ui/record/RecordDrawer.tsx'
import { useRecord } from '../../ui/record/useRecord.ts'
import { useLanguage, useWords } from '../../ui/useWords.ts'
import { documentColumns, documentName } from './documentColumns.tsx'
import { DocumentView } from './DocumentView.tsx'
import { RefreshButton } from './RefreshButton.tsx'
import './customs.css'

const filters = ['customs_lane', 'released', 'withdrawn', 'company_id', 'start_date', 'end_date'] as const

/** The customs documents as the local mirror holds them. */
export function DocumentsScreen() {
  const say = useWords()
  const language = useLanguage()
  const address = useListAddress(filters, '-tanggal_daftar')
  const list = useList(ceisa.list, address.query)
  const record = useRecord({ write: null })
  const { filter, setFilter } = address
  return (
    <ListScreen
      title={say(customsWords.documents)}
      searchLabel={say(customsWords.docSearch)}
      address={address}
      list={list}
      counted={(total, count) => say(customsWords.docCounted, { total, count })}
      filters={
        <>
          <PeriodFilter address={address} label={customsWords.registered} />
          <ChoiceFilter
            label={say(customsWords.lane)}
            choices={customsLanes.map((value) => ({ value, label: say(customsWords[`lane_${value}`]) }))}
            value={filter('customs_lane')}
            onChange={(customs_lane) => setFilter({ customs_lane })}
          />
          <ChoiceFilter
            label={say(customsWords.release)}
            choices={[
              { value: 'true', label: say(customsWords.released) },
              { value: 'false', label: say(customsWords.notReleased) },
            ]}
            value={filter('released')}
            onChange={(released) => setFilter({ released })}
          />
          <ChoiceFilter
            label={say(customsWords.takenBack)}
            choices={[{ value: 'true', label: say(customsWords.takenBack) }]}
            value={filter('withdrawn')}
            onChange={(withdrawn) => setFilter({ withdrawn })}
          />
          <CompanyFilter address={address} />
        </>
      }
      drawer={
        <RecordDrawer
          record={record}
          detail={ceisa.detail}
          param="id_header"
          createTitle={say(customsWords.documents)}
          renderTitle={documentName}
          renderView={(row) => <DocumentView row={row} />}
          renderActions={(row, reply) => <RefreshButton row={row} onRead={reply.reload} />}
        />
      }
    >
      <ListTable
        name="customs-documents"
        label={say(customsWords.documents)}
        columns={documentColumns(say, language)}
        list={list}
        address={address}
        rowKey={({ id_header }) => id_header}
        empty={{ icon: 'document', title: say(customsWords.docEmpty), text: say(customsWords.docEmptyText) }}
      />
    </ListScreen>
  )
}
