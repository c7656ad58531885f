import { ticket } from '#shared/contract/autogate/ticket.ts'
import { ticketWords } from '#shared/words/console/tickets.ts'
import { useMe } from '../../api/session.ts'
import { Button } from '../../ui/Button.tsx'
import { countText } from '../../ui/formats.ts'
import { useCount } from '../../ui/useCount.ts'
import { useLanguage, useWords } from '../../ui/useWords.ts'

const pending = { type: 'guest', status: 'pending' }

interface PendingGuestsProps {
  /** When the list beside it was read: the count is taken again with it. */
  since: number | null
  onShow: (filters: typeof pending) => void
}

/** Visitors who wait for a decision, for those who decide; nothing while nobody waits. */
export function PendingGuests({ since, onShow }: PendingGuestsProps) {
  const say = useWords()
  const language = useLanguage()
  const me = useMe()
  if (me.company !== null || !me.permissions.includes('ticket.approve')) return null
  return (
    <Waiting
      since={since}
      said={(count) => say(ticketWords.waitingGuests, { total: countText(count, language), count })}
      onShow={onShow}
    />
  )
}

function Waiting({ since, said, onShow }: PendingGuestsProps & { said: (count: number) => string }) {
  const count = useCount(ticket.list, pending, since)
  if (count === null || count === 0) return null
  return (
    <Button icon="people" onClick={() => onShow(pending)}>
      {said(count)}
    </Button>
  )
}
