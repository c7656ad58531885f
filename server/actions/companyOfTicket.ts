import type { Language } from '#shared/words/sentence.ts'
import type { UserActor } from '../http/actor.ts'
import { companyScope } from '../policies/companyScope.ts'
import { refuseFields } from './refuseFields.ts'

/** Whose ticket it will be: a tenant's own, or the one that a person of the zone names. */
export function companyOfTicket(actor: UserActor, named: string | undefined, language: Language): string {
  const own = companyScope(actor)
  if (own !== null && named !== undefined && named !== own)
    refuseFields([{ path: 'company_id', code: 'not_found' }], language)
  const companyId = own ?? named
  if (companyId === undefined) refuseFields([{ path: 'company_id', code: 'required' }], language)
  return companyId ?? ''
}
