import { displayPlate } from '#shared/domain/plate.ts'
import { guardWords } from '#shared/words/console/guard.ts'
import { Button } from '../../../ui/Button.tsx'
import { shortTime } from '../../../ui/formats.ts'
import { Icon } from '../../../ui/Icon.tsx'
import { useWords } from '../../../ui/useWords.ts'
import { dropGuest, useKeptGuests } from './guestOutbox.ts'
import type { KeptGuest } from './keptGuest.ts'
import { outlivesPage } from './sealedVault.ts'

/** Guests whom the server does not know yet, the oldest first; what it refused is the guard's to mend or to drop. */
export function PendingGuests({ onMend }: { onMend: (guest: KeptGuest) => void }) {
  const say = useWords()
  const guests = useKeptGuests()
  if (guests.length === 0) return null
  return (
    <section className="guard-pending" aria-label={say(guardWords.unsynced, { count: guests.length })}>
      <b className="row">
        <Icon name="clock" />
        {say(guardWords.unsynced, { count: guests.length })}
      </b>
      <p className="soft">{say(outlivesPage ? guardWords.unsyncedText : guardWords.unsyncedPage)}</p>
      <ol>
        {guests.map((guest) => (
          <li key={guest.id} data-refused={guest.problem !== null || undefined}>
            <time className="mono">{shortTime(guest.keptAt)}</time>
            <div className="guard-pending-who">
              <b className="clip">{guest.body.name}</b>
              <span className="soft clip">
                {guest.problem === null
                  ? `${displayPlate(guest.body.police_number)} · ${say(guardWords.unsyncedState)}`
                  : say(guest.problem.said.sentence, guest.problem.said.values)}
              </span>
            </div>
            {guest.problem !== null && (
              <>
                <Button icon="pen" onClick={() => onMend(guest)}>
                  {say(guardWords.mend)}
                </Button>
                <Button
                  kind="ghost"
                  icon="trash"
                  aria-label={say(guardWords.drop, { name: guest.body.name })}
                  onClick={() => void dropGuest(guest.id)}
                />
              </>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
