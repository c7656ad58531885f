import { building } from '#shared/contract/autogate/building.ts'
import { Refusal } from '#shared/contract/errors.ts'
import { deleteBuilding } from '../actions/deleteBuilding.ts'
import { createBuilding, updateBuilding } from '../actions/saveBuilding.ts'
import { handle } from '../http/handle.ts'
import { seesBuildingOf } from '../policies/companyScope.ts'
import { presentBuilding, presentBuildingChoice, presentBuildingsByArea } from '../presenters/building.ts'
import { findBuilding, findBuildingChoices, findBuildings } from '../queries/buildingRows.ts'

export const buildingHandlers = handle(building, {
  async list({ query }, { sql, actor }) {
    const { rows, total } = await findBuildings(sql, actor, query)
    return { rows: rows.map(presentBuilding), total }
  },
  async all({ query }, { sql, actor }) {
    return presentBuildingsByArea(await findBuildingChoices(sql, actor, { ofPort: false, ...query }))
  },
  async portDropdown({ query }, { sql, actor }) {
    const rows = await findBuildingChoices(sql, actor, { ofPort: true, ...query })
    return rows.map(presentBuildingChoice)
  },
  async detail({ params }, { sql, actor }) {
    const found = await findBuilding(sql, params.id)
    if (found === null || !seesBuildingOf(actor, found.company_id)) throw new Refusal('row.not_found')
    return presentBuilding(found)
  },
  create: async ({ body, language }, work) => presentBuilding(await createBuilding(work, body, language)),
  update: async ({ params, body, language }, work) =>
    presentBuilding(await updateBuilding(work, params.id, body, language)),
  async delete({ params }, work) {
    await deleteBuilding(work, params.id)
    return null
  },
})
