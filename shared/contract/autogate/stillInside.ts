import { z } from 'zod'
import { lamps } from '../../domain/lane.ts'
import { ticketKinds } from '../../domain/ticketKind.ts'
import { may } from '../access.ts'
import { get, page } from '../endpoint.ts'
import { pageQuery, rowId, sortBy } from '../page.ts'
import { Overstay } from './bufferZone.ts'

const at = z.iso.datetime()

/** A vehicle on the site. */
export const VehicleInside = z
  .object({
    /** Of the visit, which is that of its gate-in. */
    id: z.string(),
    ticket: z.object({ id: z.string(), access_number: z.string(), type: z.string(), status: z.string() }),
    rit: z.number().int(),
    police_number: z.string(),
    vehicle_type: z.string().nullable(),
    company: z.object({ id: z.string(), name: z.string() }).nullable(),
    comodity: z.string().nullable(),
    document_type: z.string().nullable(),
    destination: z.string().nullable(),
    gate: z.object({ id: z.string(), name: z.string() }),
    lamp: z.enum(lamps),
    entered_at: at,
    minutes_inside: z.number().int(),
    overstay: Overstay,
    buffer: z.object({ area: z.string(), slot: z.number().int().nullable(), since: at }).nullable(),
    cargo_status: z.enum(['waiting', 'accepted', 'rejected']),
  })
  .meta({ id: 'VehicleInside' })

export const stillInside = {
  list: get('/v1/still-inside', {
    id: 'visit.inside',
    group: 'Gate Activities',
    summary: 'Vehicles still inside',
    description:
      'The oldest first. `overstay=true` lists those that have stayed longer than the policy of their gate allows.',
    access: may('activity.read'),
    query: pageQuery.extend({
      sort: sortBy(['entered_at'], 'entered_at'),
      id: rowId,
      overstay: z.enum(['true', 'false']).optional(),
      kind: z.enum(ticketKinds).optional(),
      gate_id: z.uuid().optional(),
      area_id: z.uuid().optional(),
      company_id: z.uuid().optional(),
    }),
    reply: page(VehicleInside),
  }),
}
