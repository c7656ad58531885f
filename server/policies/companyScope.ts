import type { Actor } from '../http/actor.ts'

/** No company has this id: who is of no company where one is needed sees nothing. */
const noCompany = '-'

/** The company whose rows alone an actor may see; null for the people of the zone, who see all. */
export function companyScope(actor: Actor): string | null {
  switch (actor.kind) {
    case 'user':
      return actor.level === 'tenant' ? (actor.companyId ?? noCompany) : actor.companyId
    case 'external':
      return actor.companyId
    case 'system':
      return null
    case 'device':
    case 'partner':
    case 'nobody':
      return noCompany
  }
}

export const isOfZone = (actor: Actor): boolean => companyScope(actor) === null

/** A row of a company is seen by that company and by the zone. */
export function seesRowOf(actor: Actor, companyId: string | null): boolean {
  const scope = companyScope(actor)
  return scope === null || scope === companyId
}

/** A destination without a company is everybody's. */
export const seesBuildingOf = (actor: Actor, companyId: string | null): boolean =>
  companyId === null || seesRowOf(actor, companyId)
