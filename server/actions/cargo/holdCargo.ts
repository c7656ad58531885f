import { Refusal } from '#shared/contract/errors.ts'
import type { Work } from '../../database/work.ts'
import { seesRowOf } from '../../policies/companyScope.ts'
import { findCargoVisit, type CargoVisitView } from '../../queries/cargoVisitRows.ts'

/** A visit whose load is decided about; its ticket is locked, as the gates lock it. A foreign id is an unknown id. */
export async function holdCargo({ sql, actor }: Work, visitId: string): Promise<CargoVisitView> {
  const known = await findCargoVisit(sql, visitId)
  if (known === null || !seesRowOf(actor, known.company_id)) throw new Refusal('row.not_found')
  await sql.rows(`SELECT id FROM tickets WHERE id = ? ${sql.dialect.forUpdate}`, [known.ticket_id])
  const visit = (await findCargoVisit(sql, visitId)) ?? known
  if (visit.kind === 'guest') throw new Refusal('load.guest')
  if (visit.cargo_status === 'accepted') throw new Refusal('load.already_accepted', decidedBy(visit))
  return visit
}

export const decidedBy = ({ checker_name, received_at, entered_at }: CargoVisitView) => ({
  by: checker_name ?? '?',
  at: (received_at ?? entered_at).toISOString(),
})
