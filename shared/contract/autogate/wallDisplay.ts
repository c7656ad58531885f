import { z } from 'zod'
import { hasControls } from '../../domain/plate.ts'
import { streamKinds, wallViews } from '../../domain/wallViews.ts'
import { may } from '../access.ts'
import { del, get, page, post, put } from '../endpoint.ts'
import { pageQuery, sortBy } from '../page.ts'
import { line, seenVersion } from '../text.ts'

const group = 'Video Wall'
const at = z.iso.datetime()

export const WallView = z
  .strictObject({
    view: z.enum(wallViews),
    /** The gate whose lanes are shown; all without one. */
    gate_id: z.string().max(36).nullable().default(null),
    seconds: z.number().int().min(5).max(3600).default(20),
  })
  .meta({ id: 'WallView' })
export type WallView = z.infer<typeof WallView>

export const WallDisplay = z
  .object({
    id: z.string(),
    /** Its address is `/wall/<name>`. */
    name: z.string(),
    title: z.string(),
    /** Strangers can see it: plates are masked and no picture is shown. */
    public: z.boolean(),
    views: z.array(WallView),
    /** Whether a token opens it now. */
    active: z.boolean(),
    token_made_at: at.nullable(),
    /** Hangs somewhere and follows now. */
    connected: z.boolean(),
    /** When a display last said that it shows what is known; null for one that was never on. */
    seen_at: at.nullable(),
    created_at: at,
    updated_at: at,
    version: z.number().int(),
  })
  .meta({ id: 'WallDisplay' })

const WallDisplayToken = WallDisplay.extend({
  token: z.string().describe('Shown now and never again; it reads this wall and nothing else.'),
  path: z.string().describe('Opened once on the display, it keeps the token there.'),
}).meta({ id: 'WallDisplayToken' })

const WallDisplayInput = z.object({
  name: z
    .string()
    .trim()
    .min(2)
    .max(40)
    .regex(/^[a-z0-9][a-z0-9-]*$/, { error: 'wall_name' }),
  title: line(80),
  public: z.boolean().default(false),
  views: z.array(WallView).min(1).max(12),
})

const LaneStream = z
  .object({
    lane_id: z.string(),
    kind: z.enum(streamKinds),
    url: z.string().nullable(),
  })
  .meta({ id: 'LaneStream' })

/** A path of this site, such as `/cameras/in-03`: the site's proxy leads it to the camera gateway. */
const StreamUrl = z
  .string()
  .trim()
  .max(500)
  .regex(/^\/[^/\\]/, { error: 'address' })
  .refine((text) => !hasControls(text), { error: 'controls' })
  .nullable()

export const wallDisplay = {
  list: get('/v1/wall-displays', {
    id: 'wall-display.list',
    group,
    summary: 'List of displays',
    access: may('wall.read'),
    query: pageQuery
      .omit({ start_date: true, end_date: true })
      .extend({ sort: sortBy(['name', 'title', 'seen_at'], 'name') }),
    reply: page(WallDisplay),
  }),
  detail: get('/v1/wall-displays/:id', {
    id: 'wall-display.detail',
    group,
    summary: 'Detail of a display',
    access: may('wall.read'),
    reply: WallDisplay,
  }),
  create: post('/v1/wall-displays', {
    id: 'wall-display.create',
    group,
    summary: 'Create a display',
    description: 'The reply holds the token, which is stored hashed and never shown again.',
    access: may('wall.write'),
    body: WallDisplayInput.meta({ id: 'WallDisplayInput' }),
    message: { id: 'Layar dibuat. Buka tautannya di layar itu', en: 'Display created. Open its link on the display' },
    reply: WallDisplayToken,
  }),
  update: put('/v1/wall-displays/:id', {
    id: 'wall-display.update',
    group,
    summary: 'Update a display',
    description: 'What is left out stays as it is. A display that is on takes the change within two seconds.',
    access: may('wall.write'),
    body: WallDisplayInput.partial().extend({ version: seenVersion }).meta({ id: 'WallDisplayChanges' }),
    message: { id: 'Layar diperbarui', en: 'Display updated' },
    reply: WallDisplay,
  }),
  renew: post('/v1/wall-displays/:id/token', {
    id: 'wall-display.renew-token',
    group,
    summary: 'New token',
    description: 'The old one stops working within two seconds.',
    access: may('wall.write'),
    message: { id: 'Token diganti. Buka tautannya di layar itu', en: 'Token replaced. Open its link on the display' },
    reply: WallDisplayToken,
  }),
  revoke: del('/v1/wall-displays/:id/token', {
    id: 'wall-display.revoke-token',
    group,
    summary: 'Take the token back',
    description: 'A display that is on goes dark within two seconds.',
    access: may('wall.write'),
    message: { id: 'Token dicabut', en: 'Token taken back' },
    reply: WallDisplay,
  }),
  delete: del('/v1/wall-displays/:id', {
    id: 'wall-display.delete',
    group,
    summary: 'Delete a display',
    access: may('wall.write'),
    message: { id: 'Layar dihapus', en: 'Display deleted' },
    reply: z.null(),
  }),
  stream: get('/v1/lanes/:id/stream', {
    id: 'lane.stream',
    group,
    summary: 'Where a lane’s live picture comes from',
    access: may('gate.read'),
    reply: LaneStream,
  }),
  setStream: put('/v1/lanes/:id/stream', {
    id: 'lane.set-stream',
    group,
    summary: 'Set where a lane’s live picture comes from',
    description:
      'Without one a wall shows the pictures of check-ins. The address is a path of the site itself, which its proxy leads to the camera gateway: pages load nothing from other origins.',
    access: may('gate.write'),
    body: z.object({ kind: z.enum(streamKinds), url: StreamUrl }).meta({ id: 'LaneStreamInput' }),
    message: { id: 'Kamera lane diperbarui', en: 'Lane camera updated' },
    reply: LaneStream,
  }),
}
