import { useState } from 'react'
import { ticket } from '#shared/contract/autogate/ticket.ts'
import { ticketWords } from '#shared/words/console/tickets.ts'
import { saveAs } from '../../api/files.ts'
import { call, useMe } from '../../api/session.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Facts, type Fact } from '../../ui/Facts.tsx'
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
  const [done, setDone] = useState<number | null>(null)
  const [refused, setRefused] = useState<readonly Fact[]>([])
  const count = selection.count

  /** A chosen row may have left the pages that are loaded: then it is read again. */
  const rowOf = async (number: string): Promise<TicketRow> =>
    list.find((row) => row.ticket_access_number === number) ??
    (await call(ticket.byAccessNumber, { params: { access_number: number } })).data

  /** Returns the numbers for which it went well; the others stay chosen. */
  async function each(act: (row: TicketRow) => Promise<void>): Promise<readonly string[]> {
    const went: string[] = []
    const failed: Fact[] = []
    for (const number of selection.keys)
      try {
        setDone(went.length + failed.length)
        await act(await rowOf(number))
        went.push(number)
      } catch (error) {
        const { said } = problemOf(error)
        failed.push([number, say(said.sentence, said.values)])
      }
    setDone(null)
    setRefused(failed)
    return went
  }

  async function download(): Promise<void> {
    if (done !== null) return
    const went = await each(async (row) => saveAs(await readPaper(row), `${row.ticket_access_number}.pdf`))
    if (went.length > 0) toast('download', saying(ticketWords.downloaded, { count: went.length }))
  }

  async function cancel(reason: string): Promise<void> {
    const went = await each((row) => withdraw(row, reason))
    toast('check', saying(ticketWords.bulkDone, { done: went.length, count }))
    selection.remove(went)
    list.reload()
  }

  return (
    <>
      <BulkBar selection={selection} total={list.total ?? 0}>
        {done !== null && <span role="status">{say(ticketWords.bulkProgress, { done, count })}</span>}
        <Button icon="download" aria-busy={done !== null} onClick={() => void download()}>
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
      {refused.length > 0 && (
        <Dialog title={say(ticketWords.bulkRefused, { count: refused.length })} onClose={() => setRefused([])}>
          <Facts facts={refused} />
          <p className="soft">{say(ticketWords.bulkRefusedText)}</p>
        </Dialog>
      )}
    </>
  )
}
