import type { Decision } from './lane.ts'
import type { ReasonCode } from './reason.ts'

/** In which way a lane that was cut off turned out wrong. */
export const conflictKinds = ['used_twice', 'wrongly_opened', 'wrongly_stopped'] as const
export type ConflictKind = (typeof conflictKinds)[number]

/** What somebody at the desk found out. */
export const conflictResolutions = [
  'vehicle_known',
  'vehicle_left',
  'ticket_misused',
  'data_was_late',
  'other',
] as const
export type ConflictResolution = (typeof conflictResolutions)[number]

/** Reasons that say: this ticket was used already. */
const usedReasons: ReadonlySet<ReasonCode> = new Set([
  'ticket.already_inside',
  'ticket.not_inside',
  'ticket.completed',
  'buffer.already_in',
  'buffer.not_in',
])

interface Judged {
  readonly lane: Decision
  readonly server: Decision
  readonly serverReasons: readonly { readonly code: ReasonCode }[]
}

/** Whether, and how, the lane was wrong. Stopping what needed a look either way is no conflict. */
export function conflictOf({ lane, server, serverReasons }: Judged): ConflictKind | null {
  if (lane === 'allow') {
    if (serverReasons.some(({ code }) => usedReasons.has(code))) return 'used_twice'
    return server === 'allow' ? null : 'wrongly_opened'
  }
  return server === 'allow' ? 'wrongly_stopped' : null
}
