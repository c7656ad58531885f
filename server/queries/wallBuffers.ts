import type { WallBuffer } from '#shared/contract/wall.ts'
import type { Reading } from '../database/work.ts'

/** Every buffer zone with the parking places in use, and how many vehicles stay too long: numbers of places only. */
export async function wallBuffers({ sql, now }: Reading): Promise<WallBuffer[]> {
  const areas = await sql.rows<{ id: string; name: string; capacity: number }>(
    "SELECT id, name, capacity FROM areas WHERE type = 'buffer_zone' AND deleted_at IS NULL ORDER BY name, id",
  )
  const stays = await sql.rows<{ area_id: string; slot: number | null; overstay_at: Date | null }>(
    'SELECT area_id, slot, overstay_at FROM buffer_stays WHERE left_at IS NULL',
  )
  return areas.map(({ id, name, capacity }) => {
    const here = stays.filter(({ area_id }) => area_id === id)
    const isOver = ({ overstay_at }: { overstay_at: Date | null }) => overstay_at !== null && overstay_at < now
    return {
      name,
      capacity,
      slots: here.flatMap((stay) => (stay.slot === null ? [] : [{ slot: stay.slot, over: isOver(stay) }])),
      waiting: here.length,
      over: here.filter(isOver).length,
    }
  })
}
