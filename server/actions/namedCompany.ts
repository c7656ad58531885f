import type { Language } from '#shared/words/sentence.ts'
import type { Work } from '../database/work.ts'
import { companyScope } from '../policies/companyScope.ts'
import { findCompany } from '../queries/companyRows.ts'
import { refuseFields } from './refuseFields.ts'

/** Whose a new row will be: the actor's own company, or the one that a person of the zone names. */
export async function namedCompany(
  { sql, actor }: Work,
  named: string | undefined,
  language: Language,
): Promise<string> {
  const own = companyScope(actor)
  const id = own ?? named ?? ''
  if (id === '') refuseFields([{ path: 'company_id', code: 'required' }], language)
  const foreign = own !== null && named !== undefined && named !== own
  if (foreign || (await findCompany(sql, id)) === null)
    refuseFields([{ path: 'company_id', code: 'not_found' }], language)
  return id
}
