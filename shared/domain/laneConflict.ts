import type { Decision } from './lane.ts'

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
const usedReasons: ReadonlySet<string> = new Set([
  'ticket.already_inside',
  'ticket.not_inside',
  'ticket.completed',
  'buffer.already_in',
  'buffer.not_in',
])

interface Judged {
  readonly lane: Decision
  readonly laneReasons: readonly { readonly code: string }[]
  readonly server: Decision
  readonly serverReasons: readonly { readonly code: string }[]
}

/**
 * Whether, and how, the lane was wrong. Stopping what needed a look either way is no conflict, nor is stopping a ticket
 * that a neighbour had let in: its lane may tell of that later.
 */
export function conflictOf({ lane, laneReasons, server, serverReasons }: Judged): ConflictKind | null {
  if (lane === 'allow') {
    if (serverReasons.some(({ code }) => usedReasons.has(code))) return 'used_twice'
    return server === 'allow' ? null : 'wrongly_opened'
  }
  const heardOfUse = laneReasons.some(({ code }) => usedReasons.has(code))
  return server === 'allow' && !heardOfUse ? 'wrongly_stopped' : null
}
