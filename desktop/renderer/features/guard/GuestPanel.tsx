import { useState } from 'react'
import { guardWords } from '#shared/words/console/guard.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyFace } from '../../ui/EmptyFace.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { useWords } from '../../ui/useWords.ts'
import { GuestDraft } from './GuestDraft.tsx'
import { GuestWait } from './GuestWait.tsx'
import { useGuestOutbox } from './offline/guestOutbox.ts'
import type { GuestTicket, KeptGuest } from './offline/keptGuest.ts'
import { PendingGuests } from './offline/PendingGuests.tsx'
import './GuestPanel.css'

interface Props {
  open: boolean
  onOpen: (open: boolean) => void
}

/** A guest in three steps: who, where to, and the host's word; and those who wait for the server to come back. */
export function GuestPanel({ open, onOpen }: Props) {
  const say = useWords()
  const [waiting, setWaiting] = useState<GuestTicket | null>(null)
  const [mended, setMended] = useState<KeptGuest | null>(null)
  useGuestOutbox()

  function close(): void {
    setMended(null)
    onOpen(false)
  }

  return (
    <section className="guard-guest">
      <header className="guard-panel-head">
        <Icon name="user" size={20} />
        <b>{say(guardWords.guest)}</b>
        <span className="push" />
        {waiting !== null && <span className="soft">{say(guardWords.step, { n: 3 })}</span>}
      </header>
      {!open && (
        <PendingGuests
          onMend={(guest) => {
            setMended(guest)
            onOpen(true)
          }}
        />
      )}
      {waiting !== null && <GuestWait ticket={waiting} onDone={() => setWaiting(null)} />}
      {waiting === null && open && (
        <GuestDraft
          key={mended?.id ?? 'new'}
          mended={mended}
          onCancel={close}
          onSaved={(saved) => {
            setWaiting(saved)
            close()
          }}
        />
      )}
      {waiting === null && !open && (
        <EmptyFace icon="user" title={say(guardWords.guestIdle)} text={say(guardWords.guestIdleText)}>
          <Button icon="plus" size="big" keys="F4" onClick={() => onOpen(true)}>
            {say(guardWords.guest)}
          </Button>
        </EmptyFace>
      )}
    </section>
  )
}
