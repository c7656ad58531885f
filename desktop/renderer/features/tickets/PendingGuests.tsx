import { ticket } from '#shared/contract/autogate/ticket.ts'
import { ticketWords } from '#shared/words/console/tickets.ts'
import { useMe } from '../../api/session.ts'
import { Button } from '../../ui/Button.tsx'
import { countText } from '../../ui/formats.ts'
import { useCount } from '../../ui/useCount.ts'
import { useLanguage, useWords } from '../../ui/useWords.ts'

const pending = { type: 'guest', status: 'pending' }

/** Visitors who wait for a decision, for those who decide; nothing while nobody waits. */
export function PendingGuests({ onShow }: { onShow: (filters: typeof pending) => void }) {
  const say = useWords()
  const language = useLanguage()
  const me = useMe()
  if (me.company !== null || !me.permissions.includes('ticket.approve')) return null
  return (
    <Waiting
      said={(count) => say(ticketWords.waitingGuests, { total: countText(count, language), count })}
      onShow={onShow}
    />
  )
}

function Waiting({ said, onShow }: { said: (count: number) => string; onShow: (filters: typeof pending) => void }) {
  const count = useCount(ticket.list, pending)
  if (count === null || count === 0) return null
  return (
    <Button icon="people" onClick={() => onShow(pending)}>
      {said(count)}
    </Button>
  )
}
