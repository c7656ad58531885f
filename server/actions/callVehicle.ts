import type { Work } from '../database/work.ts'
import { setRows } from '../models/manyRows.ts'
import type { BufferStayView } from '../queries/bufferStayRows.ts'
import { announceStay } from './announceStay.ts'
import { holdStay } from './holdStay.ts'

/** Calls a vehicle out of the buffer zone; the boards show it. */
export async function callVehicle(work: Work, activityId: string, to: string | null): Promise<BufferStayView> {
  const before = await holdStay(work, activityId)
  const call = { called_at: work.now, called_by: work.actor.name, called_to: to }
  await setRows(work.sql, 'buffer_stays', [{ id: before.id, set: call }])
  work.record({
    action: 'buffer.call',
    entity: 'buffer_stay',
    entityId: before.id,
    after: { access_number: before.access_number, to },
  })
  const after = { ...before, ...call }
  announceStay(work, after)
  return after
}
