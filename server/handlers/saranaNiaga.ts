import { saranaNiaga } from '#shared/contract/autogate/saranaNiaga.ts'
import { createTicket } from '../actions/createTicket.ts'
import { companyOfTicket } from '../actions/companyOfTicket.ts'
import { drawTicket } from '../actions/drawTicket.ts'
import { mailTicket } from '../actions/mailTicket.ts'
import { rejectTicket } from '../actions/rejectTicket.ts'
import { updateTicket } from '../actions/updateTicket.ts'
import { handle } from '../http/handle.ts'
import { fileAddresses } from '../presenters/fileAddress.ts'
import { presentSaranaNiaga } from '../presenters/ticketKinds.ts'
import { seenTicket } from './seenTicket.ts'

const kind = 'sarana_niaga'

export const saranaNiagaHandlers = handle(saranaNiaga, {
  async create(asked, work) {
    const { company_id, ...wish } = asked.body
    const owner = companyOfTicket(asked.actor, company_id, asked.language)
    const made = await createTicket(work, { kind, ...owner, wish }, asked.language)
    await mailTicket(work, asked.ports, made)
    return presentSaranaNiaga(made, fileAddresses(asked))
  },
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
