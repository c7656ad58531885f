import { guestTicket } from '#shared/contract/autogate/guestTicket.ts'
import { Refusal } from '#shared/contract/errors.ts'
import { statusInside } from '#shared/words/ticketStatuses.ts'
import { approveGuestTicket } from '../actions/approveGuestTicket.ts'
import { cancelTicket } from '../actions/cancelTicket.ts'
import { companyOfTicket } from '../actions/companyOfTicket.ts'
import { createGuestTicket } from '../actions/createGuestTicket.ts'
import { drawTicket } from '../actions/drawTicket.ts'
import { mailTicket } from '../actions/mailTicket.ts'
import { rejectTicket } from '../actions/rejectTicket.ts'
import { updateGuestTicket } from '../actions/updateGuestTicket.ts'
import { handle } from '../http/handle.ts'
import { presentGuestTicket } from '../presenters/ticketKinds.ts'
import { shownTo } from './shownTo.ts'
import { seenTicket, seenTicketNumbered } from './seenTicket.ts'

const kind = 'guest'

export const guestTicketHandlers = handle(guestTicket, {
  async create(asked, work) {
    const { company_id, ...wish } = asked.body
    const owner = companyOfTicket(asked.actor, company_id, asked.language)
    const made = await createGuestTicket(work, asked.ports.seals, { ...owner, wish }, asked.language)
    return presentGuestTicket(made, shownTo(asked))
  },
  async update(asked, work) {
    const changed = await updateGuestTicket(work, asked.ports.seals, asked.params.id, asked.body, asked.language)
    return presentGuestTicket(changed, shownTo(asked))
  },
  async detail(asked, reading) {
    const found = await seenTicket(reading, asked.params.id, kind)
    return presentGuestTicket(found, shownTo(asked))
  },
  async pdf({ params, ports }, reading) {
    const found = await seenTicket(reading, params.id, kind)
    if (found.status !== 'active') throw new Refusal('ticket.not_printable', { status: statusInside(found.status) })
    return await drawTicket(reading.sql, ports, found)
  },
  async byAccessNumber(asked, reading) {
    const found = await seenTicketNumbered(reading, asked.params.access_number, kind)
    return presentGuestTicket(found, shownTo(asked))
  },
  async cancel(asked, work) {
    const canceled = await cancelTicket(work, { id: asked.params.id, kind }, asked.body.reason)
    return presentGuestTicket(canceled, shownTo(asked))
  },
  async approve(asked, work) {
    const approved = await approveGuestTicket(work, asked.params.id)
    await mailTicket(work, asked.ports, approved)
    return presentGuestTicket(approved, shownTo(asked))
  },
  async reject(asked, work) {
    const rejected = await rejectTicket(work, { id: asked.params.id, kind }, asked.body.reject_reason)
    return presentGuestTicket(rejected, shownTo(asked))
  },
})
