import type { UserActor } from '../http/actor.ts'
import { isOfZone } from './companyScope.ts'

/** Whether a user works at a gate: people of the zone whose gates include it, or who have no gates of their own. */
export const worksAtGate = (actor: UserActor, gateId: string): boolean =>
  isOfZone(actor) && (actor.gateIds.length === 0 || actor.gateIds.includes(gateId))

interface Leased {
  readonly lease_by: string | null
  readonly lease_until: Date | null
}

/** Whoever else holds the lane now; a lease that ran out holds nobody off. */
export const heldByAnother = (actor: UserActor, lane: Leased, now: Date): boolean =>
  lane.lease_by !== null && lane.lease_by !== actor.id && lane.lease_until !== null && lane.lease_until > now
