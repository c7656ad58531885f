import { v7 } from 'uuid'
import type { manualMode } from '#shared/contract/autogate/manualMode.ts'
import type { BodyOf } from '#shared/contract/endpoint.ts'
import { Refusal } from '#shared/contract/errors.ts'
import { shortestNote } from '#shared/domain/interventionReasons.ts'
import type { LaneMode } from '#shared/domain/lane.ts'
import type { Work } from '../../database/work.ts'
import { insertRow } from '../../database/writeRow.ts'
import type { UserActor } from '../../http/actor.ts'
import { worksAtGate } from '../../policies/workAtLane.ts'
import type { FileLinks } from '../../ports.ts'
import { presentLane } from '../../presenters/lane.ts'
import { findPeriod, runningPeriod, type ManualPeriodRow } from '../../queries/manualRows.ts'
import { holdLanes } from '../checkIn/lanes.ts'
import { changedLanes, writeLanes } from '../checkIn/writeHeld.ts'
import { lockGate } from '../lockGate.ts'

interface Asker {
  readonly actor: UserActor
  readonly links: FileLinks
}

/** Takes a gate out of automatic operation, on paper from now on; one period at a time. */
export async function startManual(
  work: Work,
  gateId: string,
  { reason_code, note }: BodyOf<typeof manualMode.start>,
  { actor, links }: Asker,
): Promise<ManualPeriodRow> {
  const lanes = await lanesOf(work, gateId)
  const gate = await lockGate(work, gateId)
  if (!worksAtGate(actor, gate.id)) throw new Refusal('auth.forbidden')
  const running = await runningPeriod(work.sql, gate.id)
  if (running !== null) throw new Refusal('manual.running', { by: running.started_by })
  if (note.length < shortestNote) throw new Refusal('reason.note_required')
  const automatic = [...lanes.values()].filter(({ row }) => row.mode === 'auto').map(({ row }) => row.id)
  await setModes(work, { lanes, ids: automatic, from: 'auto', to: 'manual' }, links)
  const id = v7()
  await insertRow(work.sql, 'manual_periods', {
    id,
    gate_id: gate.id,
    reason_code,
    note,
    lanes: automatic,
    started_by: actor.name,
    started_by_id: actor.id,
    started_at: work.now,
    version: 1,
  })
  const after = await stored(work, id)
  work.record({ action: 'manual.start', entity: 'manual_period', entityId: id, after })
  return after
}

/** Gives the gate back to its lanes. What is still on paper can be entered afterwards. */
export async function stopManual(work: Work, gateId: string, { actor, links }: Asker): Promise<ManualPeriodRow> {
  const lanes = await lanesOf(work, gateId)
  const gate = await lockGate(work, gateId)
  if (!worksAtGate(actor, gate.id)) throw new Refusal('auth.forbidden')
  const before = await runningPeriod(work.sql, gate.id)
  if (before === null) throw new Refusal('manual.not_running')
  await setModes(work, { lanes, ids: before.lanes ?? [], from: 'manual', to: 'auto' }, links)
  await work.sql.run('UPDATE manual_periods SET ended_by = ?, ended_at = ?, version = version + 1 WHERE id = ?', [
    actor.name,
    work.now,
    before.id,
  ])
  const after = await stored(work, before.id)
  work.record({ action: 'manual.stop', entity: 'manual_period', entityId: before.id, before, after })
  return after
}

/** Lanes before their gate: the order in which everything here is locked. */
async function lanesOf({ sql }: Work, gateId: string) {
  const rows = await sql.rows<{ id: string }>(
    'SELECT id FROM lanes WHERE gate_id = ? AND deleted_at IS NULL ORDER BY id',
    [gateId],
  )
  return await holdLanes(
    sql,
    rows.map(({ id }) => id),
  )
}

interface Switch {
  readonly lanes: Awaited<ReturnType<typeof lanesOf>>
  readonly ids: readonly string[]
  readonly from: LaneMode
  readonly to: LaneMode
}

/** Lanes that somebody put into another mode meanwhile stay as they are. */
async function setModes(work: Work, { lanes, ids, from, to }: Switch, links: FileLinks): Promise<void> {
  for (const lane of lanes.values())
    if (ids.includes(lane.row.id) && lane.row.mode === from) lane.next = { ...lane.next, mode: to }
  const signUrl = (path: string) => links.signFileUrl(path, work.now)
  const changed = changedLanes(lanes.values())
  await writeLanes(work.sql, changed, work.now)
  for (const { next, row } of changed) {
    work.record({
      action: 'lane.set_mode',
      entity: 'lane',
      entityId: row.id,
      before: { mode: from },
      after: { mode: to },
    })
    work.announce('operations', { type: 'lane.changed', lane: presentLane(next, signUrl, work.now) })
  }
}

async function stored({ sql }: Work, id: string): Promise<ManualPeriodRow> {
  const row = await findPeriod(sql, id)
  if (row === null) throw new Refusal('row.not_found')
  return row
}
