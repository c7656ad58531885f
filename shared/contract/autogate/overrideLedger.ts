import { z } from 'zod'
import { may } from '../access.ts'
import { file, get, page } from '../endpoint.ts'
import { hasOwnLimit, pageQuery, sortBy } from '../page.ts'

const group = 'Override Ledger'
const at = z.iso.datetime()

/** One opening by hand, flat, as a row of a table. */
export const ManualOpening = z
  .object({
    id: z.string(),
    opened_at: at,
    /** By the site's clock. */
    day: z.iso.date(),
    hour: z.number().int(),
    operator_id: z.string(),
    operator_name: z.string(),
    role: z.string().nullable(),
    gate_id: z.string(),
    gate_name: z.string(),
    lane_code: z.string(),
    reason_code: z.string(),
    reason: z.string(),
    note: z.string().nullable(),
    police_number: z.string().nullable(),
    company_name: z.string().nullable(),
    /** What the rules had said; null where there was no vehicle. */
    lamp: z.string().nullable(),
    waited_seconds: z.number().int().nullable(),
    activity_id: z.string().nullable(),
  })
  .meta({ id: 'ManualOpening' })

const scored = { score: z.number().nullable(), outlier: z.boolean() }
const counted = { count: z.number().int(), share: z.number() }

/** What an outlier is compared with. */
const compared = { ...scored, usual: z.number().describe('The median of those compared.') }

const which = { gate_id: z.string().optional(), operator_id: z.string().optional(), reason_code: z.string().optional() }

export const overrideLedger = {
  list: get('/v1/override-ledger', {
    id: 'override.paginate',
    group,
    summary: 'Manual openings, one row each',
    description: 'Newest first, by operator, gate, reason and day.',
    access: may('override.read'),
    query: pageQuery.omit({ search: true }).extend({ sort: sortBy(['opened_at'], '-opened_at'), ...which }),
    reply: page(ManualOpening),
  }),
  csv: get('/v1/override-ledger/csv', {
    id: 'override.csv',
    group,
    summary: 'CSV of manual openings',
    description: 'The rows of the list, oldest first, streamed: UTF-8 with BOM, times of the site.',
    access: may('override.read'),
    refuses: ['report.busy'],
    query: pageQuery.pick({ start_date: true, end_date: true }).extend(which),
    reply: file('text/csv'),
  }),
  summary: get('/v1/override-ledger/summary', {
    id: 'override.summary',
    group,
    summary: 'Manual openings by operator, gate, hour and reason, with outliers',
    description: 'The last 30 days unless told otherwise, 92 days at most. An outlier is a question, not an answer.',
    access: may('override.read'),
    refuses: ['override.range_too_long'],
    query: pageQuery
      .pick({ start_date: true, end_date: true })
      .extend({ gate_id: z.string().optional() })
      .meta({ [hasOwnLimit]: true }),
    reply: z.object({
      start_date: z.iso.date(),
      end_date: z.iso.date(),
      total: z.number().int(),
      /** Openings by each person on the days on which they opened at all. */
      operators: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          ...counted,
          days: z.number().int(),
          per_day: z.number(),
          ...compared,
        }),
      ),
      gates: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          ...counted,
          /** Vehicles that came or went there, and openings per thousand of them; null without any. */
          vehicles: z.number().int(),
          per_thousand: z.number().nullable(),
          ...compared,
        }),
      ),
      hours: z.array(z.object({ hour: z.number().int(), ...counted, ...compared })),
      reasons: z.array(z.object({ code: z.string(), reason: z.string(), ...counted })),
      /** One sentence for each outlier: what stands out, by how much, and what is usual. */
      explanations: z.array(z.string()),
      method: z.string(),
    }),
  }),
}
