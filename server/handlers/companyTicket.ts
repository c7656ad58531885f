import { companyTicket } from '#shared/contract/partner/companyTicket.ts'
import { createTicket } from '../actions/createTicket.ts'
import { handle } from '../http/handle.ts'
import { fileAddresses } from '../presenters/fileAddress.ts'
import { presentReferenceTicket } from '../presenters/ticket.ts'

export const companyTicketHandlers = handle(companyTicket, {
  async create(asked, work) {
    const ticket = {
      kind: 'without_pabeanan',
      source: 'tenant',
      companyId: asked.actor.companyId,
      wish: asked.body,
    } as const
    return presentReferenceTicket(await createTicket(work, ticket, asked.language), fileAddresses(asked))
  },
})
