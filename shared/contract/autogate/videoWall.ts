import { z } from 'zod'
import { decisions, directions, lamps, outcomes } from '../../domain/lane.ts'
import { may } from '../access.ts'
import { get } from '../endpoint.ts'

/** A passage as a wall shows it: no names of people. */
export const WallActivity = z
  .object({
    id: z.string(),
    gate: z.string(),
    lane: z.string(),
    direction: z.enum(directions),
    plate: z.string().nullable(),
    company: z.string().nullable(),
    vehicle_type: z.string().nullable(),
    decision: z.enum(decisions),
    outcome: z.enum(outcomes),
    lamp: z.enum(lamps),
    reason: z.object({ code: z.string(), message: z.string() }),
    photo_url: z.string().nullable(),
    at: z.iso.datetime(),
  })
  .meta({ id: 'WallActivity' })

export const videoWall = {
  latest: get('/v1/video-wall/latest-activities', {
    id: 'video-wall.latest',
    group: 'Video Wall',
    summary: 'Latest Activity',
    description: 'The newest passages for a wall.',
    access: may('wall.read'),
    query: z.strictObject({
      gate_id: z.string().optional(),
      limit: z.coerce.number().int().min(1).max(50).default(12),
    }),
    reply: z.array(WallActivity),
  }),
}
