import { z } from 'zod'
import { portActivities } from '../../domain/ticketKind.ts'
import { may } from '../access.ts'
import { get } from '../endpoint.ts'

const at = z.iso.datetime()

/** An order of the port as the local mirror holds it. PTOSM has no public contract: the fields are assumed. */
export const SpmkOrder = z
  .object({
    id: z.string(),
    spmk_number: z.string(),
    status: z.enum(['open', 'closed', 'canceled', 'unknown']).describe('`unknown`: PTOSM has no such order.'),
    activity: z.enum(portActivities).nullable(),
    vessel_name: z.string().nullable(),
    voyage: z.string().nullable(),
    berth: z.string().nullable(),
    commodity: z.string().nullable(),
    unit_of_item: z.string().nullable(),
    planned_qty: z.number().nullable(),
    realized_qty: z.number().nullable(),
    remaining_qty: z.number().nullable(),
    consignee: z.object({ name: z.string(), npwp: z.string().nullable() }).nullable(),
    stevedore: z.string().nullable(),
    trucks: z.array(
      z.object({
        police_number: z.string(),
        stid: z.string().nullable(),
        rit_max: z.number().int().nullable(),
        rit_done: z.number().int().nullable(),
      }),
    ),
    valid_from: at.nullable(),
    valid_until: at.nullable(),
    bl_number: z.string().nullable(),
    fetched_at: at,
    source: z.string(),
    stale: z.boolean(),
    /** What the port allows for a truck of this order, in one sentence. */
    sentence: z.string(),
  })
  .meta({ id: 'SpmkOrder' })

export const ptosm = {
  bySpmk: get('/v1/ptosm/spmk/:spmk_number', {
    id: 'ptosm.by-spmk',
    group: 'PTOSM',
    summary: 'Find By SPMK Number',
    description:
      'From the local mirror. An order that nobody asked for yet is asked for in the background: the first answer may be 404, a later one the order. People of a company see orders that name it or that a ticket of theirs names; of the trucks only those of their own tickets.',
    access: may('customs.read'),
    reply: SpmkOrder,
  }),
}
