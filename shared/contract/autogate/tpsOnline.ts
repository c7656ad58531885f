import { z } from 'zod'
import { may } from '../access.ts'
import { get, page, post } from '../endpoint.ts'
import { pageQuery, sortBy } from '../page.ts'

const group = 'TPS Online'

export const TpsSummary = z
  .object({
    id: z.string(),
    kd_dok: z.string(),
    nama_dokumen: z.string(),
    no_dok: z.string(),
    tgl_dok: z.iso.date(),
    kind: z.enum(['release', 'hold']).describe('`hold`: customs orders an inspection (SPJM).'),
    nomor_aju: z.string().nullable(),
    company: z.object({ id: z.string().nullable(), npwp: z.string().nullable(), name: z.string() }),
    vessel_name: z.string().nullable(),
    voyage: z.string().nullable(),
    bruto: z.number().nullable(),
    /** The method of TPS Online that told it. */
    source: z.string(),
    fetched_at: z.iso.datetime(),
  })
  .meta({ id: 'TpsSummary' })

export const TpsDocument = TpsSummary.extend({
  containers: z.array(z.object({ number: z.string(), size: z.string().nullable() })),
  packages: z.array(z.object({ code: z.string().nullable(), quantity: z.number().nullable() })),
  /** The same document in CEISA. */
  id_header: z.string().nullable(),
}).meta({ id: 'TpsDocument' })

export const tpsOnline = {
  list: get('/v1/tps-online', {
    id: 'tps-online.list',
    group,
    summary: 'List TPS Online',
    description:
      'Releases and orders to inspect that TPS Online told of. `start_date` and `end_date` are days of the document.',
    access: may('customs.read'),
    query: pageQuery.extend({
      sort: sortBy(['tgl_dok', 'fetched_at'], '-tgl_dok'),
      company_id: z.uuid().optional(),
      kd_dok: z.string().trim().max(4).optional(),
      kind: z.enum(['release', 'hold']).optional(),
    }),
    reply: page(TpsSummary),
  }),
  detail: get('/v1/tps-online/:id', {
    id: 'tps-online.detail',
    group,
    summary: 'Detail TPS Online',
    access: may('customs.read'),
    reply: TpsDocument,
  }),
  ask: post('/v1/tps-online/ask', {
    id: 'tps-online.ask',
    group,
    summary: 'Ask For A Document',
    description: 'Asks TPS Online for one document in the background; what it knows appears in the list.',
    access: may('customs.refresh'),
    body: z
      .object({
        kd_dok: z.string().regex(/^\d{1,3}$/, { error: 'document_code' }),
        no_dok: z.string().trim().min(1).max(60),
        tgl_dok: z.iso.date(),
        /** For an SPPB of BC 2.0 that the importer's own query finds. */
        npwp: z
          .string()
          .regex(/^\d{15,16}$/, { error: 'npwp' })
          .nullish(),
      })
      .meta({ id: 'TpsQuestion' }),
    limit: { requests: 60, seconds: 60, by: 'caller' },
    message: { id: 'Dokumen sedang ditanyakan', en: 'The document is being asked for' },
    reply: z.null(),
  }),
}
