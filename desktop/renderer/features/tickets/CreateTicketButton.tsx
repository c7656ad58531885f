import { useClickOutside } from '@mantine/hooks'
import { useState } from 'react'
import { ticketKinds, type TicketKind } from '#shared/domain/ticketKind.ts'
import { kindNames, ticketWords } from '#shared/words/console/tickets.ts'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../ui/useWords.ts'
import './CreateTicketButton.css'

/** Makes a ticket of the kind that is shown, or of another one. */
export function CreateTicketButton({ usual, onCreate }: { usual: TicketKind; onCreate: (kind: TicketKind) => void }) {
  const say = useWords()
  const [open, setOpen] = useState(false)
  const box = useClickOutside<HTMLDivElement>(() => setOpen(false))
  return (
    <div ref={box} className="create-ticket">
      <Button kind="primary" icon="plus" keys="N" onClick={() => onCreate(usual)}>
        {say(ticketWords.create)}
      </Button>
      <Button
        kind="primary"
        icon="down"
        aria-label={say(ticketWords.kind)}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      />
      {open && (
        <div className="filter-popover">
          {ticketKinds.map((kind) => (
            <button
              key={kind}
              type="button"
              className="filter-option"
              onClick={() => {
                setOpen(false)
                onCreate(kind)
              }}
            >
              {say(kindNames[kind])}
            </button>
          ))}
        </div>
      )}
    </div>
  )
}
