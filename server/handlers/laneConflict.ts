import { laneConflict } from '#shared/contract/autogate/laneConflict.ts'
import { Refusal } from '#shared/contract/errors.ts'
import { resolveConflict } from '../actions/lanes/resolveConflict.ts'
import { handle } from '../http/handle.ts'
import { isOfZone } from '../policies/companyScope.ts'
import { requireZone } from '../policies/requireZone.ts'
import { presentConflict, presentQuarantined } from '../presenters/laneConflict.ts'
import { findConflict, findConflicts, findQuarantined } from '../queries/laneConflictRows.ts'

export const laneConflictHandlers = handle(laneConflict, {
  async list({ query, language }, { sql, actor }) {
    requireZone(actor)
    const { rows, total } = await findConflicts(sql, query)
    return { rows: rows.map((row) => presentConflict(row, language)), total }
  },
  async detail({ params, language }, { sql, actor }) {
    const row = isOfZone(actor) ? await findConflict(sql, params.id) : null
    if (row === null) throw new Refusal('row.not_found')
    return presentConflict(row, language)
  },
  resolve: async (asked, work) => presentConflict(await resolveConflict(work, asked), asked.language),
  async quarantine({ query }, { sql, actor }) {
    requireZone(actor)
    const { rows, total } = await findQuarantined(sql, query)
    return { rows: rows.map(presentQuarantined), total }
  },
})
