import { v7 } from 'uuid'
import type { bypass } from '#shared/contract/autogate/bypass.ts'
import type { BodyOf } from '#shared/contract/endpoint.ts'
import { Refusal } from '#shared/contract/errors.ts'
import { longestBypassDays } from '#shared/domain/bypass.ts'
import { displayPlate, plateKey } from '#shared/domain/plate.ts'
import type { Work } from '../database/work.ts'
import { insertRow, updateRow } from '../database/writeRow.ts'
import { requireZone } from '../policies/requireZone.ts'
import { findBypass, type BypassRow } from '../queries/bypassRows.ts'
import { requirePeriod } from './requirePeriod.ts'
import { withoutUndefined } from './withoutUndefined.ts'

/** Lets a vehicle pass without a ticket for some time. */
export async function createBypass(work: Work, input: BodyOf<typeof bypass.create>): Promise<BypassRow> {
  const { sql, now, actor } = work
  requireZone(actor)
  const from = input.valid_from === undefined ? now : new Date(input.valid_from)
  const until = new Date(input.valid_until)
  requirePeriod({ from, until }, now, longestBypassDays)
  const id = v7()
  await insertRow(sql, 'bypasses', {
    id,
    plate_key: plateKey(input.police_number),
    police_number: displayPlate(input.police_number),
    category: input.category,
    note: input.note,
    valid_from: from,
    valid_until: until,
    created_by: actor.name,
    created_at: now,
    updated_at: now,
    version: 1,
  })
  const after = await stored(work, id)
  work.record({ action: 'bypass.create', entity: 'bypass', entityId: id, after })
  return after
}

export async function updateBypass(
  work: Work,
  id: string,
  { version, valid_from, valid_until, ...input }: BodyOf<typeof bypass.update>,
): Promise<BypassRow> {
  const before = await lockBypass(work, id)
  if (version !== undefined && version !== before.version) throw new Refusal('row.changed')
  const from = valid_from === undefined ? before.valid_from : new Date(valid_from)
  const until = valid_until === undefined ? before.valid_until : new Date(valid_until)
  requirePeriod({ from, until }, work.now, longestBypassDays)
  const changes = { ...withoutUndefined(input), valid_from: from, valid_until: until }
  await updateRow(work.sql, 'bypasses', id, work.now, changes)
  const after = await stored(work, id)
  work.record({ action: 'bypass.update', entity: 'bypass', entityId: id, before, after })
  return after
}

export async function deleteBypass(work: Work, id: string): Promise<void> {
  const before = await lockBypass(work, id)
  await updateRow(work.sql, 'bypasses', id, work.now, { deleted_at: work.now })
  work.record({ action: 'bypass.delete', entity: 'bypass', entityId: id, before })
}

async function lockBypass(work: Work, id: string): Promise<BypassRow> {
  requireZone(work.actor)
  await work.sql.rows(`SELECT id FROM bypasses WHERE id = ? ${work.sql.dialect.forUpdate}`, [id])
  return await stored(work, id)
}

async function stored({ sql }: Work, id: string): Promise<BypassRow> {
  const row = await findBypass(sql, id)
  if (row === null) throw new Refusal('row.not_found')
  return row
}
