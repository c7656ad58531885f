import { v4 } from 'uuid'
import type { Database } from '#server/database/database.ts'
import { insertRow } from '#server/database/writeRow.ts'
import { inTestWork } from './insert.ts'

/** A ticket that two cut-off lanes let in. Returns the conflict's id. */
export async function makeLaneConflict(
  database: Database,
  { gate_id, lane_id, ...given }: { gate_id: string; lane_id: string; activity_id?: string; kind?: string },
): Promise<string> {
  const id = v4()
  await inTestWork(database, ({ sql, now }) =>
    insertRow(sql, 'lane_conflicts', {
      id,
      kind: 'used_twice',
      state: 'open',
      gate_id,
      lane_id,
      activity_id: v4(),
      access_number: 'TKT-00000001',
      police_number: 'B 1 KEK',
      direction: 'in',
      lane_decision: 'allow',
      lane_reasons: [{ code: 'ok', values: {} }],
      snapshot_at: now,
      agreed: false,
      server_decision: 'deny',
      server_reasons: [{ code: 'ticket.already_inside', values: { lane: 'IN-01', at: now.toISOString() } }],
      decided_at: now,
      found_at: now,
      ...given,
    }),
  )
  return id
}
