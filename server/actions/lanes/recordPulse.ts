import { Refusal } from '#shared/contract/errors.ts'
import type { JournalEntry } from '#shared/contract/laneJournal.ts'
import type { Work } from '../../database/work.ts'
import type { DeviceActor } from '../../http/actor.ts'

/** A lane that had decided to open did not: its order no longer counts as carried out. */
export async function recordPulse(
  work: Work,
  lane: DeviceActor,
  { command_id, outcome, detail, at }: Extract<JournalEntry, { kind: 'pulse' }>,
): Promise<void> {
  const changed = await work.sql.run(
    "UPDATE lane_commands SET state = ?, detail = ? WHERE id = ? AND lane_id = ? AND issued_by = 'lane'",
    [outcome, detail, command_id, lane.laneId],
  )
  if (changed !== 1) throw new Refusal('row.not_found')
  work.record({
    action: 'lane.not_opened',
    entity: 'lane_command',
    entityId: command_id,
    after: { lane: lane.laneCode, outcome, detail, at },
  })
}
