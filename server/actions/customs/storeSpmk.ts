import { v7 } from 'uuid'
import { plateKey } from '#shared/domain/plate.ts'
import { insertAll } from '../../database/trail.ts'
import type { Work } from '../../database/work.ts'
import type { Spmk } from '../../partners/ptosm/ptosm.ts'

/** What PTOSM said of an order, or that it could not say. */
export type SpmkAnswer = { readonly order: Spmk | null } | 'unanswered'

/** Keeps the order as PTOSM described it; one that it does not know is kept as unknown, so that the gate can say so. */
export async function storeSpmk({ sql }: Work, number: string, answer: SpmkAnswer, askedAt: Date): Promise<void> {
  await sql.run(
    `${sql.dialect.insertIgnore} INTO spmk_orders (id, spmk_number, status, tried_at) VALUES (?, ?, 'unknown', ?)`,
    [v7(), number, askedAt],
  )
  if (answer === 'unanswered') {
    await sql.run('UPDATE spmk_orders SET tried_at = ? WHERE spmk_number = ?', [askedAt, number])
    return
  }
  const sets = { ...columnsOf(answer.order), tried_at: askedAt, fetched_at: askedAt }
  await sql.run(
    `UPDATE spmk_orders SET ${Object.keys(sets)
      .map((column) => `${column} = ?`)
      .join(', ')} WHERE spmk_number = ?`,
    [...Object.values(sets), number],
  )
  await storeTrucks(sql, number, answer.order?.trucks ?? [])
}

/** The order's own row is locked by now. */
async function storeTrucks(sql: Work['sql'], number: string, trucks: Spmk['trucks']): Promise<void> {
  const [order] = await sql.rows<{ id: string }>('SELECT id FROM spmk_orders WHERE spmk_number = ?', [number])
  if (order === undefined) return
  await sql.run('DELETE FROM spmk_trucks WHERE order_id = ?', [order.id])
  const byPlate = new Map(trucks.map((truck) => [plateKey(truck.police_number), truck]))
  await insertAll(
    sql,
    'INSERT INTO spmk_trucks (order_id, plate_key, police_number, stid, rit_max, rit_done)',
    [...byPlate].map(([key, { police_number, stid, rit_max, rit_done }]) => [
      order.id,
      key,
      police_number,
      stid,
      rit_max,
      rit_done,
    ]),
  )
}

function columnsOf(order: Spmk | null) {
  if (order === null) return { status: 'unknown' }
  return {
    status: order.status,
    activity: order.activity,
    vessel_name: order.vesselName,
    voyage: order.voyage,
    berth: order.berth,
    commodity: order.commodity,
    unit_of_item: order.unitOfItem,
    planned_qty: order.plannedQty,
    realized_qty: order.realizedQty,
    remaining_qty: order.remainingQty,
    consignee_name: order.consigneeName,
    consignee_npwp: order.consigneeNpwp,
    stevedore: order.stevedore,
    truck_count: order.trucks.length,
    valid_from: order.validFrom === null ? null : new Date(order.validFrom),
    valid_until: order.validUntil === null ? null : new Date(order.validUntil),
    bl_number: order.blNumber,
  }
}
