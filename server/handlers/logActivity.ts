import { logActivity } from '#shared/contract/autogate/logActivity.ts'
import { Refusal } from '#shared/contract/errors.ts'
import { handle } from '../http/handle.ts'
import { presentLog, presentLogDetail } from '../presenters/logActivity.ts'
import { findLogActivities, findLogActivity } from '../queries/findLogActivities.ts'

export const logActivityHandlers = handle(logActivity, {
  async list({ query }, reading) {
    const { rows, total } = await findLogActivities(reading, query)
    return { rows: rows.map(presentLog), total }
  },
  async detail({ params }, reading) {
    const row = await findLogActivity(reading, params.id)
    if (row === null) throw new Refusal('row.not_found')
    return presentLogDetail(row)
  },
})
