import { Refusal } from '#shared/contract/errors.ts'
import type { Work } from '../database/work.ts'
import { requireZone } from '../policies/requireZone.ts'
import { findGate, type GateRow } from '../queries/gateRows.ts'

/** Locks a gate for a change; only people of the zone change one. */
export async function lockGate({ sql, actor }: Work, id: string): Promise<GateRow> {
  requireZone(actor)
  await sql.rows(`SELECT id FROM gates WHERE id = ? ${sql.dialect.forUpdate}`, [id])
  const row = await findGate(sql, id)
  if (row === null) throw new Refusal('row.not_found')
  return row
}
