import { intervention } from '#shared/contract/autogate/intervention.ts'
import { Refusal } from '#shared/contract/errors.ts'
import { noteIntervention } from '../actions/noteIntervention.ts'
import { handle } from '../http/handle.ts'
import { worksAtGate } from '../policies/workAtLane.ts'
import { presentIntervention } from '../presenters/intervention.ts'
import { presentInterventionNote } from '../presenters/interventionNote.ts'
import { findLaneInterventions, findNotes } from '../queries/interventionNotes.ts'
import { findLane } from '../queries/laneRows.ts'

export const interventionHandlers = handle(intervention, {
  async history({ params, query, actor }, { sql }) {
    const lane = await findLane(sql, params.id)
    if (lane === null || !worksAtGate(actor, lane.gate_id)) throw new Refusal('row.not_found')
    const { rows, total } = await findLaneInterventions(sql, lane.id, query)
    const notes = await findNotes(
      sql,
      rows.map(({ id }) => id),
    )
    const noted = (id: string) => notes.filter((note) => note.intervention_id === id).map(presentInterventionNote)
    return { rows: rows.map((row) => ({ ...presentIntervention(row), notes: noted(row.id) })), total }
  },
  note: async ({ params, body, actor }, work) =>
    presentInterventionNote(await noteIntervention(work, { actor, id: params.id, note: body.note })),
})
