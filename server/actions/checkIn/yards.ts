import type { YardFacts } from '#shared/domain/checkInFacts.ts'
import { fullFrom } from '#shared/domain/fullness.ts'
import type { Sql } from '../../database/work.ts'
import { marks } from '../../models/manyRows.ts'
import type { HeldLane } from './lanes.ts'
import type { HeldTicket } from './tickets.ts'

/** A buffer zone whose gate decides in this transaction, locked: its parking places are given out by one at a time. */
export interface Yard {
  readonly id: string
  readonly name: string
  readonly capacity: number
  readonly limit: number
  /** Parking places in use, as this transaction leaves them. */
  readonly taken: Set<number>
  inside: number
}

interface Found {
  readonly id: string
  readonly name: string
  readonly capacity: number
  readonly full_percent: number
  readonly stay_id: string | null
  readonly slot: number | null
}

/** One statement, and only where one of the lanes belongs to a buffer zone. */
export async function holdYards(sql: Sql, lanes: Iterable<HeldLane>): Promise<Map<string, Yard>> {
  const ids = [...new Set([...lanes].flatMap(({ yardId }) => yardId ?? []))].sort()
  const yards = new Map<string, Yard>()
  if (ids.length === 0) return yards
  const rows = await sql.rows<Found>(
    `SELECT ar.id, ar.name, ar.capacity, ar.full_percent, s.id AS stay_id, s.slot FROM areas ar
     LEFT JOIN buffer_stays s ON s.area_id = ar.id AND s.left_at IS NULL
     WHERE ar.id IN (${marks(ids)}) ORDER BY ar.id ${sql.dialect.forUpdate}`,
    ids,
  )
  for (const { id, name, capacity, full_percent, stay_id, slot } of rows) {
    const limit = fullFrom({ capacity, fullPercent: full_percent })
    const yard = yards.get(id) ?? { id, name, capacity, limit, taken: new Set<number>(), inside: 0 }
    if (stay_id !== null) yard.inside += 1
    if (slot !== null) yard.taken.add(slot)
    yards.set(id, yard)
  }
  return yards
}

/** What the decision needs of the buffer zone; null at every other gate. */
export function yardFacts(yard: Yard | null, ticket: HeldTicket | null): YardFacts | null {
  if (yard === null) return null
  const { stay } = ticket ?? { stay: null }
  return {
    name: yard.name,
    capacity: yard.limit,
    inside: yard.inside,
    stay: stay === null ? null : { since: stay.enteredAt.toISOString(), failed: stay.failed },
  }
}

/** The lowest free parking place; null where all are taken and a person let the vehicle in. */
export function takeSlot({ capacity, taken }: Yard): number | null {
  let slot = 1
  while (taken.has(slot)) slot += 1
  if (capacity > 0 && slot > capacity) return null
  taken.add(slot)
  return slot
}
