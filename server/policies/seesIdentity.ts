import type { Actor } from '../http/actor.ts'
import { isOfZone } from './companyScope.ts'

/** The photo of a guest's identity card is for the zone's people who let guests in: guards, and those who approve. */
export const seesIdentity = (actor: Actor): boolean =>
  actor.kind === 'user' &&
  isOfZone(actor) &&
  (actor.permissions.has('post.work') || actor.permissions.has('ticket.approve'))
