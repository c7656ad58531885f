import { ticketStatuses } from './ticketLifecycle.ts'

/** What became of a vehicle at a gate, as an event. */
export const gateEventTypes = ['gate.opened', 'gate.refused', 'gate.waiting', 'gate.undone'] as const

/** What a ticket became, as an event: `ticket.active`, `ticket.checked_in` ... */
export const ticketEventTypes = ticketStatuses.map((status) => `ticket.${status}` as const)

/** Everything a webhook can ask for. */
export const webhookEventTypes = [...ticketEventTypes, ...gateEventTypes]
export type WebhookEventType = (typeof webhookEventTypes)[number]

/** Seconds until the next attempt, after each one that failed; then the delivery is given up, three days later. */
export const webhookWaits = [5, 30, 120, 600, 1_800, 3_600, 10_800, 21_600, 43_200, 86_400, 86_400]

/** A webhook that nothing reached for so long is switched off. */
export const webhookPatienceHours = 72

/** How long the old secret of a webhook signs beside the new one. */
export const secretOverlapHours = 24
