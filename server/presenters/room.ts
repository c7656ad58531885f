import type { z } from 'zod'
import type { AreaRoom, BuildingRoom } from '#shared/contract/autogate/occupancy.ts'
import { fullFrom } from '#shared/domain/fullness.ts'
import type { AreaRoomRow, RoomRow } from '../queries/roomRows.ts'

/** A place, what is in it, and whether it is full. */
export function presentRoom(row: RoomRow): z.infer<typeof BuildingRoom> {
  const { id, name, code, capacity, full_percent, version, inside } = row
  const limit = fullFrom({ capacity, fullPercent: full_percent })
  return {
    id,
    name,
    code,
    capacity,
    full_percent,
    full_from: limit,
    inside,
    free: limit === 0 ? null : Math.max(0, limit - inside),
    full: limit > 0 && inside >= limit,
    version,
  }
}

export const presentAreaRoom = (row: AreaRoomRow): z.infer<typeof AreaRoom> => ({
  ...presentRoom(row),
  type: row.type,
  buildings: row.buildings.map(presentRoom),
})
