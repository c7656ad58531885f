import { Refusal } from '#shared/contract/errors.ts'
import type { Work } from '../database/work.ts'
import { seesRowOf } from '../policies/companyScope.ts'
import { findStay, type BufferStayView } from '../queries/bufferStayRows.ts'

/**
 * The stay of a scan while its vehicle is in the buffer zone, with the ticket locked as the gates lock it. A foreign id
 * is an unknown id; a vehicle that has left has a refusal of its own.
 */
export async function holdStay({ sql, actor }: Work, activityId: string): Promise<BufferStayView> {
  const known = await findStay(sql, activityId)
  if (known === null || !seesRowOf(actor, known.company_id)) throw new Refusal('row.not_found')
  await sql.rows(`SELECT id FROM tickets WHERE id = ? ${sql.dialect.forUpdate}`, [known.ticket_id])
  const stay = (await findStay(sql, activityId)) ?? known
  if (stay.left_at !== null)
    throw new Refusal('buffer.left', { police_number: stay.police_number, at: stay.left_at.toISOString() })
  return stay
}
