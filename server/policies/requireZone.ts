import { Refusal } from '#shared/contract/errors.ts'
import type { Actor } from '../http/actor.ts'
import { isOfZone } from './companyScope.ts'

/** Refuses whoever is of a company: what follows belongs to the zone alone. */
export function requireZone(actor: Actor): void {
  if (!isOfZone(actor)) throw new Refusal('auth.forbidden')
}
