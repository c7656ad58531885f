import { withoutPabeanan } from '#shared/contract/autogate/withoutPabeanan.ts'
import { cancelTicket } from '../actions/cancelTicket.ts'
import { createTicket } from '../actions/createTicket.ts'
import { companyOfTicket } from '../actions/companyOfTicket.ts'
import { drawTicket } from '../actions/drawTicket.ts'
import { mailTicket } from '../actions/mailTicket.ts'
import { updateTicket } from '../actions/updateTicket.ts'
import { handle } from '../http/handle.ts'
import { fileAddresses } from '../presenters/fileAddress.ts'
import { presentTicket } from '../presenters/ticket.ts'
import { seenTicket } from './seenTicket.ts'

const kind = 'without_pabeanan'

export const withoutPabeananHandlers = handle(withoutPabeanan, {
  async create(asked, work) {
    const { company_id, ...wish } = asked.body
    const owner = companyOfTicket(asked.actor, company_id, asked.language)
    const made = await createTicket(work, { kind, ...owner, wish }, asked.language)
    await mailTicket(work, asked.ports, made)
    return presentTicket(made, fileAddresses(asked))
  },
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
