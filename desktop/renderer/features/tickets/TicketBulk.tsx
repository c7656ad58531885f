import { useState } from 'react'
import { ticketWords } from '#shared/words/console/tickets.ts'
import { saveAs } from '../../api/files.ts'
import { useMe } from '../../api/session.ts'
import { Button } from '../../ui/Button.tsx'
import { BulkBar } from '../../ui/list/BulkBar.tsx'
import type { List } from '../../ui/list/useList.ts'
import type { Selection } from '../../ui/list/useSelection.ts'
import { problemOf } from '../../ui/problem.ts'
import { ReasonAsk } from '../../ui/ReasonAsk.tsx'
import { saying } from '../../ui/said.ts'
import { toast } from '../../ui/toasts.ts'
import { useWords } from '../../ui/useWords.ts'
import type { TicketRow } from './ticketColumns.tsx'
import { readPaper, withdraw } from './ticketKinds.ts'

/** Printing and taking back many tickets; what the server refuses is told by ticket, the others go on. */
export function TicketBulk({ selection, list }: { selection: Selection; list: List<TicketRow> }) {
  const say = useWords()
  const me = useMe()
  const [asking, setAsking] = useState(false)
  const chosen = (): TicketRow[] =>
    Array.from({ length: list.total ?? 0 }, (_, at) => list.row(at)).filter(
      (row) => row !== undefined && selection.has(row.ticket_access_number),
    ) as TicketRow[]

  async function each(act: (row: TicketRow) => Promise<void>): Promise<number> {
    let done = 0
    for (const row of chosen())
      try {
        await act(row)
        done += 1
      } catch (error) {
        const { said } = problemOf(error)
        const reason = say(said.sentence, said.values)
        toast('octagon', saying(ticketWords.bulkFailed, { number: row.ticket_access_number, reason }), { tone: 'crit' })
      }
    return done
  }

  async function download(): Promise<void> {
    const count = await each(async (row) => saveAs(await readPaper(row), `${row.ticket_access_number}.pdf`))
    if (count > 0) toast('download', saying(ticketWords.downloaded, { count }))
  }

  async function cancel(reason: string): Promise<void> {
    const count = selection.count
    const done = await each((row) => withdraw(row, reason))
    toast('check', saying(ticketWords.bulkDone, { done, count }))
    selection.clear()
    list.reload()
  }

  const count = selection.count
  return (
    <>
      <BulkBar selection={selection} total={list.total ?? 0}>
        <Button icon="download" onClick={() => void download()}>
          {say(ticketWords.bulkDownload)}
        </Button>
        {me.permissions.includes('ticket.cancel') && (
          <Button onClick={() => setAsking(true)}>{say(ticketWords.bulkCancel)}</Button>
        )}
      </BulkBar>
      {asking && count > 0 && (
        <ReasonAsk
          title={say(ticketWords.bulkCancelTitle, { count })}
          action={say(ticketWords.bulkCancelTitle, { count }).replace('?', '')}
          count={count}
          act={cancel}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}
