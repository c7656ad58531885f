import { lane } from '#shared/contract/autogate/lane.ts'
import { Refusal } from '#shared/contract/errors.ts'
import { interveneLane } from '../actions/interveneLane.ts'
import { createLane, deleteLane, updateLane } from '../actions/saveLane.ts'
import type { Language } from '#shared/words/sentence.ts'
import { handle } from '../http/handle.ts'
import { isOfZone } from '../policies/companyScope.ts'
import type { Ports } from '../ports.ts'
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
  async create(asked, work) {
    const made = await createLane(work, asked.params.id, asked.body, besides(asked))
    return presentLane(made, fileAddresses(asked), asked.now)
  },
  async update(asked, work) {
    const changed = await updateLane(work, asked.params.id, asked.body, besides(asked))
    return presentLane(changed, fileAddresses(asked), asked.now)
  },
  async delete({ params }, work) {
    await deleteLane(work, params.id)
    return null
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

const besides = ({ language, ports }: { language: Language; ports: Ports }) => ({ language, links: ports.links })
