import type { Sql } from '../database/work.ts'
import { countInside } from './areaOccupancy.ts'

/** A place with its limit and what is in it. */
export interface RoomRow {
  readonly id: string
  readonly name: string
  readonly code: string
  readonly capacity: number
  readonly full_percent: number
  readonly version: number
  readonly inside: number
}

export interface AreaRoomRow extends RoomRow {
  readonly type: 'main_gate' | 'port_gate' | 'buffer_zone' | 'plot'
  readonly buildings: readonly BuildingRoomRow[]
}

export interface BuildingRoomRow extends RoomRow {
  readonly area_id: string
  readonly company_id: string | null
}

const columns = 'id, name, code, capacity, full_percent, version'

/** Every area with its buildings, and the vehicles in each as they are now. */
export async function findRooms(sql: Sql): Promise<AreaRoomRow[]> {
  const inside = await countInside(sql)
  const waiting = new Map(
    (
      await sql.rows<{ area_id: string; inside: number }>(
        'SELECT area_id, COUNT(*) AS inside FROM buffer_stays WHERE left_at IS NULL GROUP BY area_id',
      )
    ).map((row) => [row.area_id, Number(row.inside)]),
  )
  const areas = await sql.rows<Omit<AreaRoomRow, 'inside' | 'buildings'>>(
    `SELECT ${columns}, type FROM areas WHERE deleted_at IS NULL ORDER BY name, id`,
  )
  const buildings = await sql.rows<Omit<BuildingRoomRow, 'inside'>>(
    `SELECT ${columns}, area_id, company_id FROM buildings WHERE deleted_at IS NULL ORDER BY name, id`,
  )
  return areas.map((area) => ({
    ...area,
    inside: area.type === 'buffer_zone' ? (waiting.get(area.id) ?? 0) : (inside.get(area.id) ?? 0),
    buildings: buildings
      .filter(({ area_id }) => area_id === area.id)
      .map((building) => ({ ...building, inside: inside.get(building.id) ?? 0 })),
  }))
}
