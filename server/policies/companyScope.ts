import type { Actor, UserActor } from '../http/actor.ts'

/** No company has this id: who is of no company where one is needed sees nothing. */
const noCompany = '-'

/** The company whose rows alone a person may see; null for the people of the zone. */
export const scopeOfPerson = ({ level, companyId }: Pick<UserActor, 'level' | 'companyId'>): string | null =>
  level === 'tenant' ? (companyId ?? noCompany) : companyId

/** The company whose rows alone an actor may see; null for the people of the zone, who see all. */
export function companyScope(actor: Actor): string | null {
  switch (actor.kind) {
    case 'user':
      return scopeOfPerson(actor)
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

/** Somebody of the tenant level whose company is missing: owns nothing and sees nothing. */
export const lacksCompany = (actor: Actor): boolean => actor.kind === 'user' && companyScope(actor) === noCompany

export const isOfZone = (actor: Actor): boolean => companyScope(actor) === null

/** A row of a company is seen by that company and by the zone. */
export function seesRowOf(actor: Actor, companyId: string | null): boolean {
  const scope = companyScope(actor)
  return scope === null || scope === companyId
}

/** A destination without a company is everybody's. */
export const seesBuildingOf = (actor: Actor, companyId: string | null): boolean =>
  companyId === null || seesRowOf(actor, companyId)
