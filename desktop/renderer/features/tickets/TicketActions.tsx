import { useState } from 'react'
import { guestTicket } from '#shared/contract/autogate/guestTicket.ts'
import { mayStep } from '#shared/domain/ticketLifecycle.ts'
import { ticketWords } from '#shared/words/console/tickets.ts'
import { call, useMe } from '../../api/session.ts'
import { screenCommand, useScreenCommands } from '../../commands/screenCommands.ts'
import { ticketsMissed } from '../../live/ticketNews.ts'
import { Button } from '../../ui/Button.tsx'
import { problemOf } from '../../ui/problem.ts'
import { ReasonAsk } from '../../ui/ReasonAsk.tsx'
import { saying } from '../../ui/said.ts'
import { toast } from '../../ui/toasts.ts'
import { useWords } from '../../ui/useWords.ts'
import { OpenInOperations } from './OpenInOperations.tsx'
import type { TicketRow } from './ticketColumns.tsx'
import type { WholeTicket } from './TicketDrawer.tsx'
import { withdraw, withdrawn } from './ticketKinds.ts'

interface TicketActionsProps {
  row: WholeTicket
  onPreview: () => void
  onChanged: (next: Pick<TicketRow, 'status'>) => void
}

/** What can be done with this ticket by this person: nothing else is drawn. */
export function TicketActions({ row, onPreview, onChanged }: TicketActionsProps) {
  const say = useWords()
  const me = useMe()
  const [asking, setAsking] = useState<'withdraw' | 'reject' | null>(null)
  const [busy, setBusy] = useState(false)
  const number = row.ticket_access_number
  const ofZone = me.company === null
  const printable = row.kind !== 'guest' || row.status === 'active'
  const decides = row.kind === 'guest' && row.status === 'pending' && ofZone
  const way = withdrawn(row.kind)
  const mayWithdraw =
    me.permissions.includes(way === 'reject' ? 'ticket.reject' : 'ticket.cancel') &&
    (way === 'cancel' || ofZone) &&
    mayStep(row.status, way === 'reject' ? 'rejected' : 'canceled')

  useScreenCommands(
    printable
      ? [screenCommand({ name: 'list.print', label: ticketWords.print, icon: 'printer', key: 'p', run: onPreview })]
      : [],
  )

  async function approve(): Promise<void> {
    if (busy) return
    setBusy(true)
    try {
      const { data } = await call(guestTicket.approve, { params: { id: row.id } })
      toast('check', saying(ticketWords.approved, { name: data.guest.name }))
      onChanged(data)
      ticketsMissed()
    } catch (error) {
      toast('octagon', problemOf(error).said, { tone: 'crit' })
    } finally {
      setBusy(false)
    }
  }

  async function takeBack(reason: string): Promise<void> {
    await withdraw(row, reason)
    toast('check', saying(way === 'reject' ? ticketWords.rejectedDone : ticketWords.canceled, { number }))
    onChanged({ status: way === 'reject' ? 'rejected' : 'canceled' })
  }

  async function reject(reason: string): Promise<void> {
    const { data } = await call(guestTicket.reject, { params: { id: row.id }, body: { reject_reason: reason } })
    toast('check', saying(ticketWords.rejectedDone, { number }))
    onChanged(data)
  }

  return (
    <>
      <OpenInOperations policeNumber={row.vehicle.police_number} />
      {decides && me.permissions.includes('ticket.approve') && (
        <Button kind="primary" icon="check" aria-busy={busy} onClick={() => void approve()}>
          {say(ticketWords.approve)}
        </Button>
      )}
      {decides && me.permissions.includes('ticket.reject') && (
        <Button onClick={() => setAsking('reject')}>{say(ticketWords.reject)}</Button>
      )}
      {printable && (
        <Button icon="printer" keys="P" onClick={onPreview}>
          {say(ticketWords.print)}
        </Button>
      )}
      <span className="push" />
      {mayWithdraw && (
        <Button kind="ghost" className="tone-crit" onClick={() => setAsking('withdraw')}>
          {say(way === 'reject' ? ticketWords.reject : ticketWords.cancel)}
        </Button>
      )}
      {asking === 'reject' || (asking === 'withdraw' && way === 'reject') ? (
        <ReasonAsk
          title={say(ticketWords.rejectTitle, { number })}
          action={say(ticketWords.rejectDo)}
          act={asking === 'reject' ? reject : takeBack}
          onClose={() => setAsking(null)}
        >
          <p>{say(ticketWords.rejectText)}</p>
        </ReasonAsk>
      ) : (
        asking === 'withdraw' && (
          <ReasonAsk
            title={say(ticketWords.cancelTitle, { number })}
            action={say(ticketWords.cancelDo)}
            act={takeBack}
            onClose={() => setAsking(null)}
          >
            <p>{say(ticketWords.cancelText, { plate: row.vehicle.police_number })}</p>
          </ReasonAsk>
        )
      )}
    </>
  )
}
