import { Refusal, type RefusalCode } from '#shared/contract/errors.ts'
import type { TicketStatus } from '#shared/domain/ticketLifecycle.ts'
import type { Work } from '../../database/work.ts'
import { seesRowOf } from '../../policies/companyScope.ts'
import type { TicketCodes } from '../../ports.ts'
import { findCargoVisitOf, type CargoVisitView } from '../../queries/cargoVisitRows.ts'
import { findTicketByNumber } from '../../queries/ticketRows.ts'
import { readCode } from '../checkIn/scan.ts'

const refusalOf: Readonly<Partial<Record<TicketStatus, RefusalCode>>> = {
  pending: 'load.ticket_pending',
  active: 'load.not_inside',
  completed: 'load.ticket_completed',
  expired: 'load.ticket_expired',
  canceled: 'load.ticket_canceled',
  rejected: 'load.ticket_rejected',
}

/** The visit of a scanned code, or the reason why nothing is loaded with it. Another company's ticket is an unknown one. */
export async function validateScan(work: Work, code: string, codes: TicketCodes): Promise<CargoVisitView> {
  const { sql, actor, now } = work
  const { result, accessNumber } = readCode({ qr: code }, codes)
  if (result === 'forged') throw new Refusal('load.code_forged')
  if (accessNumber === null) throw new Refusal('load.code_unreadable')
  const ticket = await findTicketByNumber(sql, accessNumber)
  if (ticket === null || !seesRowOf(actor, ticket.company_id)) throw new Refusal('load.ticket_unknown')
  if (ticket.kind === 'guest') throw new Refusal('load.guest')
  const refusal =
    ticket.status === 'active' && ticket.expired_at < now ? 'load.ticket_expired' : refusalOf[ticket.status]
  if (refusal !== undefined) throw new Refusal(refusal)
  const visit = await findCargoVisitOf(sql, ticket.id)
  if (visit === null) throw new Refusal('load.not_inside')
  work.record({ action: 'load.scanned', entity: 'visit', entityId: visit.id, after: { access_number: accessNumber } })
  return visit
}
