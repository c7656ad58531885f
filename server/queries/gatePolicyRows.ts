import type { gatePolicy } from '#shared/contract/autogate/gatePolicy.ts'
import type { QueryOf } from '#shared/contract/endpoint.ts'
import type { Slice } from '#shared/contract/page.ts'
import type { Sql } from '../database/work.ts'
import { findSlice } from './findSlice.ts'
import { where } from './where.ts'

export interface GatePolicyRow {
  readonly gate_id: string
  readonly policy_version: number
  readonly rules: Readonly<Record<string, unknown>> | null
  readonly note: string | null
  readonly created_by: string | null
  readonly created_at: Date
}

const columns = 'p.gate_id, p.policy_version, p.rules, p.note, p.created_by, p.created_at'

export async function findGatePolicy(sql: Sql, gateId: string, version: number): Promise<GatePolicyRow | null> {
  const [row] = await sql.rows<GatePolicyRow>(
    `SELECT ${columns} FROM gate_policies p WHERE p.gate_id = ? AND p.policy_version = ?`,
    [gateId, version],
  )
  return row ?? null
}

export const findGatePolicies = (
  sql: Sql,
  gateId: string,
  query: QueryOf<typeof gatePolicy.list>,
): Promise<Slice<GatePolicyRow>> =>
  findSlice<GatePolicyRow>(
    sql,
    { columns, table: 'gate_policies', alias: 'p', where: where(['p.gate_id = ?', gateId]) },
    query,
  )
