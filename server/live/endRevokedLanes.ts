import type { Database } from '../database/database.ts'
import type { LaneNamespace } from './namespaces.ts'

const actor = { kind: 'system', id: 'system', name: 'devices' } as const

/** Ends the lines of devices that were disabled, removed, moved to another lane or given another token. */
export async function endRevokedLanes(lanes: LaneNamespace, database: Database): Promise<void> {
  const sockets = [...lanes.sockets.values()]
  if (sockets.length === 0) return
  const ids = sockets.map((socket) => socket.data.actor.id)
  const rows = await database.read(actor, ({ sql }) =>
    sql.rows<{ token_hash: string; lane_id: string }>(
      `SELECT token_hash, lane_id FROM devices
       WHERE id IN (${ids.map(() => '?').join(', ')}) AND status = 'active' AND deleted_at IS NULL`,
      ids,
    ),
  )
  const lanesByToken = new Map(rows.map(({ token_hash, lane_id }) => [token_hash, lane_id]))
  for (const socket of sockets)
    if (lanesByToken.get(socket.data.tokenHash) !== socket.data.actor.laneId) socket.disconnect(true)
}
