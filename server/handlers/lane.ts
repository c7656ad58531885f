import { lane } from '#shared/contract/autogate/lane.ts'
import { Refusal } from '#shared/contract/errors.ts'
import { interveneLane } from '../actions/interveneLane.ts'
import { handle } from '../http/handle.ts'
import { isOfZone } from '../policies/companyScope.ts'
import { fileAddresses } from '../presenters/fileAddress.ts'
import { presentIntervention } from '../presenters/intervention.ts'
import { presentLane } from '../presenters/lane.ts'
import { findLane } from '../queries/laneRows.ts'

export const laneHandlers = handle(lane, {
  async detail(asked, { sql, actor, now }) {
    const found = isOfZone(actor) ? await findLane(sql, asked.params.id) : null
    if (found === null) throw new Refusal('row.not_found')
    return presentLane(found, fileAddresses(asked), now)
  },
  async intervene(asked, steps) {
    const done = await interveneLane(asked, steps)
    return {
      lane: presentLane(done.lane, fileAddresses(asked), asked.now),
      intervention: done.item === null ? null : presentIntervention(done.item),
      command: done.command,
    }
  },
})
