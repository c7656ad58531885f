import { area } from '#shared/contract/autogate/area.ts'
import { Refusal } from '#shared/contract/errors.ts'
import { handle } from '../http/handle.ts'
import { presentArea } from '../presenters/area.ts'
import { findArea, findAreas } from '../queries/areaRows.ts'

export const areaHandlers = handle(area, {
  async list({ query }, { sql }) {
    const { rows, total } = await findAreas(sql, query)
    return { rows: rows.map(presentArea), total }
  },
  async detail({ params }, { sql }) {
    const found = await findArea(sql, params.id)
    if (found === null) throw new Refusal('row.not_found')
    return presentArea(found)
  },
})
