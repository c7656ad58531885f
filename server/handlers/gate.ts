import { gate } from '#shared/contract/autogate/gate.ts'
import { Refusal } from '#shared/contract/errors.ts'
import { createGate, deleteGate, updateGate } from '../actions/saveGate.ts'
import type { Sql } from '../database/work.ts'
import { handle } from '../http/handle.ts'
import { isOfZone } from '../policies/companyScope.ts'
import { fileAddresses } from '../presenters/fileAddress.ts'
import { groupByArea, presentGate, presentGateDetail } from '../presenters/gate.ts'
import { presentLane } from '../presenters/lane.ts'
import { findArea } from '../queries/areaRows.ts'
import { readPolicy } from '../queries/gatePolicies.ts'
import { allGates, findGate, findGates, type GateRow } from '../queries/gateRows.ts'
import { lanesOfGate } from '../queries/laneRows.ts'

export const gateHandlers = handle(gate, {
  async list({ query }, { sql }) {
    const { rows, total } = await findGates(sql, query)
    return { rows: rows.map(presentGate), total }
  },
  async grouped(_, { sql }) {
    return groupByArea(await allGates(sql))
  },
  async byArea({ params }, { sql }) {
    if ((await findArea(sql, params.area_id)) === null) throw new Refusal('row.not_found')
    return (await allGates(sql, params.area_id)).map(presentGate)
  },
  async detail({ params }, { sql }) {
    return withPolicy(sql, await knownGate(sql, params.id))
  },
  async lanes(asked, { sql, actor, now }) {
    const found = await knownGate(sql, asked.params.id)
    if (!isOfZone(actor)) throw new Refusal('row.not_found')
    const signUrl = fileAddresses(asked)
    return (await lanesOfGate(sql, found.id)).map((row) => presentLane(row, signUrl, now))
  },
  async create(asked, work) {
    return withPolicy(work.sql, await createGate(work, asked.body, asked.language))
  },
  async update(asked, work) {
    return withPolicy(work.sql, await updateGate(work, asked.params.id, asked.body, asked.language))
  },
  async delete({ params }, work) {
    await deleteGate(work, params.id)
    return null
  },
})

async function knownGate(sql: Sql, id: string): Promise<GateRow> {
  const found = await findGate(sql, id)
  if (found === null) throw new Refusal('row.not_found')
  return found
}

async function withPolicy(sql: Sql, row: GateRow) {
  return presentGateDetail(row, await readPolicy(sql, { gateId: row.id, version: row.policy_version }))
}
