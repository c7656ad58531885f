import { withoutPabeanan } from '#shared/contract/autogate/withoutPabeanan.ts'
import { Refusal } from '#shared/contract/errors.ts'
import { cancelTicket } from '../actions/cancelTicket.ts'
import { createTicket } from '../actions/createTicket.ts'
import { companyOfTicket } from '../actions/companyOfTicket.ts'
import { updateTicket } from '../actions/updateTicket.ts'
import { handle } from '../http/handle.ts'
import { seesRowOf } from '../policies/companyScope.ts'
import { fileAddresses } from '../presenters/fileAddress.ts'
import { presentTicket } from '../presenters/ticket.ts'
import { findTicket } from '../queries/ticketRows.ts'

const kind = 'without_pabeanan'

export const withoutPabeananHandlers = handle(withoutPabeanan, {
  async create(asked, work) {
    const { company_id, ...wish } = asked.body
    const companyId = companyOfTicket(asked.actor, company_id, asked.language)
    const source = companyId === asked.actor.companyId ? 'tenant' : 'operator'
    const made = await createTicket(work, { kind, source, companyId, wish }, asked.language)
    return presentTicket(made, fileAddresses(asked))
  },
  async detail(asked, { sql, actor }) {
    const found = await findTicket(sql, asked.params.id)
    if (found === null || found.kind !== kind || !seesRowOf(actor, found.company_id)) throw new Refusal('row.not_found')
    return presentTicket(found, fileAddresses(asked))
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
