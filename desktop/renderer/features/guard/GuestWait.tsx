import { useEffect, useState } from 'react'
import { guestTicket } from '#shared/contract/autogate/guestTicket.ts'
import { guardWords } from '#shared/words/console/guard.ts'
import { call } from '../../api/session.ts'
import { Button } from '../../ui/Button.tsx'
import { clockTime, stopwatch } from '../../ui/formats.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Plate } from '../../ui/Plate.tsx'
import { useSecond } from '../../ui/ticker.ts'
import { useWords } from '../../ui/useWords.ts'
import type { GuestTicket } from './offline/keptGuest.ts'

const askEveryMs = 3_000
/** After this long the guard is told to ask an operator. */
const longWaitMs = 300_000

/** Step three: the host's word, with the time it takes. The identity number is masked from here on. */
export function GuestWait({ ticket, onDone }: { ticket: GuestTicket; onDone: () => void }) {
  const say = useWords()
  const now = useSecond()
  const [latest, setLatest] = useState(ticket)
  const pending = latest.status === 'pending'

  useEffect(() => {
    if (!pending) return
    const timer = setInterval(() => {
      call(guestTicket.detail, { params: { id: ticket.id } }).then(
        ({ data }) => setLatest(data),
        () => undefined,
      )
    }, askEveryMs)
    return () => clearInterval(timer)
  }, [pending, ticket.id])

  const waited = now - Date.parse(latest.created_at)
  const { guest, company } = latest
  const title = pending ? guardWords.waiting : latest.status === 'active' ? guardWords.approved : guardWords.rejected
  const tone = pending ? 'none' : latest.status === 'active' ? 'ok' : 'crit'
  return (
    <div className="guard-form">
      <dl className="guard-guest-facts">
        <dt>{guest.name}</dt>
        <dd className="mono">{guest.identity}</dd>
        <dt>{latest.ticket_access_number}</dt>
        <dd>
          <Plate number={latest.vehicle.police_number} />
        </dd>
      </dl>
      <div className="guard-wait" data-tone={tone} role="status">
        <Icon name={pending ? 'phone' : tone === 'ok' ? 'check' : 'cross'} size={22} />
        <div>
          <b>{say(title)}</b>
          <p className="soft">
            {latest.reject_reason ??
              say(guardWords.waitingText, {
                host: guest.host_name,
                company: company.name,
                time: clockTime(latest.created_at),
              })}
          </p>
          {pending && guest.host_contact !== null && (
            <p className="soft">{say(guardWords.callHost, { contact: guest.host_contact })}</p>
          )}
          {pending && waited > longWaitMs && <p className="tone-warn">{say(guardWords.longWait)}</p>}
        </div>
        {pending && <b className="mono">{stopwatch(waited)}</b>}
      </div>
      <footer className="guard-form-foot">
        <span className="push" />
        <Button size="big" onClick={onDone}>
          {say(guardWords.done)}
        </Button>
      </footer>
    </div>
  )
}
