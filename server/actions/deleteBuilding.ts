import { openStatuses } from '#shared/domain/ticketLifecycle.ts'
import type { Work } from '../database/work.ts'
import { updateRow } from '../database/writeRow.ts'
import { freedCode } from './freedCode.ts'
import { refuseInUse, type User } from './refuseInUse.ts'
import { requireSeenBuilding } from './requireSeen.ts'

const open = openStatuses.map((status) => `'${status}'`).join(', ')

const users: readonly User[] = [
  {
    words: { id: '{count} tiket aktif', en: '{count} active tickets' },
    count: `SELECT COUNT(*) AS count FROM ticket_buildings tb JOIN tickets t ON t.id = tb.ticket_id
      WHERE tb.building_id = ? AND t.status IN (${open})`,
  },
]

/** Hides a destination that no open ticket leads to. */
export async function deleteBuilding(work: Work, id: string): Promise<void> {
  const before = await requireSeenBuilding(work, id)
  await refuseInUse(work.sql, id, users)
  await updateRow(work.sql, 'buildings', id, work.now, { deleted_at: work.now, code: freedCode(before) })
  work.record({ action: 'building.delete', entity: 'building', entityId: id, before })
}
