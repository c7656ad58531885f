import { Refusal } from '#shared/contract/errors.ts'
import { amountIn } from '#shared/domain/unitOfItem.ts'
import type { Work } from '../../database/work.ts'
import type { CargoVisitView } from '../../queries/cargoVisitRows.ts'

interface Order {
  readonly remaining_qty: string | null
  readonly unit_of_item: string | null
  readonly fetched_at: Date | null
}

interface Counted {
  readonly qty: number
  readonly unit: string
}

/**
 * Refuses a load that is more than its SPMK has left: what the port said last, less what checkers accepted since then.
 * Where the order counts in something else, or its amount is unknown, there is nothing to compare.
 */
export async function requireOrderLeft(
  { sql }: Work,
  { document_type, document_number }: CargoVisitView,
  { qty, unit }: Counted,
): Promise<void> {
  if (document_type !== 'SPMK' || document_number === null) return
  const [order] = await sql.rows<Order>(
    `SELECT remaining_qty, unit_of_item, fetched_at FROM spmk_orders WHERE spmk_number = ? ${sql.dialect.forUpdate}`,
    [document_number],
  )
  const orderUnit = order?.unit_of_item ?? null
  if (order === undefined || orderUnit === null || order.remaining_qty === null || order.fetched_at === null) return
  const asked = amountIn(qty, unit, orderUnit)
  if (asked === null) return
  const since = await sql.rows<{ unit: string; qty: number }>(
    `SELECT o.unit, SUM(o.quantity) AS qty FROM visits v JOIN cargo_operations o ON o.visit_id = v.id
     WHERE v.document_type = 'SPMK' AND v.document_number = ? AND o.verdict = 'accepted' AND o.received_at > ?
     GROUP BY o.unit`,
    [document_number, order.fetched_at],
  )
  const taken = since.reduce((sum, each) => sum + (amountIn(Number(each.qty), each.unit, orderUnit) ?? 0), 0)
  const available = Math.max(0, Math.round((Number(order.remaining_qty) - taken) * 1000) / 1000)
  if (asked > available)
    throw new Refusal('load.exceeds_order', { spmk: document_number, available, asked, unit: orderUnit })
}
