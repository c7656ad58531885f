import { reportWords } from '#shared/words/console/reports.ts'
import { useMe } from '../../api/session.ts'
import { CsvButton } from '../../ui/list/CsvButton.tsx'
import { ListScreen } from '../../ui/list/ListScreen.tsx'
import { ListTable } from '../../ui/list/ListTable.tsx'
import { useList } from '../../ui/list/useList.ts'
import { useListAddress } from '../../ui/list/useListAddress.ts'
import { useLanguage, useWords } from '../../ui/useWords.ts'
import { families, type FamilyName } from './families.ts'
import { ListPdfButton } from './ListPdfButton.tsx'
import { reportColumns } from './reportColumns.tsx'
import { ReportDrawer } from './ReportDrawer.tsx'
import { ReportFilters, reportFilterNames } from './ReportFilters.tsx'

export const MainGateReport = () => <ReportScreen family="mainGate" />
export const BufferReport = () => <ReportScreen family="bufferZone" />
export const TenantReport = () => <ReportScreen family="tenant" />
export const NiagaReport = () => <ReportScreen family="niaga" />

/** One report: its round trips, filtered, as a list, as CSV, and each with its papers. */
function ReportScreen({ family }: { family: FamilyName }) {
  const say = useWords()
  const language = useLanguage()
  const me = useMe()
  const { list: endpoint, csv, file, title } = families[family]
  const address = useListAddress(reportFilterNames, '-entered_at')
  const list = useList<typeof endpoint>(endpoint, address.query)
  return (
    <ListScreen
      title={say(title)}
      searchLabel={say(reportWords.search)}
      address={address}
      list={list}
      counted={(total, count) => say(reportWords.counted, { total, count })}
      actions={
        <>
          <ListPdfButton family={family} query={address.query} />
          {me.permissions.includes('report.export') && (
            <CsvButton csv={csv} file={file} query={address.query} total={list.total} />
          )}
        </>
      }
      filters={<ReportFilters address={address} family={family} />}
      drawer={<ReportDrawer family={family} />}
    >
      <ListTable
        name={`report-${family}`}
        label={say(title)}
        columns={reportColumns(say, language, family)}
        list={list}
        address={address}
        empty={{ icon: 'document', title: say(reportWords.empty), text: say(reportWords.emptyText) }}
      />
    </ListScreen>
  )
}
