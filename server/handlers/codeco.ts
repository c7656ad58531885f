import { codeco } from '#shared/contract/autogate/codeco.ts'
import { Refusal } from '#shared/contract/errors.ts'
import { noteCorrection } from '../actions/codeco/noteCorrection.ts'
import { requeueCodeco } from '../actions/codeco/requeueCodeco.ts'
import type { Actor } from '../http/actor.ts'
import { handle } from '../http/handle.ts'
import { isOfZone, seesRowOf } from '../policies/companyScope.ts'
import { staleMinutes } from '../presenters/ceisa.ts'
import {
  presentCodecoDetail,
  presentCodecoMessage,
  presentOutside,
  presentReconciliation,
} from '../presenters/codeco.ts'
import {
  findCodecoAttempts,
  findCodecoMessage,
  findCodecoMessages,
  findReconciliations,
} from '../queries/codecoRows.ts'
import { readOutsideFigures } from '../queries/outsideFigures.ts'

const mostDays = 31
const dayMs = 86_400_000

/** What concerns the whole site is for its people. */
function requireZone(actor: Actor): void {
  if (!isOfZone(actor)) throw new Refusal('auth.forbidden')
}

export const codecoHandlers = handle(codeco, {
  async overview({ ports, now }, { sql, actor }) {
    requireZone(actor)
    const staleBefore = new Date(now.getTime() - staleMinutes * 60_000)
    return presentOutside(ports.outside, await readOutsideFigures(sql, staleBefore))
  },
  async list({ query }, { sql, actor }) {
    const { rows, total } = await findCodecoMessages(sql, actor, query)
    return { rows: rows.map(presentCodecoMessage), total }
  },
  async detail({ params }, { sql, actor }) {
    const row = await findCodecoMessage(sql, params.id)
    if (row === null || !seesRowOf(actor, row.company_id)) throw new Refusal('row.not_found')
    return presentCodecoDetail(row, await findCodecoAttempts(sql, row.id))
  },
  requeue: async ({ params }, work) => presentCodecoMessage(await requeueCodeco(work, params.id)),
  correct: async ({ params, body }, work) => presentCodecoMessage(await noteCorrection(work, params.id, body.note)),
  async reconciliations({ query }, { sql, actor }) {
    requireZone(actor)
    const { rows, total } = await findReconciliations(sql, query)
    return { rows: rows.map(presentReconciliation), total }
  },
  async reconcile({ body, ports }, work) {
    requireZone(work.actor)
    const { from_day: from, to_day: to } = body
    if (!ports.outside.uses.tpsOnline) throw new Refusal('outside.unused', { system: 'TPS Online' })
    if (to < from) throw new Refusal('codeco.range_reversed')
    if (Date.parse(to) - Date.parse(from) >= mostDays * dayMs)
      throw new Refusal('codeco.range_too_long', { days: mostDays })
    work.record({ action: 'codeco.reconcile', entity: 'codeco', entityId: null, after: { from, to } })
    work.afterCommit(() => ports.outside.wantReconciliation(from, to))
    return null
  },
})
