import type { z } from 'zod'
import type { Gate, GateDetail, Policy } from '#shared/contract/autogate/gate.ts'
import { policyNumbers, type GatePolicy, type PolicyNumber } from '#shared/domain/policy.ts'
import type { GateRow } from '../queries/gateRows.ts'

export const presentGate = (row: GateRow): z.infer<typeof Gate> => ({
  id: row.id,
  name: row.name,
  code: row.code,
  area: { id: row.area_id, name: row.area_name, type: row.area_type },
  position: row.position,
  status: row.status,
  lane_count: row.lane_count,
  policy_version: row.policy_version,
  created_at: row.created_at.toISOString(),
  updated_at: row.updated_at.toISOString(),
  version: row.version,
})

export const presentGateDetail = (row: GateRow, policy: GatePolicy): z.infer<typeof GateDetail> => ({
  ...presentGate(row),
  policy: presentPolicy(policy),
})

/** The numbers of a policy, all of them, with defaults filled in. */
export const presentPolicyNumbers = (policy: GatePolicy): Record<PolicyNumber, number> =>
  Object.fromEntries((Object.keys(policyNumbers) as PolicyNumber[]).map((name) => [name, policy[name]])) as Record<
    PolicyNumber,
    number
  >

export const presentPolicy = (policy: GatePolicy): z.infer<typeof Policy> => ({
  ...presentPolicyNumbers(policy),
  effects: policy.effects,
})

/** Gates under the areas they belong to, in the order in which the areas first appear. */
export function groupByArea(rows: readonly GateRow[]) {
  const groups = new Map<string, { area: z.infer<typeof Gate>['area']; gates: z.infer<typeof Gate>[] }>()
  for (const row of rows) {
    const gate = presentGate(row)
    const group = groups.get(row.area_id) ?? { area: gate.area, gates: [] }
    group.gates.push(gate)
    groups.set(row.area_id, group)
  }
  return [...groups.values()]
}
