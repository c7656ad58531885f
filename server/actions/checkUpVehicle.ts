import type { z } from 'zod'
import type { CheckupInput } from '#shared/contract/autogate/bufferZone.ts'
import type { Language } from '#shared/words/sentence.ts'
import type { Work } from '../database/work.ts'
import { setRows } from '../models/manyRows.ts'
import type { BufferStayView } from '../queries/bufferStayRows.ts'
import { announceStay } from './announceStay.ts'
import { holdStay } from './holdStay.ts'
import { requirePhotos } from './takenPhotos.ts'

/** Records what a person found at a vehicle in a buffer zone. */
export async function checkUpVehicle(
  work: Work,
  input: z.output<typeof CheckupInput>,
  language: Language,
): Promise<BufferStayView> {
  const { sql, actor, now } = work
  const before = await holdStay(work, input.gate_activity_id)
  await requirePhotos(work, input.photos, language)
  const { documents_ok, seal_ok, plate_ok, notes = null, photos } = input
  const found = { checked_at: now, checked_by: actor.name, checked_by_id: actor.id, documents_ok, seal_ok, plate_ok }
  await setRows(sql, 'buffer_stays', [
    { id: before.id, set: { ...found, checkup_notes: notes, checkup_photos: JSON.stringify(photos) } },
  ])
  work.record({
    action: 'buffer.checkup',
    entity: 'buffer_stay',
    entityId: before.id,
    before: before.checked_at === null ? undefined : checkupOf(before),
    after: { documents_ok, seal_ok, plate_ok, notes, photos, access_number: before.access_number },
  })
  const after = { ...before, ...found, checkup_notes: notes, checkup_photos: photos }
  announceStay(work, after)
  return after
}

const checkupOf = (stay: BufferStayView) => ({
  documents_ok: stay.documents_ok,
  seal_ok: stay.seal_ok,
  plate_ok: stay.plate_ok,
  notes: stay.checkup_notes,
  photos: stay.checkup_photos,
  by: stay.checked_by,
  at: stay.checked_at,
})
