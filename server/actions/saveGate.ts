import { v7 } from 'uuid'
import type { gate } from '#shared/contract/autogate/gate.ts'
import type { BodyOf } from '#shared/contract/endpoint.ts'
import { Refusal } from '#shared/contract/errors.ts'
import type { Language } from '#shared/words/sentence.ts'
import type { Sql, Work } from '../database/work.ts'
import { insertRow, updateRow } from '../database/writeRow.ts'
import { isOfZone } from '../policies/companyScope.ts'
import { findArea } from '../queries/areaRows.ts'
import { findGate, type GateRow } from '../queries/gateRows.ts'
import { freedCode } from './freedCode.ts'
import { lockGate } from './lockGate.ts'
import { refuseFields } from './refuseFields.ts'
import { refuseInUse } from './refuseInUse.ts'
import { refusingTaken } from './refusingTaken.ts'
import { withoutUndefined } from './withoutUndefined.ts'
import { writePolicy } from './writePolicy.ts'

export async function createGate(
  work: Work,
  { policy, policy_note, ...input }: BodyOf<typeof gate.create>,
  language: Language,
): Promise<GateRow> {
  const { sql, now } = work
  requireZone(work)
  await requireArea(sql, input.area_id, language)
  const id = v7()
  const row = {
    status: 'active',
    position: 0,
    ...withoutUndefined(input),
    id,
    policy_version: 1,
    created_at: now,
    updated_at: now,
    version: 1,
  }
  await refusingTaken('code', language, () => insertRow(sql, 'gates', row))
  await writePolicy(work, { gateId: id, version: 1, rules: withoutUndefined(policy ?? {}), note: policy_note })
  const after = await storedGate(sql, id)
  work.record({ action: 'gate.create', entity: 'gate', entityId: id, after: { ...after, policy } })
  return after
}

/** A policy in the change becomes a version of its own: what was decided under the one before stays explainable. */
export async function updateGate(
  work: Work,
  id: string,
  { version, policy, policy_note, ...input }: BodyOf<typeof gate.update>,
  language: Language,
): Promise<GateRow> {
  const { sql, now } = work
  const before = await lockGate(work, id)
  if (version !== undefined && version !== before.version) throw new Refusal('row.changed')
  if (input.area_id !== undefined) await requireArea(sql, input.area_id, language)
  const policyVersion = before.policy_version + (policy === undefined ? 0 : 1)
  const changes = { ...withoutUndefined(input), policy_version: policyVersion }
  await refusingTaken('code', language, () => updateRow(sql, 'gates', id, now, changes))
  if (policy !== undefined)
    await writePolicy(work, { gateId: id, version: policyVersion, rules: withoutUndefined(policy), note: policy_note })
  const after = await storedGate(sql, id)
  work.record({ action: 'gate.update', entity: 'gate', entityId: id, before, after: { ...after, policy } })
  return after
}

/** Hides a gate that has no lanes any more; its history stays. */
export async function deleteGate(work: Work, id: string): Promise<void> {
  const before = await lockGate(work, id)
  await refuseInUse(work.sql, id, [
    {
      words: { id: '{count} lane', en: '{count} lanes' },
      count: 'SELECT COUNT(*) AS count FROM lanes WHERE gate_id = ? AND deleted_at IS NULL',
    },
  ])
  await updateRow(work.sql, 'gates', id, work.now, { deleted_at: work.now, code: freedCode(before) })
  work.record({ action: 'gate.delete', entity: 'gate', entityId: id, before })
}

function requireZone({ actor }: Work): void {
  if (!isOfZone(actor)) throw new Refusal('auth.forbidden')
}

async function storedGate(sql: Sql, id: string): Promise<GateRow> {
  const row = await findGate(sql, id)
  if (row === null) throw new Refusal('row.not_found')
  return row
}

async function requireArea(sql: Sql, areaId: string, language: Language): Promise<void> {
  if ((await findArea(sql, areaId)) === null) refuseFields([{ path: 'area_id', code: 'not_found' }], language)
}
