import type { EmergencyOpening } from '#shared/contract/laneJournal.ts'
import type { Work } from '../../database/work.ts'
import { insertRow } from '../../database/writeRow.ts'
import type { DeviceActor } from '../../http/actor.ts'
import { noteOpening } from '../intervene/noteOpening.ts'

/** An opening at the lane itself: nobody signed in, so the lane is who did it, and it counts as opened by hand. */
export async function recordEmergency(work: Work, lane: DeviceActor, entry: EmergencyOpening): Promise<void> {
  const at = new Date(Math.min(Date.parse(entry.at), work.now.getTime()))
  const [vehicle] =
    entry.activity_id === null
      ? []
      : await work.sql.rows<{ id: string; company_id: string | null; plate_read: string | null; lamp: string }>(
          'SELECT id, company_id, plate_read, lamp FROM gate_activities WHERE id = ? AND lane_id = ?',
          [entry.activity_id, lane.laneId],
        )
  if (await becameFailed(work, lane, entry)) return
  await insertRow(work.sql, 'lane_commands', {
    id: entry.command_id,
    lane_id: lane.laneId,
    activity_id: vehicle?.id ?? null,
    action: 'open',
    issued_by: `lane:${entry.source}`,
    issued_at: at,
    ttl_ms: 0,
    state: entry.outcome,
    detail: entry.detail,
    answered_at: at,
  })
  if (entry.outcome === 'executed')
    await noteOpening(
      { ...work, now: at },
      {
        id: entry.command_id,
        activityId: vehicle?.id ?? null,
        gateId: lane.gateId,
        laneId: lane.laneId,
        companyId: vehicle?.company_id ?? null,
        operator: { id: lane.id, name: lane.name, roleName: entry.source },
        reasonCode: 'emergency',
        note: entry.detail,
        plate: vehicle?.plate_read ?? null,
        lamp: vehicle?.lamp ?? null,
        waitedMs: null,
      },
    )
  work.record({
    action: 'lane.emergency_open',
    entity: vehicle === undefined ? 'lane' : 'gate_activity',
    entityId: vehicle?.id ?? lane.laneId,
    after: {
      lane: lane.laneCode,
      manual: true,
      source: entry.source,
      outcome: entry.outcome,
      command_id: entry.command_id,
      at: entry.at,
    },
  })
}

/** A lane writes an opening down before it tries: that the relay did not switch comes as a second entry. */
async function becameFailed({ sql }: Work, lane: DeviceActor, entry: EmergencyOpening): Promise<boolean> {
  if (entry.outcome !== 'failed') return false
  const changed = await sql.run(
    "UPDATE lane_commands SET state = 'failed', detail = ? WHERE id = ? AND lane_id = ? AND issued_by LIKE 'lane:%'",
    [entry.detail, entry.command_id, lane.laneId],
  )
  await sql.run('DELETE FROM manual_openings WHERE id = ? AND lane_id = ?', [entry.command_id, lane.laneId])
  return changed === 1
}
