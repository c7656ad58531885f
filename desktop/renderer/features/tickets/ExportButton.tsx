import { useState } from 'react'
import { ticket } from '#shared/contract/autogate/ticket.ts'
import { kindNames, ticketWords } from '#shared/words/console/tickets.ts'
import { statusNames } from '#shared/words/ticketStatuses.ts'
import { recordWords } from '#shared/words/console/records.ts'
import { saveAs } from '../../api/files.ts'
import { call } from '../../api/session.ts'
import { Button } from '../../ui/Button.tsx'
import { csvOf } from '../../ui/csv.ts'
import { pageSize, type ListQuery } from '../../ui/list/useList.ts'
import { problemOf } from '../../ui/problem.ts'
import { toast } from '../../ui/toasts.ts'
import { useWords } from '../../ui/useWords.ts'
import type { TicketRow } from './ticketColumns.tsx'

/** Everything the filters find, as a file for a spreadsheet, page by page with its progress. */
export function ExportButton({ query, total }: { query: ListQuery; total: number | null }) {
  const say = useWords()
  const [done, setDone] = useState<number | null>(null)

  const line = (row: TicketRow): readonly (string | number | null)[] => [
    row.ticket_access_number,
    say(kindNames[row.kind]),
    row.vehicle.police_number,
    row.company.name,
    row.vehicle.comodity,
    row.vehicle.total_item,
    row.vehicle.unit_of_item,
    row.request_at,
    row.expired_at,
    say(statusNames[row.status]),
    row.created_at,
  ]
  const head = [
    ticketWords.number,
    ticketWords.kind,
    ticketWords.plate,
    recordWords.company,
    ticketWords.comodity,
    ticketWords.amount,
    ticketWords.unit,
    ticketWords.firstDay,
    ticketWords.lastDay,
    recordWords.status,
    ticketWords.created,
  ].map((word) => say(word))

  async function save(): Promise<void> {
    if (done !== null) return
    const rows: (readonly (string | number | null)[])[] = [head]
    try {
      for (let page = 1, more = true; more; page += 1) {
        setDone(rows.length - 1)
        const asked = { ...query, page: String(page), per_page: String(pageSize) }
        const { data, pagination } = await call(ticket.list, { query: asked })
        rows.push(...data.map(line))
        more = pagination?.has_more_pages ?? false
      }
      saveAs(new Blob([csvOf(rows)], { type: 'text/csv' }), 'tiket.csv')
    } catch (error) {
      toast('octagon', problemOf(error).said, { tone: 'crit' })
    } finally {
      setDone(null)
    }
  }

  return (
    <Button icon="download" aria-busy={done !== null} onClick={() => void save()}>
      {done === null ? say(ticketWords.exportCsv) : say(ticketWords.exporting, { done, total: total ?? 0 })}
    </Button>
  )
}
