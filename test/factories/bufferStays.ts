import type { Database } from '#server/database/database.ts'
import type { bufferStayColumns, BufferStayRow } from '#server/models/bufferStay.ts'
import type { cargoOperationColumns, CargoOperationRow } from '#server/models/cargoOperation.ts'
import type { NewRowOf } from '#server/models/defineTable.ts'
import type { VisitRow } from '#server/models/visit.ts'
import { inTestWork } from './insert.ts'
import { makeArea } from './site.ts'

type Given<Columns> = Partial<NewRowOf<Columns>> & { readonly visit: VisitRow }

/** Time that a visit's vehicle spends in a buffer zone, from ten minutes after it came in. */
export async function makeBufferStay(
  database: Database,
  { visit, ...given }: Given<typeof bufferStayColumns>,
): Promise<BufferStayRow> {
  const area_id = given.area_id ?? (await makeArea(database, { type: 'buffer_zone' })).id
  const row = {
    visit_id: visit.id,
    ticket_id: visit.ticket_id,
    company_id: visit.company_id,
    slot: 1,
    entered_at: new Date(visit.entered_at.getTime() + 600_000),
    ...given,
    area_id,
  }
  return await inTestWork(database, async ({ models, transaction }) =>
    (await models.bufferStay.create(row, { transaction })).get(),
  )
}

/** What a checker made of a visit's load: accepted as announced. */
export async function makeCargoOperation(
  database: Database,
  { visit, ...given }: Given<typeof cargoOperationColumns>,
): Promise<CargoOperationRow> {
  const row = {
    visit_id: visit.id,
    ticket_id: visit.ticket_id,
    company_id: visit.company_id,
    verdict: 'accepted',
    quantity: visit.quantity,
    unit: visit.unit,
    received_at: new Date(visit.entered_at.getTime() + 1_200_000),
    checker_name: 'Cahyo Checker',
    ...given,
  }
  return await inTestWork(database, async ({ models, transaction }) =>
    (await models.cargoOperation.create(row, { transaction })).get(),
  )
}
