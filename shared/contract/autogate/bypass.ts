import { z } from 'zod'
import { bypassCategories } from '../../domain/bypass.ts'
import { directions } from '../../domain/lane.ts'
import { may } from '../access.ts'
import { del, get, page, post, put } from '../endpoint.ts'
import { pageQuery, sortBy } from '../page.ts'
import { PoliceNumber, prose, seenVersion } from '../text.ts'

const group = 'Bypass'
const at = z.iso.datetime()

export const Bypass = z
  .object({
    id: z.string(),
    police_number: z.string(),
    category: z.enum(bypassCategories),
    note: z.string(),
    valid_from: at,
    valid_until: at,
    in_force: z.boolean(),
    created_by: z.string().nullable(),
    created_at: at,
    updated_at: at,
    version: z.number().int(),
  })
  .meta({ id: 'Bypass' })

/** One time that a vehicle was let through without a ticket. */
export const BypassPassage = z
  .object({
    /** The activity's id. */
    id: z.string(),
    bypass_id: z.string(),
    police_number: z.string(),
    category: z.enum(bypassCategories),
    gate: z.object({ id: z.string(), name: z.string() }),
    lane: z.object({ id: z.string(), code: z.string() }),
    direction: z.enum(directions),
    passed_at: at,
  })
  .meta({ id: 'BypassPassage' })

const terms = {
  category: z.enum(bypassCategories),
  /** Why, and who asked for it. */
  note: prose(500),
  valid_from: at.optional(),
  valid_until: at,
}

export const bypass = {
  list: get('/v1/bypasses', {
    id: 'bypass.paginate',
    group,
    summary: 'Paginate Vehicles Without Ticket',
    description: 'Vehicles that need no ticket, with category and validity.',
    access: may('bypass.read'),
    query: pageQuery.omit({ start_date: true, end_date: true }).extend({
      sort: sortBy(['created_at', 'police_number', 'valid_until'], '-created_at'),
      category: z.enum(bypassCategories).optional(),
    }),
    reply: page(Bypass),
  }),
  passages: get('/v1/bypass-passages', {
    id: 'bypass.passages',
    group,
    summary: 'Vehicles that passed without a ticket',
    access: may('bypass.read'),
    query: pageQuery.extend({
      sort: sortBy(['passed_at'], '-passed_at'),
      bypass_id: z.string().optional(),
      gate_id: z.string().optional(),
      category: z.enum(bypassCategories).optional(),
    }),
    reply: page(BypassPassage),
  }),
  detail: get('/v1/bypasses/:id', {
    id: 'bypass.detail',
    group,
    summary: 'Detail Vehicle Without Ticket',
    access: may('bypass.read'),
    reply: Bypass,
  }),
  create: post('/v1/bypasses', {
    id: 'bypass.create',
    group,
    summary: 'Let a vehicle in without ticket',
    description: 'The plate must be read surely and exactly; the watch list and a closed lane still stop the vehicle.',
    access: may('bypass.write'),
    body: z.strictObject({ police_number: PoliceNumber, ...terms }).meta({ id: 'BypassInput' }),
    message: { id: 'Kendaraan bebas tiket ditambah', en: 'Vehicle may pass without a ticket' },
    reply: Bypass,
  }),
  update: put('/v1/bypasses/:id', {
    id: 'bypass.update',
    group,
    summary: 'Update Vehicle Without Ticket',
    access: may('bypass.write'),
    body: z.strictObject(terms).partial().extend({ version: seenVersion }).meta({ id: 'BypassChanges' }),
    message: { id: 'Kendaraan bebas tiket diperbarui', en: 'Vehicle without a ticket updated' },
    reply: Bypass,
  }),
  delete: del('/v1/bypasses/:id', {
    id: 'bypass.delete',
    group,
    summary: 'Delete Vehicle Without Ticket',
    access: may('bypass.delete'),
    message: { id: 'Kendaraan kembali wajib tiket', en: 'The vehicle needs a ticket again' },
    reply: z.null(),
  }),
}
