import { PrintQueue } from '../printing/printQueue.ts'
import { Standby } from './alone/standby.ts'
import { CommandMemory } from './commandMemory.ts'
import type { LaneAgentParts, LaneMemory } from './laneAgentParts.ts'
import { LatePhotos } from './latePhotos.ts'
import { ScanAudit } from './scanAudit.ts'
import { TurnMemory } from './turnMemory.ts'

const usualSnapshotEveryMs = 10_000

/** Opens all that a lane remembers, where the last run left it. */
export async function openLaneMemory(
  { lane, folder, disk, api, log, devices, ...parts }: LaneAgentParts,
  { now, changed }: { readonly now: () => Date; readonly changed: () => void },
): Promise<LaneMemory> {
  const commands = await CommandMemory.open(folder, disk)
  const lastTurn = await TurnMemory.open(folder, disk)
  const standby = await Standby.open({
    laneId: lane.id,
    folder,
    disk,
    api,
    log,
    siteKey: parts.siteKey ?? null,
    peerUrl: parts.peerUrl ?? null,
    snapshotEveryMs: parts.snapshotEveryMs ?? usualSnapshotEveryMs,
    now,
    changed,
  })
  /* Before the upload that has just begun takes them away. */
  const decided = new Map(
    standby.journal.waiting.flatMap((entry) => (entry.kind === 'decision' ? [[entry.scan_id, entry.activity_id]] : [])),
  )
  const slips = await PrintQueue.open(folder, devices.printer, ({ slip, state, detail, at }) =>
    standby.note({ kind: 'print', fact: { slip_id: slip.id, state, detail, at } }),
  )
  const late = await LatePhotos.open({
    folder,
    api,
    decidedBefore: (scan) => decided.get(scan) ?? null,
    note: (entry) => standby.journal.note(entry),
    log,
    now,
    changed,
  })
  return { commands, lastTurn, scans: new ScanAudit(folder), standby, slips, late }
}
