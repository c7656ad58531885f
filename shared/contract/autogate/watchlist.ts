import { z } from 'zod'
import { watchActions, watchKinds } from '../../domain/watchlist.ts'
import { may } from '../access.ts'
import { del, get, page, post, put } from '../endpoint.ts'
import { pageQuery, sortBy } from '../page.ts'
import { line, PoliceNumber, prose, seenVersion } from '../text.ts'

const group = 'Watchlist'
const at = z.iso.datetime()

export const WatchlistEntry = z
  .object({
    id: z.string(),
    kind: z.enum(watchKinds),
    police_number: z.string().nullable(),
    driver: z.object({ name: z.string().nullable(), sim_number: z.string() }).nullable(),
    company: z.object({ id: z.string(), name: z.string() }).nullable(),
    action: z.enum(watchActions),
    note: z.string(),
    valid_from: at.nullable(),
    valid_until: at.nullable(),
    /** Whether the gates look at it now. */
    in_force: z.boolean(),
    created_by: z.string().nullable(),
    created_at: at,
    updated_at: at,
    version: z.number().int(),
  })
  .meta({ id: 'WatchlistEntry' })

const terms = {
  /** `block` refuses, `inspect` asks a person, `notify` tells people and lets the vehicle pass. */
  action: z.enum(watchActions),
  note: prose(500),
  valid_from: at.nullable().optional(),
  /** Null for as long as nobody ends it. */
  valid_until: at.nullable().optional(),
}

const WatchlistInput = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('plate'), police_number: PoliceNumber, ...terms }),
    z.strictObject({
      kind: z.literal('driver'),
      sim_number: line(40).refine((text) => /[A-Za-z0-9].*[A-Za-z0-9].*[A-Za-z0-9]/.test(text), { error: 'invalid' }),
      driver_name: line(120).optional(),
      ...terms,
    }),
    z.strictObject({ kind: z.literal('company'), company_id: z.string().min(1).max(36), ...terms }),
  ])
  .meta({ id: 'WatchlistInput' })

export const watchlist = {
  list: get('/v1/watchlist', {
    id: 'watchlist.paginate',
    group,
    summary: 'Paginate Watch List',
    description: 'Plates, drivers and companies that are blocked, inspected or only reported, with their validity.',
    access: may('watchlist.read'),
    query: pageQuery.omit({ start_date: true, end_date: true }).extend({
      sort: sortBy(['created_at', 'updated_at', 'valid_until'], '-created_at'),
      kind: z.enum(watchKinds).optional(),
      action: z.enum(watchActions).optional(),
    }),
    reply: page(WatchlistEntry),
  }),
  detail: get('/v1/watchlist/:id', {
    id: 'watchlist.detail',
    group,
    summary: 'Detail Watch List Entry',
    access: may('watchlist.read'),
    reply: WatchlistEntry,
  }),
  create: post('/v1/watchlist', {
    id: 'watchlist.create',
    group,
    summary: 'Create Watch List Entry',
    description: 'Works from the next scan on, also for tickets that exist.',
    access: may('watchlist.write'),
    body: WatchlistInput,
    message: { id: 'Daftar pantau ditambah', en: 'Added to the watch list' },
    reply: WatchlistEntry,
  }),
  update: put('/v1/watchlist/:id', {
    id: 'watchlist.update',
    group,
    summary: 'Update Watch List Entry',
    description: 'Whom an entry is about stays: make another one instead.',
    access: may('watchlist.write'),
    body: z.strictObject(terms).partial().extend({ version: seenVersion }).meta({ id: 'WatchlistChanges' }),
    message: { id: 'Daftar pantau diperbarui', en: 'Watch list updated' },
    reply: WatchlistEntry,
  }),
  delete: del('/v1/watchlist/:id', {
    id: 'watchlist.delete',
    group,
    summary: 'Delete Watch List Entry',
    access: may('watchlist.delete'),
    message: { id: 'Dihapus dari daftar pantau', en: 'Removed from the watch list' },
    reply: z.null(),
  }),
}
