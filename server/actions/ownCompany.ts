import type { Language } from '#shared/words/sentence.ts'
import type { Work } from '../database/work.ts'
import { companyScope } from '../policies/companyScope.ts'
import { findCompany } from '../queries/companyRows.ts'
import { refuseFields } from './refuseFields.ts'

/** The company a new row is for: the actor's own, or the one that a person of the zone names; null when none is named. */
export async function ownCompany(
  { sql, actor }: Work,
  named: string | null | undefined,
  language: Language,
): Promise<string | null> {
  const own = companyScope(actor)
  const companyId = named ?? own
  if (companyId === null) return null
  const foreign = own !== null && companyId !== own
  if (foreign || (await findCompany(sql, companyId)) === null)
    refuseFields([{ path: 'company_id', code: 'not_found' }], language)
  return companyId
}

/** The same where the row must belong to a company. */
export async function requireOwnCompany(work: Work, named: string | undefined, language: Language): Promise<string> {
  const companyId = await ownCompany(work, named, language)
  if (companyId === null) refuseFields([{ path: 'company_id', code: 'required' }], language)
  return companyId ?? ''
}
