import { withoutPabeanan } from '#shared/contract/autogate/withoutPabeanan.ts'
import { cancelTicket } from '../actions/cancelTicket.ts'
import { drawTicket } from '../actions/drawTicket.ts'
import { updateTicket } from '../actions/updateTicket.ts'
import { handle } from '../http/handle.ts'
import { fileAddresses } from '../presenters/fileAddress.ts'
import { presentTicket } from '../presenters/ticket.ts'
import { createTenantTickets } from './createTenantTickets.ts'
import { seenTicket } from './seenTicket.ts'

const kind = 'without_pabeanan'

export const withoutPabeananHandlers = handle(withoutPabeanan, {
  create: (asked, work) =>
    createTenantTickets(kind, asked, work, (ticket, ask) => presentTicket(ticket, fileAddresses(ask))),
  async detail(asked, reading) {
    return presentTicket(await seenTicket(reading, asked.params.id, kind), fileAddresses(asked))
  },
  async download({ params, ports }, reading) {
    return await drawTicket(reading.sql, ports, await seenTicket(reading, params.id, kind))
  },
  async cancel(asked, work) {
    const canceled = await cancelTicket(work, { id: asked.params.id, kind }, asked.body.reason)
    return presentTicket(canceled, fileAddresses(asked))
  },
  async update(asked, work) {
    const changed = await updateTicket(work, { id: asked.params.id, kind }, asked.body, asked.language)
    return presentTicket(changed, fileAddresses(asked))
  },
})
