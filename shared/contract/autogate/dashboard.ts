import { z } from 'zod'
import { may } from '../access.ts'
import { get } from '../endpoint.ts'
import { hasOwnLimit } from '../page.ts'

const group = 'Dashboard'
const access = may('dashboard.read')

/** Today and every gate by default. A tenant's people see their own company, whatever they ask for. */
const DashboardQuery = z
  .object({
    start_date: z.iso.date().optional(),
    end_date: z.iso.date().optional(),
    /** By hours where the range is short, else by days. */
    by: z.enum(['hour', 'day']).optional(),
    gate_id: z.string().max(40).optional(),
    company_id: z.string().max(40).optional(),
  })
  .meta({ [hasOwnLimit]: true })

const count = z.number().int()

/** What was counted, and until when. */
const Counted = z.object({
  start_date: z.iso.date(),
  end_date: z.iso.date(),
  by: z.enum(['hour', 'day']),
  /** An IANA zone: days and hours are those of the site's clock. */
  time_zone: z.string(),
  gate: z.object({ id: z.string(), name: z.string() }).nullable(),
  company: z.object({ id: z.string(), name: z.string() }).nullable(),
  /** Everything committed by then is counted. */
  as_of: z.iso.datetime(),
})

/** Part of the range, there even when nothing happened in it. */
const Bucket = z.object({
  day: z.iso.date(),
  /** 0 to 23 by the site's clock; null where a bucket is a day. */
  hour: count.nullable(),
})

const InOut = z.object({
  /** Round trips that began. */
  in: count,
  /** Round trips that ended. */
  out: count,
})

export const TrafficDashboard = Counted.extend({
  buckets: z.array(Bucket.extend(InOut.shape)),
  total: InOut,
  /** Vehicles that are inside now, whatever the range; with a gate, those that came in there. */
  inside: count,
  /** Let through by hand without any ticket: they make no round trip and are not in `total`. */
  without_ticket: InOut,
}).meta({ id: 'TrafficDashboard' })

const Durations = z.object({
  /** Round trips whose beginning is known. */
  trips: count,
  /** Minutes, to a tenth; null where no trip ended. */
  average: z.number().nullable(),
  /** Half of the trips took as long or less: minutes of a trip that happened. */
  p50: count.nullable(),
  p90: count.nullable(),
})

export const RitaseDashboard = Counted.extend({
  buckets: z.array(Bucket.extend(Durations.shape)),
  total: Durations,
}).meta({ id: 'RitaseDashboard' })

const byLamp = { green: count, yellow: count, red: count, total: count }

export const LampDashboard = Counted.extend({
  buckets: z.array(Bucket.extend(byLamp)),
  /** The most frequent first. */
  vehicles: z.array(
    z.object({
      /** Null where no register knows it. */
      vehicle_type: z.string().nullable(),
      ...byLamp,
    }),
  ),
  total: z.object(byLamp),
}).meta({ id: 'LampDashboard' })

export const DocumentDashboard = Counted.extend({
  buckets: z.array(Bucket),
  /** The most frequent first. */
  documents: z.array(
    z.object({
      /** As reports and visits call it; `delivery_order` and `guest` where there is no other document. */
      document: z.string(),
      label: z.string(),
      total: count,
      /** One number for each bucket. */
      counts: z.array(count),
    }),
  ),
  total: count,
}).meta({ id: 'DocumentDashboard' })

export const InterventionDashboard = Counted.extend({
  /** Vehicles and faults that operators were called for. */
  total: count,
  /** The most frequent first. */
  reasons: z.array(z.object({ reason: z.string(), total: count })),
  /** From the call to the decision, of those that an operator decided. */
  response: z.object({
    decided: count,
    median_seconds: z.number().nullable(),
    p95_seconds: z.number().nullable(),
  }),
}).meta({ id: 'InterventionDashboard' })

const counted =
  'By hour up to 31 days, by day up to 366. Everything committed before the request is counted; days are those of the site.'

export const dashboard = {
  traffic: get('/v1/dashboard/vehicle-traffic', {
    id: 'dashboard.traffic',
    group,
    summary: 'Data Lalu Lintas Kendaraan',
    description: `Round trips that began and ended. ${counted}`,
    access,
    refuses: ['dashboard.range_too_long', 'dashboard.gate_unknown', 'dashboard.company_unknown'],
    query: DashboardQuery,
    reply: TrafficDashboard,
  }),
  ritase: get('/v1/dashboard/average-ritase', {
    id: 'dashboard.ritase',
    group,
    summary: 'Data Rata-Rata Waktu Ritase',
    description: `Minutes from gate-in to gate-out, of the trips that ended, at the gate where they ended. ${counted}`,
    access,
    refuses: ['dashboard.range_too_long', 'dashboard.gate_unknown', 'dashboard.company_unknown'],
    query: DashboardQuery,
    reply: RitaseDashboard,
  }),
  byLamp: get('/v1/dashboard/vehicles-by-lamp', {
    id: 'dashboard.by-lamp',
    group,
    summary: 'Jumlah Kendaraan Berdasarkan Jenis Lampu & Kendaraan',
    description: `Decisions about vehicles that wanted in, let in or not. ${counted}`,
    access,
    refuses: ['dashboard.range_too_long', 'dashboard.gate_unknown', 'dashboard.company_unknown'],
    query: DashboardQuery,
    reply: LampDashboard,
  }),
  byDocument: get('/v1/dashboard/vehicles-by-document', {
    id: 'dashboard.by-document',
    group,
    summary: 'Jumlah Kendaraan Berdasarkan Jenis Dokumen',
    description: `Round trips that began, by the document they travel with: as many as \`in\` of the traffic. ${counted}`,
    access,
    refuses: ['dashboard.range_too_long', 'dashboard.gate_unknown', 'dashboard.company_unknown'],
    query: DashboardQuery,
    reply: DocumentDashboard,
  }),
  interventions: get('/v1/dashboard/interventions', {
    id: 'dashboard.interventions',
    group,
    summary: 'Alasan Intervensi & Waktu Tanggap',
    description:
      'Why operators were called, and how long it took until they decided; of the newest 20,000 calls of the range.',
    access,
    refuses: ['dashboard.range_too_long', 'dashboard.gate_unknown', 'dashboard.company_unknown'],
    query: DashboardQuery,
    reply: InterventionDashboard,
  }),
}
