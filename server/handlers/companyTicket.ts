import { companyTicket } from '#shared/contract/partner/companyTicket.ts'
import { Refusal } from '#shared/contract/errors.ts'
import { createTickets } from '../actions/createTickets.ts'
import { handle } from '../http/handle.ts'
import { fileAddresses } from '../presenters/fileAddress.ts'
import { presentReferenceTicket } from '../presenters/ticket.ts'

export const companyTicketHandlers = handle(companyTicket, {
  async create(asked, work) {
    const wanted = asked.map(({ actor, request, body, language }) => ({
      kind: 'without_pabeanan' as const,
      source: 'tenant',
      companyId: actor.companyId,
      wish: body,
      author: { actor, request },
      language,
    }))
    const outcomes = await createTickets(work, wanted)
    return asked.map((ask, at) => {
      const outcome = outcomes[at] ?? new Refusal('server.failed')
      return outcome instanceof Refusal ? outcome : presentReferenceTicket(outcome, fileAddresses(ask))
    })
  },
})
