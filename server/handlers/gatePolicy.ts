import { gatePolicy } from '#shared/contract/autogate/gatePolicy.ts'
import { Refusal } from '#shared/contract/errors.ts'
import { policyOf } from '#shared/domain/policy.ts'
import { policyChanges } from '#shared/domain/policyChanges.ts'
import { changePolicy, rollBackPolicy } from '../actions/changePolicy.ts'
import type { Reading } from '../database/work.ts'
import { handle } from '../http/handle.ts'
import { isOfZone } from '../policies/companyScope.ts'
import { presentGatePolicy } from '../presenters/gatePolicy.ts'
import { findGatePolicies, findGatePolicy, type GatePolicyRow } from '../queries/gatePolicyRows.ts'
import { findGate, type GateRow } from '../queries/gateRows.ts'

export const gatePolicyHandlers = handle(gatePolicy, {
  async list({ params, query }, reading) {
    const { id, policy_version } = await knownGate(reading, params.id)
    const { rows, total } = await findGatePolicies(reading.sql, id, query)
    return { rows: rows.map((row) => presentGatePolicy(row, policy_version)), total }
  },
  async compare({ params, query }, reading) {
    const gate = await knownGate(reading, params.id)
    const version = async (wanted: number): Promise<GatePolicyRow> => {
      const row = await findGatePolicy(reading.sql, gate.id, wanted)
      if (row === null) throw new Refusal('policy.unknown', { version: wanted })
      return row
    }
    const to = await version(query.to ?? gate.policy_version)
    const from = await version(query.from ?? Math.max(1, to.policy_version - 1))
    return {
      from: presentGatePolicy(from, gate.policy_version),
      to: presentGatePolicy(to, gate.policy_version),
      changes: policyChanges(policyOf(from.policy_version, from.rules), policyOf(to.policy_version, to.rules)),
    }
  },
  async create({ params, body }, work) {
    const made = await changePolicy(work, params.id, body)
    return presentGatePolicy(made, made.policy_version)
  },
  async rollBack({ params, body }, work) {
    const made = await rollBackPolicy(work, params.id, body)
    return presentGatePolicy(made, made.policy_version)
  },
})

/** Who wrote a rule and why is for the people of the zone. */
async function knownGate({ sql, actor }: Reading, id: string): Promise<GateRow> {
  const found = isOfZone(actor) ? await findGate(sql, id) : null
  if (found === null) throw new Refusal('row.not_found')
  return found
}
