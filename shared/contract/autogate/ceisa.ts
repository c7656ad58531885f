import { z } from 'zod'
import { customsLanes } from '../../domain/checkInFacts.ts'
import { may } from '../access.ts'
import { get, page, post } from '../endpoint.ts'
import { pageQuery, sortBy } from '../page.ts'

const group = 'CEISA'
const at = z.iso.datetime()
const yesOrNo = z.stringbool({ truthy: ['true', '1'], falsy: ['false', '0'] })

/** A customs document as the local mirror holds it. */
export const CeisaSummary = z
  .object({
    id: z.string(),
    id_header: z.string(),
    nomor_aju: z.string(),
    kode_dokumen: z.string(),
    nama_dokumen: z.string(),
    nomor_daftar: z.string().nullable(),
    tanggal_daftar: z.iso.date().nullable(),
    kode_kantor: z.string().nullable(),
    company: z.object({ id: z.string(), npwp: z.string().nullable(), name: z.string() }).nullable(),
    /** The customs channel, which is not the lamp. */
    customs_lane: z.enum(customsLanes).nullable(),
    released: z.boolean(),
    release_number: z.string().nullable(),
    released_at: at.nullable(),
    /** When customs took the release back. */
    withdrawn_at: at.nullable(),
    /** Tickets that cannot pass because of that. */
    flagged_tickets: z.number().int(),
    quantity: z.number().nullable(),
    balance: z.number().nullable(),
    unit: z.string().nullable(),
    fetched_at: at,
    source: z.string(),
    /** Older than a gate trusts: the lamp is yellow. */
    stale: z.boolean(),
    /** What customs allows for a truck with this document, in one sentence. */
    sentence: z.string(),
  })
  .meta({ id: 'CeisaSummary' })

export const CeisaDocument = CeisaSummary.extend({
  bruto: z.number().nullable(),
  netto: z.number().nullable(),
  packages: z.array(
    z.object({ code: z.string().nullable(), quantity: z.number().nullable(), mark: z.string().nullable() }),
  ),
  containers: z.array(z.object({ number: z.string(), size: z.string().nullable(), type: z.string().nullable() })),
  timeline: z.array(
    z.object({
      at,
      kind: z.enum(['process', 'response']),
      code: z.string(),
      number: z.string().nullable(),
      note: z.string(),
    }),
  ),
}).meta({ id: 'CeisaDocument' })

export const ceisa = {
  list: get('/v1/ceisa', {
    id: 'ceisa.paginate',
    group,
    summary: 'Get Pagination',
    description:
      'The customs documents that CEISA last told of, from the local mirror: nobody waits for CEISA. `search` finds the beginning or the middle of a number. `start_date` and `end_date` are days of registration.',
    access: may('customs.read'),
    query: pageQuery.extend({
      sort: sortBy(['tanggal_daftar', 'fetched_at'], '-tanggal_daftar'),
      company_id: z.uuid().optional(),
      kode_dokumen: z.string().trim().max(10).optional(),
      customs_lane: z.enum(customsLanes).optional(),
      released: yesOrNo.optional(),
      /** Those whose release customs took back. */
      withdrawn: yesOrNo.optional(),
    }),
    reply: page(CeisaSummary),
  }),
  detail: get('/v1/ceisa/:id_header', {
    id: 'ceisa.by-id-header',
    group,
    summary: 'Find Ceisa By Id Header',
    description: 'From the local mirror; a copy that is old is fetched again in the background.',
    access: may('customs.read'),
    reply: CeisaDocument,
  }),
  detailOfCompany: get('/v1/ceisa/:id_header/companies/:company_id', {
    id: 'ceisa.by-id-header-and-company',
    group,
    summary: 'Find Ceisa By Id Header And Company',
    description: 'The same, and only where the document is of this company.',
    access: may('customs.read'),
    reply: CeisaDocument,
  }),
  refresh: post('/v1/ceisa/:id_header/refresh', {
    id: 'ceisa.refresh',
    group,
    summary: 'Refresh Document',
    description: 'Answers at once with the copy as it is, and fetches a new one in the background.',
    access: may('customs.refresh'),
    refuses: ['outside.unused'],
    limit: { requests: 60, seconds: 60, by: 'caller' },
    message: { id: 'Dokumen sedang diambil ulang', en: 'The document is being fetched again' },
    reply: CeisaDocument,
  }),
}
