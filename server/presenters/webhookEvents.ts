import type { z } from 'zod'
import type { GateActivity } from '#shared/contract/autogate/gateActivity.ts'
import type { LiveEvent, StreamName } from '#shared/contract/live.ts'
import type { GateEventData, TicketEventData, WebhookMessage } from '#shared/contract/partner/webhookMessages.ts'
import type { WebhookEventType } from '#shared/domain/webhookEvents.ts'

/** Something that happened, as a webhook tells it: whose, and only what leaves the site. */
export interface OutwardEvent {
  readonly companyId: string | null
  readonly type: WebhookEventType
  readonly at: string
  readonly data: WebhookMessage['data']
}

/** What of a live event is told outside; null for the rest. Photos and names of staff stay inside. */
export function presentOutwardEvent(stream: StreamName, event: LiveEvent): OutwardEvent | null {
  if (event.type === 'ticket.changed' && stream.startsWith('company:')) {
    const { id, access_number, status } = event.ticket
    const data = { id, access_number, status: status as z.infer<typeof TicketEventData>['status'] }
    return { companyId: stream.slice('company:'.length), type: `ticket.${data.status}`, at: event.at, data }
  }
  if (event.type === 'activity.changed' && stream === 'operations') {
    const { activity, at } = event
    const companyId = activity.company?.id ?? null
    return { companyId, type: `gate.${activity.outcome}`, at, data: presentPassing(activity) }
  }
  return null
}

const presentPassing = (activity: z.infer<typeof GateActivity>): z.infer<typeof GateEventData> => ({
  id: activity.id,
  outcome: activity.outcome,
  decision: activity.decision,
  lamp: activity.lamp,
  direction: activity.direction,
  gate: activity.gate,
  lane: activity.lane,
  ticket: activity.ticket,
  plate_read: activity.plate_read,
  vehicle_type: activity.vehicle_type,
  reasons: activity.reasons.map(({ code, message }) => ({ code, message })),
  offline: activity.offline,
  scanned_at: activity.scanned_at,
  decided_at: activity.decided_at,
})
