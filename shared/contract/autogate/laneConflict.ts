import { z } from 'zod'
import { conflictKinds, conflictResolutions } from '../../domain/laneConflict.ts'
import { decisions, directions } from '../../domain/lane.ts'
import { may } from '../access.ts'
import { get, page, post } from '../endpoint.ts'
import { pageQuery, sortBy } from '../page.ts'
import { prose, seenVersion } from '../text.ts'
import { Reason } from './gateActivity.ts'

const group = 'Conflict Desk'
const at = z.iso.datetime()

/** A decision that a lane made alone and that the server, by what it knows, would have made otherwise. */
export const LaneConflict = z
  .object({
    id: z.string(),
    kind: z.enum(conflictKinds),
    state: z.enum(['open', 'resolved']),
    gate: z.object({ id: z.string(), name: z.string() }),
    lane: z.object({ id: z.string(), code: z.string() }),
    activity_id: z.string(),
    access_number: z.string().nullable(),
    police_number: z.string().nullable(),
    direction: z.enum(directions),
    /** What the lane decided, on what it knew then. */
    lane_decision: z.enum(decisions),
    lane_reasons: z.array(Reason),
    snapshot_at: at,
    /** Every other lane of the gate had agreed. */
    agreed: z.boolean(),
    /** What the server says of it. */
    server_decision: z.enum(decisions),
    server_reasons: z.array(Reason),
    /** The use of the ticket that was there already, where there is one. */
    other: z.object({ activity_id: z.string(), lane: z.string(), at }).nullable(),
    decided_at: at,
    found_at: at,
    resolution: z.object({ code: z.enum(conflictResolutions), note: z.string(), by: z.string(), at }).nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'LaneConflict' })

/** An entry of a lane's journal that the server could not take. */
export const QuarantinedEntry = z
  .object({
    id: z.string(),
    lane: z.object({ id: z.string(), code: z.string() }),
    kind: z.string(),
    code: z.string(),
    message: z.string(),
    /** The lane's time. */
    at,
    received_at: at,
  })
  .meta({ id: 'QuarantinedEntry' })

export const laneConflict = {
  list: get('/v1/lane-conflicts', {
    id: 'lane-conflict.paginate',
    group,
    summary: 'Decisions of cut-off lanes that turned out wrong',
    access: may('conflict.read'),
    query: pageQuery.extend({
      sort: sortBy(['found_at', 'decided_at'], '-found_at'),
      state: z.enum(['open', 'resolved']).optional(),
      kind: z.enum(conflictKinds).optional(),
      gate_id: z.string().optional(),
    }),
    reply: page(LaneConflict),
  }),
  detail: get('/v1/lane-conflicts/:id', {
    id: 'lane-conflict.detail',
    group,
    summary: 'One conflict',
    access: may('conflict.read'),
    reply: LaneConflict,
  }),
  resolve: post('/v1/lane-conflicts/:id/resolution', {
    id: 'lane-conflict.resolve',
    group,
    summary: 'Say what became of a conflict',
    access: may('conflict.resolve'),
    body: z
      .strictObject({ code: z.enum(conflictResolutions), note: prose(500), version: seenVersion })
      .meta({ id: 'ConflictResolution' }),
    message: { id: 'Konflik diselesaikan', en: 'Conflict resolved' },
    reply: LaneConflict,
  }),
  quarantine: get('/v1/lane-quarantine', {
    id: 'lane-quarantine.paginate',
    group,
    summary: 'Entries of lanes that could not be taken',
    access: may('conflict.read'),
    query: pageQuery.omit({ search: true }).extend({ sort: sortBy(['received_at'], '-received_at') }),
    reply: page(QuarantinedEntry),
  }),
}
