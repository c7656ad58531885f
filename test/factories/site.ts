import type { Database } from '#server/database/database.ts'
import type { NewRowOf } from '#server/models/defineTable.ts'
import type { areaColumns, AreaRow } from '#server/models/area.ts'
import type { buildingColumns, BuildingRow } from '#server/models/building.ts'
import type { companyColumns, CompanyRow } from '#server/models/company.ts'
import type { gateColumns, GateRow } from '#server/models/gate.ts'
import type { laneColumns, LaneRow } from '#server/models/lane.ts'
import { inTestWork, next } from './insert.ts'

type Given<Columns> = Partial<NewRowOf<Columns>>

export async function makeCompany(database: Database, given: Given<typeof companyColumns> = {}): Promise<CompanyRow> {
  const number = next()
  const row = { name: `PT Uji ${number}`, code: `C${number}`, type: 'tenant', status: 'active', ...given }
  return await inTestWork(database, async ({ models, transaction }) =>
    (await models.company.create(row, { transaction })).get(),
  )
}

export async function makeArea(database: Database, given: Given<typeof areaColumns> = {}): Promise<AreaRow> {
  const number = next()
  const row = { name: `Area ${number}`, code: `A${number}`, type: 'main_gate', ...given }
  return await inTestWork(database, async ({ models, transaction }) =>
    (await models.area.create(row, { transaction })).get(),
  )
}

export async function makeBuilding(
  database: Database,
  given: Given<typeof buildingColumns> = {},
): Promise<BuildingRow> {
  const number = next()
  const area_id = given.area_id ?? (await makeArea(database, { type: 'plot' })).id
  const row = { name: `Gudang ${number}`, code: `B${number}`, address: `Jl. Uji ${number}`, status: 'active' }
  return await inTestWork(database, async ({ models, transaction }) =>
    (await models.building.create({ ...row, ...given, area_id }, { transaction })).get(),
  )
}

/** A gate with the first version of its policy. */
export async function makeGate(database: Database, given: Given<typeof gateColumns> = {}): Promise<GateRow> {
  const number = next()
  const area_id = given.area_id ?? (await makeArea(database)).id
  const row = { name: `Gerbang ${number}`, code: `G${number}`, status: 'active', ...given, area_id }
  return await inTestWork(database, async ({ models, transaction, now }) => {
    const gate = await models.gate.create(row, { transaction })
    await models.gatePolicy.create({ gate_id: gate.id, rules: {}, created_at: now }, { transaction })
    return gate.get()
  })
}

export async function makeLane(database: Database, given: Given<typeof laneColumns> = {}): Promise<LaneRow> {
  const number = next()
  const gate_id = given.gate_id ?? (await makeGate(database)).id
  const row = {
    code: `L-${number}`,
    name: `Lane ${number}`,
    direction: 'in',
    mode: 'auto',
    lamp: 'off',
    barrier_state: 'closed',
    barrier_proof: 'sensor',
    lease_status: 'none',
    devices: [],
    ...given,
    gate_id,
  }
  return await inTestWork(database, async ({ models, transaction }) =>
    (await models.lane.create(row, { transaction })).get(),
  )
}
