import type { Work } from '../database/work.ts'
import { findDelivery, type DeliveryRow } from '../queries/webhookRows.ts'
import { lockOwned } from './lockOwned.ts'

/** Sends a message again from its first attempt; the log of the earlier ones stays. */
export async function replayDelivery(work: Work, id: string): Promise<DeliveryRow> {
  const { sql, now } = work
  const before = await lockOwned(work, 'webhook_deliveries', id, (within) => findDelivery(within, id))
  await sql.run(
    "UPDATE webhook_deliveries SET state = 'queued', attempts = 0, due_at = ?, delivered_at = NULL WHERE id = ?",
    [now, id],
  )
  work.record({
    action: 'webhook.replay',
    entity: 'webhook',
    entityId: before.webhook_id,
    after: { delivery_id: id, type: before.type },
  })
  return (await findDelivery(sql, id)) as DeliveryRow
}
