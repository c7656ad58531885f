import { z } from 'zod'
import { printStates } from '../../domain/lane.ts'
import { reprintReasons } from '../../domain/reprint.ts'
import { may } from '../access.ts'
import { get, post } from '../endpoint.ts'
import { prose } from '../text.ts'
import { Slip } from './gateActivity.ts'
import { GuestInput } from './guestTicket.ts'
import { Intervention } from './intervention.ts'
import { GuestTicket } from './ticket.ts'

const group = 'Guard Post'

const PostGuestInput = GuestInput.extend({
  /** Drawn by the post: the same guest sent again, by whichever guard, is registered once. */
  registration_id: z.uuid().optional(),
}).meta({ id: 'PostGuestInput' })

const PostSlip = z
  .object({
    activity_id: z.string(),
    slip: Slip,
    state: z.enum(printStates),
    /** A short word of the printer, such as `paper_out`. */
    detail: z.string().nullable(),
    updated_at: z.iso.datetime(),
    /** Slips of this lane that have not come out yet. */
    queued: z.number().int(),
  })
  .meta({ id: 'PostSlip' })

export const guardPost = {
  slip: get('/v1/guard-post/lanes/:id/slip', {
    id: 'guard-post.slip',
    group,
    summary: 'The last slip of a lane',
    description: 'What the printer got, and how far it is. Null where the lane printed nothing yet.',
    access: may('post.work'),
    reply: PostSlip.nullable(),
  }),
  reprint: post('/v1/guard-post/activities/:id/reprint', {
    id: 'guard-post.reprint',
    group,
    summary: 'Print the slip again, at the post',
    description: 'As `gate-activity.reprint`, for the guards of that gate.',
    access: may('post.work'),
    body: z.strictObject({ reason: z.enum(reprintReasons), note: prose(500).default('') }).meta({ id: 'PostReprint' }),
    idempotency: 'honoured',
    commit: 'stepwise',
    message: { id: 'Slip dicetak ulang', en: 'Slip printed again' },
    reply: z.object({
      slip: Slip,
      outcome: z.enum(['executed', 'expired', 'duplicate', 'failed', 'unreachable']),
    }),
  }),
  guest: post('/v1/guard-post/guests', {
    id: 'guard-post.guest',
    group,
    summary: 'Register a guest at the post',
    description:
      'The ticket is `pending` until the host’s side or an operator approves it. A post that was cut off sends its guests later, each under its `registration_id`.',
    access: may('post.work'),
    body: PostGuestInput,
    idempotency: 'honoured',
    message: { id: 'Tamu menunggu persetujuan', en: 'The guest waits for approval' },
    reply: GuestTicket,
  }),
  call: post('/v1/guard-post/lanes/:id/call', {
    id: 'guard-post.call',
    group,
    summary: 'Call the control room',
    description: 'Opens one P3 item for the lane, or answers the one that is open.',
    access: may('post.work'),
    message: { id: 'Ruang kontrol dipanggil', en: 'The control room is called' },
    reply: Intervention,
  }),
}
