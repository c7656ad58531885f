import { policyOf, type GatePolicy } from '#shared/domain/policy.ts'
import type { Sql } from '../database/work.ts'

interface Wanted {
  readonly gateId: string
  readonly version: number
}

/** The rules of one gate as this transaction sees them. */
export async function readPolicy(sql: Sql, { gateId, version }: Wanted): Promise<GatePolicy> {
  const [row] = await sql.rows<{ rules: unknown }>(
    'SELECT rules FROM gate_policies WHERE gate_id = ? AND policy_version = ?',
    [gateId, version],
  )
  return policyOf(version, row?.rules)
}

/** The rules by which a gate decides now. */
export async function policyInForce(sql: Sql, gateId: string): Promise<GatePolicy> {
  const [row] = await sql.rows<{ policy_version: number; rules: unknown }>(
    `SELECT g.policy_version, p.rules FROM gates g
     LEFT JOIN gate_policies p ON p.gate_id = g.id AND p.policy_version = g.policy_version WHERE g.id = ?`,
    [gateId],
  )
  return policyOf(row?.policy_version ?? 1, row?.rules)
}

const keyOf = ({ gateId, version }: Wanted): string => `${gateId} ${version}`

/** A version never changes once it is written, so it may be kept for the life of the process. */
const known = new Map<string, GatePolicy>()
const mostKnown = 1000

/** The rules of gates at committed versions; a gate without stored rules has the defaults. */
export async function gatePolicies(sql: Sql, wanted: readonly Wanted[]): Promise<(of: Wanted) => GatePolicy> {
  const missing = wanted.filter((each) => !known.has(keyOf(each)))
  if (missing.length > 0) {
    const rows = await sql.rows<{ gate_id: string; policy_version: number; rules: unknown }>(
      `SELECT gate_id, policy_version, rules FROM gate_policies
       WHERE ${missing.map(() => '(gate_id = ? AND policy_version = ?)').join(' OR ')}`,
      missing.flatMap(({ gateId, version }) => [gateId, version]),
    )
    if (known.size > mostKnown) known.clear()
    for (const row of rows) {
      const of = { gateId: row.gate_id, version: row.policy_version }
      known.set(keyOf(of), policyOf(of.version, row.rules))
    }
  }
  return (of) => known.get(keyOf(of)) ?? policyOf(of.version, null)
}
