import type { z } from 'zod'
import type { InterventionNote } from '#shared/contract/autogate/intervention.ts'
import type { InterventionNoteRow } from '../queries/interventionNotes.ts'

export const presentInterventionNote = (row: InterventionNoteRow): z.infer<typeof InterventionNote> => ({
  id: row.id,
  note: row.note,
  by: row.by_name,
  at: row.created_at.toISOString(),
})
