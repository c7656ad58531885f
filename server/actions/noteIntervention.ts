import { v7 } from 'uuid'
import { Refusal } from '#shared/contract/errors.ts'
import type { Work } from '../database/work.ts'
import { insertRow } from '../database/writeRow.ts'
import type { UserActor } from '../http/actor.ts'
import { worksAtGate } from '../policies/workAtLane.ts'
import type { InterventionNoteRow } from '../queries/interventionNotes.ts'

/** Writes down what an operator knows of an item; it changes nothing else, so nobody needs to hold the lane. */
export async function noteIntervention(
  work: Work,
  { actor, id, note }: { actor: UserActor; id: string; note: string },
): Promise<InterventionNoteRow> {
  const { sql, now } = work
  const [item] = await sql.rows<{ gate_id: string }>('SELECT gate_id FROM interventions WHERE id = ?', [id])
  if (item === undefined || !worksAtGate(actor, item.gate_id)) throw new Refusal('row.not_found')
  const row = { id: v7(), intervention_id: id, note, by_id: actor.id, by_name: actor.name, created_at: now }
  await insertRow(sql, 'intervention_notes', row)
  work.record({ action: 'intervention.note', entity: 'intervention', entityId: id, after: { note } })
  return row
}
