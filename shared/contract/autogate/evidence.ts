import { may } from '../access.ts'
import { file, get } from '../endpoint.ts'

const group = 'Report Bongkar Muat Main'

const description =
  'Everything that is stored about the visit and the hashes of its photos, chained and signed with the key of the site. `npm run autogate -- verify-evidence <file>` proves offline that nothing was changed. It holds records of the activity log.'

export const evidence = {
  pack: get('/v1/reports/visits/:id/evidence', {
    id: 'visit.evidence',
    group,
    summary: 'Evidence of a visit as JSON',
    description,
    access: may('log.read'),
    reply: file('application/json'),
  }),
  pdf: get('/v1/reports/visits/:id/evidence/pdf', {
    id: 'visit.evidence-pdf',
    group,
    summary: 'Evidence of a visit as PDF',
    description,
    access: may('log.read'),
    reply: file('application/pdf'),
  }),
}
