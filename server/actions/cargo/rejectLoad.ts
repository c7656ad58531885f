import type { z } from 'zod'
import type { RejectLoadInput } from '#shared/contract/autogate/loadUnload.ts'
import { Refusal } from '#shared/contract/errors.ts'
import type { Language } from '#shared/words/sentence.ts'
import type { Work } from '../../database/work.ts'
import { findCargoVisit, type CargoVisitView } from '../../queries/cargoVisitRows.ts'
import { requirePhotos } from '../takenPhotos.ts'
import { decidedBy, holdCargo } from './holdCargo.ts'
import { settleLoad } from './settleLoad.ts'
import { writeOperation } from './writeOperation.ts'

/** A checker turned the load down: it takes nothing from the balance. */
export async function rejectLoad(
  work: Work,
  visitId: string,
  input: z.output<typeof RejectLoadInput>,
  language: Language,
): Promise<CargoVisitView> {
  const visit = await holdCargo(work, visitId)
  if (visit.cargo_status === 'rejected') throw new Refusal('load.already_rejected', decidedBy(visit))
  await requirePhotos(work, input.photos, language)
  const drawn = await settleLoad(work, visit, null)
  await writeOperation(work, visit, {
    verdict: 'rejected',
    qty: null,
    unit: null,
    drawn,
    reason: input.reason,
    photos: input.photos,
    startedAt: null,
    finishedAt: null,
    deviceAt: input.device_at ?? null,
    device: input.device ?? null,
  })
  return (await findCargoVisit(work.sql, visitId)) ?? visit
}
