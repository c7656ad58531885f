import { bypass } from '#shared/contract/autogate/bypass.ts'
import { Refusal } from '#shared/contract/errors.ts'
import { createBypass, deleteBypass, updateBypass } from '../actions/saveBypass.ts'
import { handle } from '../http/handle.ts'
import { requireZone } from '../policies/requireZone.ts'
import { presentBypass, presentBypassPassage } from '../presenters/watchlist.ts'
import { findBypass, findBypasses, findBypassPassages } from '../queries/bypassRows.ts'

export const bypassHandlers = handle(bypass, {
  async list({ query, now }, { sql, actor }) {
    requireZone(actor)
    const { rows, total } = await findBypasses(sql, query)
    return { rows: rows.map((row) => presentBypass(row, now)), total }
  },
  async passages({ query }, { sql, actor }) {
    requireZone(actor)
    const { rows, total } = await findBypassPassages(sql, query)
    return { rows: rows.map(presentBypassPassage), total }
  },
  async detail({ params, now }, { sql, actor }) {
    requireZone(actor)
    const found = await findBypass(sql, params.id)
    if (found === null) throw new Refusal('row.not_found')
    return presentBypass(found, now)
  },
  create: async ({ body, now }, work) => presentBypass(await createBypass(work, body), now),
  update: async ({ params, body, now }, work) => presentBypass(await updateBypass(work, params.id, body), now),
  async delete({ params }, work) {
    await deleteBypass(work, params.id)
    return null
  },
})
