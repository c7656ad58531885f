import type { gatePolicy } from '#shared/contract/autogate/gatePolicy.ts'
import type { BodyOf } from '#shared/contract/endpoint.ts'
import { Refusal } from '#shared/contract/errors.ts'
import type { Work } from '../database/work.ts'
import { updateRow } from '../database/writeRow.ts'
import { findGatePolicy, type GatePolicyRow } from '../queries/gatePolicyRows.ts'
import type { GateRow } from '../queries/gateRows.ts'
import { lockGate } from './lockGate.ts'
import { withoutUndefined } from './withoutUndefined.ts'
import { writePolicy } from './writePolicy.ts'

interface Next {
  readonly rules: Readonly<Record<string, unknown>>
  readonly note: string
  readonly action: 'gate.policy' | 'gate.policy_rollback'
}

/** Makes a new version of a gate's rules; the next scan is judged by it. */
export async function changePolicy(
  work: Work,
  gateId: string,
  { policy, note, seen_version }: BodyOf<typeof gatePolicy.create>,
): Promise<GatePolicyRow> {
  const gate = await lockSeen(work, gateId, seen_version)
  return await addVersion(work, gate, { rules: withoutUndefined(policy), note, action: 'gate.policy' })
}

/** Makes the rules of an earlier version the newest ones. */
export async function rollBackPolicy(
  work: Work,
  gateId: string,
  { to_version, note, seen_version }: BodyOf<typeof gatePolicy.rollBack>,
): Promise<GatePolicyRow> {
  const gate = await lockSeen(work, gateId, seen_version)
  if (to_version === gate.policy_version) throw new Refusal('policy.current', { version: to_version })
  const earlier = await requirePolicy(work, gateId, to_version)
  return await addVersion(work, gate, { rules: earlier.rules ?? {}, note, action: 'gate.policy_rollback' })
}

async function lockSeen(work: Work, gateId: string, seen: number): Promise<GateRow> {
  const gate = await lockGate(work, gateId)
  if (gate.policy_version !== seen) throw new Refusal('row.changed')
  return gate
}

async function addVersion(work: Work, gate: GateRow, { rules, note, action }: Next): Promise<GatePolicyRow> {
  const version = gate.policy_version + 1
  await writePolicy(work, { gateId: gate.id, version, rules, note })
  await updateRow(work.sql, 'gates', gate.id, work.now, { policy_version: version })
  const before = await requirePolicy(work, gate.id, gate.policy_version)
  const after = await requirePolicy(work, gate.id, version)
  work.record({ action, entity: 'gate', entityId: gate.id, before, after })
  return after
}

async function requirePolicy({ sql }: Work, gateId: string, version: number): Promise<GatePolicyRow> {
  const row = await findGatePolicy(sql, gateId, version)
  if (row === null) throw new Refusal('policy.unknown', { version })
  return row
}
