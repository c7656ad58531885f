import { guardPost } from '#shared/contract/autogate/guardPost.ts'
import { Refusal } from '#shared/contract/errors.ts'
import { callControlRoom } from '../actions/callControlRoom.ts'
import { companyOfTicket } from '../actions/companyOfTicket.ts'
import { createGuestTicket } from '../actions/createGuestTicket.ts'
import { reprintSlip } from '../actions/reprintSlip.ts'
import { handle } from '../http/handle.ts'
import { requireZone } from '../policies/requireZone.ts'
import { worksAtGate } from '../policies/workAtLane.ts'
import { presentIntervention } from '../presenters/intervention.ts'
import { presentGuestTicket } from '../presenters/ticketKinds.ts'
import { findLane } from '../queries/laneRows.ts'
import { findPostSlip } from '../queries/postSlip.ts'
import { findTicket } from '../queries/ticketRows.ts'
import { shownTo } from './shownTo.ts'

/** A slip that was not heard of for so many milliseconds is not in a queue any more. */
const queuedFor = 120_000

export const guardPostHandlers = handle(guardPost, {
  async slip({ params, actor, now }, { sql }) {
    requireZone(actor)
    const lane = await findLane(sql, params.id)
    if (lane === null) throw new Refusal('row.not_found')
    if (!worksAtGate(actor, lane.gate_id)) throw new Refusal('auth.forbidden')
    const found = await findPostSlip(sql, lane.id, new Date(now.getTime() - queuedFor))
    if (found === null) return null
    const { activity_id, content, state, detail, updated_at } = found.row
    return { activity_id, slip: content, state, detail, updated_at: updated_at.toISOString(), queued: found.queued }
  },
  reprint: reprintSlip,
  async guest(asked, work) {
    requireZone(asked.actor)
    const { company_id, registration_id: id, ...wish } = asked.body
    const before = id === undefined ? null : await findTicket(work.sql, id)
    if (before !== null) return presentGuestTicket(before, shownTo(asked))
    const owner = companyOfTicket(asked.actor, company_id, asked.language)
    const made = await createGuestTicket(work, asked.ports.seals, { ...owner, wish, id }, asked.language)
    return presentGuestTicket(made, shownTo(asked))
  },
  call: async ({ params, actor }, work) => presentIntervention(await callControlRoom(work, actor, params.id)),
})
