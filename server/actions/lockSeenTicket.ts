import { Refusal } from '#shared/contract/errors.ts'
import type { TicketKind } from '#shared/domain/ticketKind.ts'
import { editableStatus } from '#shared/domain/ticketLifecycle.ts'
import { statusInside, stepsLeft } from '#shared/words/ticketStatuses.ts'
import type { Work } from '../database/work.ts'
import { seesRowOf } from '../policies/companyScope.ts'
import { lockTicket, type TicketView } from '../queries/ticketRows.ts'

export interface TicketName {
  readonly id: string
  readonly kind: TicketKind
}

/** The ticket of this kind, locked, if the actor may see it: a foreign id is an unknown id. */
export async function lockSeenTicket({ sql, actor }: Work, { id, kind }: TicketName): Promise<TicketView> {
  const ticket = await lockTicket(sql, id)
  if (ticket === null || ticket.kind !== kind || !seesRowOf(actor, ticket.company_id))
    throw new Refusal('row.not_found')
  return ticket
}

/** Refuses an edit that would come too late or too early, and names the steps that are left. */
export function requireEditable({ kind, status }: TicketView): void {
  const editable = editableStatus(kind)
  if (status === editable) return
  throw new Refusal('ticket.not_editable', {
    status: statusInside(status),
    editable: statusInside(editable),
    legal: stepsLeft(status),
  })
}
