import { z } from 'zod'
import { floodNumbers } from '../domain/alarmFlood.ts'
import type { DocumentDashboard, LampDashboard, RitaseDashboard, TrafficDashboard } from './autogate/dashboard.ts'
import { GateActivity } from './autogate/gateActivity.ts'
import { Intervention } from './autogate/intervention.ts'
import { Lane } from './autogate/lane.ts'
import { Notification } from './autogate/notification.ts'
import { AlarmFlood, PlannedShift } from './autogate/siteSettings.ts'

/** Socket.IO namespace of consoles; the handshake's `auth.token` is an access token. */
export const consoleNamespace = '/console'

/**
 * An ordered channel. `operations` needs `gate.read`; `company:<id>` is for that company's people, `user:<id>` for one
 * person. `figures:*` and `figures:<company id>` need `dashboard.read`: they carry no events, but {@link LiveFigures}.
 */
export const StreamName = z.union([
  z.literal('operations'),
  z.templateLiteral(['company:', z.string()]),
  z.templateLiteral(['user:', z.string()]),
  z.templateLiteral(['figures:', z.string().max(40)]),
])
export type StreamName = z.infer<typeof StreamName>

export const LiveGate = z.object({
  id: z.string(),
  name: z.string(),
  code: z.string(),
  area: z.object({ id: z.string(), name: z.string(), type: z.string() }),
  position: z.number().int(),
})
export type LiveGate = z.infer<typeof LiveGate>

/** Figures on top of the board, counted for the site's day. */
export const SiteSummary = z.object({
  day: z.iso.date(),
  entered: z.number().int(),
  left: z.number().int(),
  inside: z.number().int(),
  average_minutes: z.number().nullable(),
  buffer: z.object({ used: z.number().int(), capacity: z.number().int() }),
})

export type SiteSummary = z.infer<typeof SiteSummary>

/** Entries of one gate in five-minute steps, the oldest first, twelve of them. */
export const GateFlow = z.object({
  gate_id: z.string(),
  direction: z.enum(['in', 'out']),
  counts: z.array(z.number().int()).length(12),
  service_seconds: z.number().nullable(),
})

export type GateFlow = z.infer<typeof GateFlow>

/** Which site this is, by which clock it lives, and how its desk works. */
export const Site = z.object({
  /** Null until somebody names it. */
  name: z.string().nullable(),
  /** An IANA zone. */
  time_zone: z.string(),
  flood: AlarmFlood,
  shifts: z.array(PlannedShift),
})

export type Site = z.infer<typeof Site>

/** Enough to tell the largest flood that a site can set from what is known here. */
export const closedShown = floodNumbers.more_than.most

export const OperationsSnapshot = z.object({
  site: Site,
  gates: z.array(LiveGate),
  lanes: z.array(Lane),
  interventions: z.array(Intervention),
  /** The last {@link closedShown} that were closed, newest first. */
  closed: z.array(Intervention),
  flows: z.array(GateFlow),
  summary: SiteSummary,
})
export type OperationsSnapshot = z.infer<typeof OperationsSnapshot>

const at = z.iso.datetime()
const header = { seq: z.number().int(), at }

/** What happens on a stream: on `user:` its notifications, on the others everything else. Rows travel whole, so an event can be applied to any older copy. */
export const LiveEvent = z.discriminatedUnion('type', [
  z.object({ ...header, type: z.literal('lane.changed'), lane: Lane }),
  z.object({ ...header, type: z.literal('activity.changed'), activity: GateActivity }),
  z.object({ ...header, type: z.literal('intervention.changed'), intervention: Intervention }),
  z.object({ ...header, type: z.literal('site.changed'), site: Site.pick({ flood: true, shifts: true }) }),
  z.object({
    ...header,
    type: z.literal('ticket.changed'),
    ticket: z.object({ id: z.string(), status: z.string(), access_number: z.string() }),
  }),
  z.object({
    ...header,
    type: z.literal('customs.changed'),
    /** A document whose release customs took back, or gave again. */
    document: z.object({
      id_header: z.string(),
      name: z.string(),
      released: z.boolean(),
      /** Tickets that cannot pass any more. */
      flagged_tickets: z.number().int(),
    }),
  }),
  z.object({
    ...header,
    type: z.literal('buffer.changed'),
    /** A vehicle in a buffer zone was checked, called, or has stayed too long. */
    stay: z.object({
      id: z.string(),
      visit_id: z.string(),
      gate_activity_id: z.string(),
      area: z.object({ id: z.string(), name: z.string() }),
      slot: z.number().int().nullable(),
      access_number: z.string(),
      police_number: z.string(),
      entered_at: at,
      left_at: at.nullable(),
      /** Whether everything was in order; null before the checkup. */
      checkup: z.boolean().nullable(),
      called_at: at.nullable(),
      called_to: z.string().nullable(),
      overstayed_at: at.nullable(),
    }),
  }),
  z.object({
    ...header,
    type: z.literal('notification.created'),
    notification: Notification,
    unread: z.number().int(),
  }),
  z.object({
    ...header,
    type: z.literal('notification.changed'),
    /** Null when all were read at once. */
    notification: Notification.nullable(),
    unread: z.number().int(),
  }),
])
export type LiveEvent = z.infer<typeof LiveEvent>

/**
 * Once a second to the followers of a stream, dropped when the line is busy: the stream's head, so that a gap shows
 * at once. The figures of the site travel on `operations` only.
 */
export interface Pulse {
  readonly at: string
  readonly stream: StreamName
  readonly head: number
  readonly site: { readonly summary: SiteSummary; readonly flows: readonly GateFlow[] } | null
}

/** The four dashboards of today by the hour, at every gate; of one company or of all. */
export interface LiveFigures {
  readonly traffic: z.infer<typeof TrafficDashboard>
  readonly ritase: z.infer<typeof RitaseDashboard>
  readonly lamps: z.infer<typeof LampDashboard>
  readonly documents: z.infer<typeof DocumentDashboard>
}

export const SubscribeInput = z.object({ stream: StreamName, since: z.number().int().nullable() })
export type SubscribeInput = z.infer<typeof SubscribeInput>

/** The events after `since`, or a snapshot when there is no `since` or too much was missed. */
export type SubscribeAnswer =
  | { readonly ok: true; readonly seq: number; readonly events: readonly LiveEvent[] }
  | { readonly ok: true; readonly seq: number; readonly snapshot: OperationsSnapshot | null }
  | { readonly ok: false; readonly code: string; readonly message: string }

export interface ConsoleServerEvents {
  event: (stream: StreamName, event: LiveEvent) => void
  pulse: (pulse: Pulse) => void
  /** Whenever something changed, at most once a second; what is newer takes the place of what is older. */
  figures: (stream: StreamName, figures: LiveFigures) => void
  /** The session was ended; the socket closes after this. */
  revoked: () => void
  /** After the handshake and when it changes: a mark of what the person's role grants, to read the profile anew by. */
  rights: (mark: string) => void
}

export interface ConsoleClientEvents {
  subscribe: (input: SubscribeInput, answer: (answer: SubscribeAnswer) => void) => void
  unsubscribe: (input: { stream: StreamName }) => void
  /** Round trip and clock: answers the server's time in milliseconds since 1970. */
  ping_time: (answer: (now: number) => void) => void
}
