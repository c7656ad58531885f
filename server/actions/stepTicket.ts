import { Refusal } from '#shared/contract/errors.ts'
import { mayStep, type TicketStatus } from '#shared/domain/ticketLifecycle.ts'
import { statusInside, stepsLeft } from '#shared/words/ticketStatuses.ts'
import type { Work } from '../database/work.ts'
import { updateRow } from '../database/writeRow.ts'
import type { TicketView } from '../queries/ticketRows.ts'
import { noteTicket } from './noteTicket.ts'

interface Step {
  readonly action: string
  readonly to: TicketStatus
  /** Told to the company of the ticket. */
  readonly reason: string | null
}

/** Takes a locked ticket one step further; refuses a step that the lifecycle does not know, and names those it does. */
export async function stepTicket(work: Work, before: TicketView, { action, to, reason }: Step): Promise<TicketView> {
  if (!mayStep(before.status, to))
    throw new Refusal('ticket.step_illegal', {
      from: statusInside(before.status),
      to: statusInside(to),
      legal: stepsLeft(before.status),
    })
  await updateRow(work.sql, 'tickets', before.id, work.now, { status: to, reject_reason: reason })
  const after: TicketView = {
    ...before,
    status: to,
    reject_reason: reason,
    updated_at: work.now,
    version: before.version + 1,
  }
  noteTicket(work, action, before, after)
  return after
}
