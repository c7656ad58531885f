import type { z } from 'zod'
import type { AcceptInput } from '#shared/contract/autogate/loadUnload.ts'
import type { Language } from '#shared/words/sentence.ts'
import type { Work } from '../../database/work.ts'
import { findCargoVisit, type CargoVisitView } from '../../queries/cargoVisitRows.ts'
import { requirePhotos } from '../takenPhotos.ts'
import { holdCargo } from './holdCargo.ts'
import { requireOrderLeft } from './requireOrderLeft.ts'
import { requirePlausible } from './requirePlausible.ts'
import { settleLoad } from './settleLoad.ts'
import { writeOperation } from './writeOperation.ts'

/** A checker counted the load and took it; once in a visit, however late the phone says so. */
export async function acceptLoad(
  work: Work,
  visitId: string,
  input: z.output<typeof AcceptInput>,
  language: Language,
): Promise<CargoVisitView> {
  const visit = await holdCargo(work, visitId)
  await requirePhotos(work, input.photos, language)
  const { qty, unit, photos } = input
  const drawn = await settleLoad(work, visit, { qty, unit })
  await requireOrderLeft(work, visit, { qty, unit })
  requirePlausible(visit, { qty, unit })
  await writeOperation(work, visit, {
    verdict: 'accepted',
    qty,
    unit,
    drawn,
    reason: null,
    photos,
    startedAt: input.started_at,
    finishedAt: input.finished_at,
    deviceAt: input.device_at ?? input.finished_at,
    device: input.device ?? null,
  })
  return (await findCargoVisit(work.sql, visitId)) ?? visit
}
