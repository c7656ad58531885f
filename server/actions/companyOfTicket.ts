import type { Language } from '#shared/words/sentence.ts'
import type { UserActor } from '../http/actor.ts'
import { companyScope } from '../policies/companyScope.ts'
import { refuseFields } from './refuseFields.ts'

/** Whose ticket it will be, a tenant's own or the one that a person of the zone names, and which of the two made it. */
export function companyOfTicket(
  actor: UserActor,
  named: string | undefined,
  language: Language,
): { companyId: string; source: 'tenant' | 'operator' } {
  const own = companyScope(actor)
  if (own !== null && named !== undefined && named !== own)
    refuseFields([{ path: 'company_id', code: 'not_found' }], language)
  const companyId = own ?? named
  if (companyId === undefined) refuseFields([{ path: 'company_id', code: 'required' }], language)
  return { companyId: companyId ?? '', source: own === null ? 'operator' : 'tenant' }
}
