import { z } from 'zod'
import { may } from '../access.ts'
import { get, page, post } from '../endpoint.ts'
import { pageQuery } from '../page.ts'
import { prose } from '../text.ts'
import { Intervention } from './lane.ts'

const group = 'Management Gate / Lane'

export const InterventionNote = z
  .object({ id: z.string(), note: z.string(), by: z.string(), at: z.iso.datetime() })
  .meta({ id: 'InterventionNote' })

const NotedIntervention = Intervention.extend({ notes: z.array(InterventionNote) }).meta({ id: 'NotedIntervention' })

export const intervention = {
  history: get('/v1/lanes/:id/interventions', {
    id: 'intervention.history',
    group,
    summary: 'Interventions of a lane, newest first',
    description: 'Open and closed, with the notes that operators wrote.',
    access: may('lane.intervene'),
    query: pageQuery.pick({ page: true, per_page: true }),
    reply: page(NotedIntervention),
  }),
  note: post('/v1/interventions/:id/notes', {
    id: 'intervention.note',
    group,
    summary: 'Add a note to an intervention',
    description: 'Also while another operator owns it, and after it was closed.',
    access: may('lane.intervene'),
    body: z.strictObject({ note: prose(500) }).meta({ id: 'InterventionNoteInput' }),
    idempotency: 'honoured',
    message: { id: 'Catatan ditambahkan', en: 'Note added' },
    reply: InterventionNote,
  }),
}
