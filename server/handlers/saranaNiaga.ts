import { saranaNiaga } from '#shared/contract/autogate/saranaNiaga.ts'
import { drawTicket } from '../actions/drawTicket.ts'
import { rejectTicket } from '../actions/rejectTicket.ts'
import { updateTicket } from '../actions/updateTicket.ts'
import { handle } from '../http/handle.ts'
import { fileAddresses } from '../presenters/fileAddress.ts'
import { presentSaranaNiaga } from '../presenters/ticketKinds.ts'
import { createTenantTickets } from './createTenantTickets.ts'
import { seenTicket } from './seenTicket.ts'

const kind = 'sarana_niaga'

export const saranaNiagaHandlers = handle(saranaNiaga, {
  create: (asked, work) =>
    createTenantTickets(kind, asked, work, (ticket, ask) => presentSaranaNiaga(ticket, fileAddresses(ask))),
  async detail(asked, reading) {
    return presentSaranaNiaga(await seenTicket(reading, asked.params.id, kind), fileAddresses(asked))
  },
  async download({ params, ports }, reading) {
    return await drawTicket(reading.sql, ports, await seenTicket(reading, params.id, kind))
  },
  async update(asked, work) {
    const changed = await updateTicket(work, { id: asked.params.id, kind }, asked.body, asked.language)
    return presentSaranaNiaga(changed, fileAddresses(asked))
  },
  async reject(asked, work) {
    const rejected = await rejectTicket(work, { id: asked.params.id, kind }, asked.body.reject_reason)
    return presentSaranaNiaga(rejected, fileAddresses(asked))
  },
})
