import { v7 } from 'uuid'
import type { lane } from '#shared/contract/autogate/lane.ts'
import type { BodyOf } from '#shared/contract/endpoint.ts'
import { Refusal } from '#shared/contract/errors.ts'
import type { Language } from '#shared/words/sentence.ts'
import type { Work } from '../database/work.ts'
import { insertRow, updateRow } from '../database/writeRow.ts'
import { requireZone } from '../policies/requireZone.ts'
import type { FileLinks } from '../ports.ts'
import type { LaneRow } from '../queries/laneRows.ts'
import { announceLanes, lockLane } from './announceLanes.ts'
import { freedCode } from './freedCode.ts'
import { lockGate } from './lockGate.ts'
import { refuseInUse, type User } from './refuseInUse.ts'
import { refusingTaken } from './refusingTaken.ts'
import { withoutUndefined } from './withoutUndefined.ts'

interface Beside {
  readonly language: Language
  readonly links: FileLinks
}

/** Makes a lane that is closed: nothing moves there before devices are set up and somebody opens it. */
export async function createLane(
  work: Work,
  gateId: string,
  input: BodyOf<typeof lane.create>,
  { language, links }: Beside,
): Promise<LaneRow> {
  const { sql, now } = work
  const gate = await lockGate(work, gateId)
  const id = v7()
  const row = {
    position: 0,
    ...withoutUndefined(input),
    id,
    gate_id: gate.id,
    mode: 'closed',
    lamp: 'off',
    barrier_state: 'unknown',
    barrier_proof: 'none',
    devices: [],
    lease_status: 'none',
    created_at: now,
    updated_at: now,
    version: 1,
  }
  await refusingTaken('code', language, () => insertRow(sql, 'lanes', row))
  return await told(work, id, { action: 'lane.create' }, links)
}

export async function updateLane(
  work: Work,
  id: string,
  { version, ...input }: BodyOf<typeof lane.update>,
  { language, links }: Beside,
): Promise<LaneRow> {
  const before = await requireLane(work, id)
  if (version !== undefined && version !== before.version) throw new Refusal('row.changed')
  if (input.direction !== undefined && input.direction !== before.direction)
    await refuseInUse(work.sql, before.id, [...standing])
  await refusingTaken('code', language, () =>
    updateRow(work.sql, 'lanes', before.id, work.now, withoutUndefined(input)),
  )
  return await told(work, before.id, { action: 'lane.update', before }, links)
}

/** Hides a lane that nothing depends on any more; its history stays. */
export async function deleteLane(work: Work, id: string): Promise<void> {
  const before = await requireLane(work, id)
  await refuseInUse(work.sql, before.id, [...standing, ...depending])
  const gone = { deleted_at: work.now, code: freedCode(before) }
  await updateRow(work.sql, 'lanes', before.id, work.now, gone)
  work.record({ action: 'lane.delete', entity: 'lane', entityId: before.id, before })
}

const standing: readonly User[] = [
  {
    words: { id: '{count} kendaraan di lane', en: '{count} {count|vehicle|vehicles} in the lane' },
    count: 'SELECT COUNT(*) AS count FROM lanes WHERE id = ? AND vehicle IS NOT NULL',
  },
]

const depending: readonly User[] = [
  {
    words: { id: '{count} intervensi terbuka', en: '{count} open {count|intervention|interventions}' },
    count: "SELECT COUNT(*) AS count FROM interventions WHERE lane_id = ? AND state <> 'closed'",
  },
  {
    words: { id: '{count} perangkat aktif', en: '{count} active {count|device|devices}' },
    count: "SELECT COUNT(*) AS count FROM devices WHERE lane_id = ? AND status = 'active' AND deleted_at IS NULL",
  },
]

async function requireLane(work: Work, id: string): Promise<LaneRow> {
  requireZone(work.actor)
  const row = await lockLane(work, id)
  if (row === null) throw new Refusal('row.not_found')
  return row
}

async function told(
  work: Work,
  id: string,
  { action, before }: { action: string; before?: LaneRow },
  links: FileLinks,
): Promise<LaneRow> {
  const after = await lockLane(work, id)
  if (after === null) throw new Refusal('row.not_found')
  work.record({ action, entity: 'lane', entityId: id, before, after })
  await announceLanes(work, [id], links)
  return after
}
