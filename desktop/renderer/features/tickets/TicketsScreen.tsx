import { ticketKinds, type TicketKind } from '#shared/domain/ticketKind.ts'
import { ticketStatuses } from '#shared/domain/ticketLifecycle.ts'
import { ticket } from '#shared/contract/autogate/ticket.ts'
import { recordWords } from '#shared/words/console/records.ts'
import { kindNames, ticketWords } from '#shared/words/console/tickets.ts'
import { statusNames } from '#shared/words/ticketStatuses.ts'
import { useMe } from '../../api/session.ts'
import { useAddress } from '../../ui/address.ts'
import { CompanyFilter } from '../../ui/list/CompanyFilter.tsx'
import { ListScreen } from '../../ui/list/ListScreen.tsx'
import { ListTable } from '../../ui/list/ListTable.tsx'
import { PeriodFilter } from '../../ui/list/PeriodFilter.tsx'
import { useList } from '../../ui/list/useList.ts'
import { useListAddress } from '../../ui/list/useListAddress.ts'
import { useSelection } from '../../ui/list/useSelection.ts'
import { WordFilter } from '../../ui/list/WordFilter.tsx'
import { useRecord } from '../../ui/record/useRecord.ts'
import { useLanguage, useWords } from '../../ui/useWords.ts'
import { CreateTicketButton } from './CreateTicketButton.tsx'
import { ExportButton } from './ExportButton.tsx'
import { KindTabs } from './KindTabs.tsx'
import { PendingGuests } from './PendingGuests.tsx'
import { TicketBulk } from './TicketBulk.tsx'
import { ticketColumns } from './ticketColumns.tsx'
import { TicketDrawer } from './TicketDrawer.tsx'
import { useTicketReload } from './useTicketReload.ts'

const filters = ['type', 'status', 'company_id', 'start_date', 'end_date'] as const

/** Tickets of all kinds: found, made, changed, printed and taken back. */
export function TicketsScreen() {
  const say = useWords()
  const language = useLanguage()
  const me = useMe()
  const { get } = useAddress()
  const address = useListAddress(filters, '-created_at')
  const list = useList(ticket.list, address.query)
  useTicketReload(list.reload)
  const selection = useSelection(JSON.stringify(address.query))
  const type = ticketKinds.find((kind) => kind === get('type')) ?? null
  const createKind: TicketKind = type ?? 'without_pabeanan'
  const record = useRecord({ write: 'ticket.write', createLabel: ticketWords.create, createKind })

  return (
    <ListScreen
      title={say(ticketWords.title)}
      searchLabel={say(ticketWords.search)}
      address={address}
      viewsName="tickets"
      list={list}
      counted={(total, count) => say(ticketWords.counted, { total, count })}
      actions={
        <>
          <PendingGuests since={list.asOf} onShow={address.show} />
          <ExportButton query={address.query} total={list.total} />
          {record.mayWrite && <CreateTicketButton usual={createKind} onCreate={record.create} />}
        </>
      }
      tabs={
        <KindTabs
          type={type}
          query={address.query}
          total={list.total}
          onChange={(next) => address.setFilter({ type: next })}
        />
      }
      filters={
        <>
          <PeriodFilter address={address} label={ticketWords.created} />
          <WordFilter
            address={address}
            name="status"
            label={recordWords.status}
            values={ticketStatuses}
            words={statusNames}
          />
          <CompanyFilter address={address} />
        </>
      }
      bulk={<TicketBulk selection={selection} list={list} />}
      drawer={
        <TicketDrawer
          record={record}
          kindName={(kind) => say(kindNames[kind])}
          onMade={(number) => {
            list.reload()
            record.view(number)
          }}
          onChanged={list.replace}
        />
      }
    >
      <ListTable
        name="tickets"
        label={say(ticketWords.title)}
        columns={ticketColumns(say, language, me.company !== null)}
        list={list}
        address={address}
        selection={selection}
        rowKey={(row) => row.ticket_access_number}
        empty={{ icon: 'ticket', title: say(ticketWords.empty), text: say(ticketWords.emptyText) }}
      />
    </ListScreen>
  )
}
