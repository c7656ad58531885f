import type { TicketStatus } from '#shared/domain/ticketLifecycle.ts'
import { statusNames } from '#shared/words/ticketStatuses.ts'
import { StateMark, type StateShape } from '../../ui/StateMark.tsx'
import { useWords } from '../../ui/useWords.ts'

const shapes: Readonly<Record<TicketStatus, StateShape>> = {
  pending: 'warn',
  active: 'open',
  checked_in: 'full',
  in_buffer: 'full',
  loading: 'full',
  completed: 'past',
  expired: 'past',
  canceled: 'crit',
  rejected: 'crit',
}

/** Where a ticket is in its life. */
export function TicketState({ status }: { status: TicketStatus }) {
  const say = useWords()
  return <StateMark shape={shapes[status]}>{say(statusNames[status])}</StateMark>
}
