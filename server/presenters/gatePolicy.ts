import type { z } from 'zod'
import type { GatePolicyVersion } from '#shared/contract/autogate/gatePolicy.ts'
import { policyOf } from '#shared/domain/policy.ts'
import type { GatePolicyRow } from '../queries/gatePolicyRows.ts'
import { presentPolicy } from './gate.ts'

export const presentGatePolicy = (row: GatePolicyRow, current: number): z.infer<typeof GatePolicyVersion> => ({
  policy_version: row.policy_version,
  current: row.policy_version === current,
  policy: presentPolicy(policyOf(row.policy_version, row.rules)),
  note: row.note,
  created_by: row.created_by,
  created_at: row.created_at.toISOString(),
})
