import { z } from 'zod'
import { decisions, directions, lamps, outcomes } from '../../domain/lane.ts'
import { ticketStatuses } from '../../domain/ticketLifecycle.ts'
import { gateEventTypes, ticketEventTypes, type WebhookEventType } from '../../domain/webhookEvents.ts'

const at = z.iso.datetime()

export const TicketEventData = z.object({
  id: z.string(),
  access_number: z.string(),
  status: z.enum(ticketStatuses),
})

export const GateEventData = z.object({
  id: z.string(),
  outcome: z.enum(outcomes),
  decision: z.enum(decisions),
  lamp: z.enum(lamps),
  direction: z.enum(directions),
  gate: z.object({ id: z.string(), name: z.string() }),
  lane: z.object({ id: z.string(), code: z.string() }),
  ticket: z
    .object({ id: z.string(), access_number: z.string(), type: z.string(), police_number: z.string() })
    .nullable(),
  plate_read: z.string().nullable(),
  vehicle_type: z.string().nullable(),
  reasons: z.array(z.object({ code: z.string(), message: z.string() })),
  offline: z.boolean(),
  scanned_at: at,
  decided_at: at,
})

const head = {
  timestamp: at.describe('When it happened.'),
  company_id: z.string().nullable(),
  test: z.boolean().optional().describe('True for a message that somebody asked for to try the webhook.'),
}

/** The body of a webhook that tells of a ticket. */
export const TicketMessage = z
  .object({ type: z.enum(ticketEventTypes), ...head, data: TicketEventData })
  .meta({ id: 'TicketMessage' })

/** The body of a webhook that tells of a vehicle at a gate. */
export const GateMessage = z
  .object({ type: z.enum(gateEventTypes), ...head, data: GateEventData })
  .meta({ id: 'GateMessage' })

export type WebhookMessage = z.infer<typeof TicketMessage> | z.infer<typeof GateMessage>

/** The data of a message that tries a webhook out: always the same for a type. */
export function exampleData(type: WebhookEventType): WebhookMessage['data'] {
  const ticket = { id: '8d8d8b12-1448-433b-917d-566cbe053402', access_number: 'TKT-33471185' }
  const [subject, state] = type.split('.')
  if (subject === 'ticket') return { ...ticket, status: state as z.infer<typeof TicketEventData>['status'] }
  const outcome = state as z.infer<typeof GateEventData>['outcome']
  const judged = {
    opened: { decision: 'allow', lamp: 'green', reason: ['ok', 'Semua pemeriksaan sesuai.'] },
    refused: { decision: 'deny', lamp: 'red', reason: ['ticket.expired', 'Tiket sudah kedaluwarsa.'] },
    undone: { decision: 'allow', lamp: 'green', reason: ['ok', 'Semua pemeriksaan sesuai.'] },
    waiting: { decision: 'review', lamp: 'yellow', reason: ['plate.near', 'Pelat mirip, petugas perlu melihat.'] },
  } as const
  const { decision, lamp, reason } = judged[outcome]
  return {
    id: '01890a5d-ac96-774b-bcce-b302099a8057',
    outcome,
    decision,
    lamp,
    direction: 'in',
    gate: { id: '01890a5d-ac96-774b-bcce-b302099a8058', name: 'Gerbang Utama Masuk' },
    lane: { id: '01890a5d-ac96-774b-bcce-b302099a8059', code: 'IN-01' },
    ticket: { ...ticket, type: 'without_pabeanan', police_number: 'B 1234 XYZ' },
    plate_read: 'B1234XYZ',
    vehicle_type: 'Dumptruck',
    reasons: [{ code: reason[0], message: reason[1] }],
    offline: false,
    scanned_at: '2025-07-25T02:10:03.120Z',
    decided_at: '2025-07-25T02:10:03.164Z',
  }
}
