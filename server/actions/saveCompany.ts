import { v7 } from 'uuid'
import type { company } from '#shared/contract/autogate/company.ts'
import type { BodyOf } from '#shared/contract/endpoint.ts'
import { Refusal } from '#shared/contract/errors.ts'
import type { Language } from '#shared/words/sentence.ts'
import type { Sql, Work } from '../database/work.ts'
import { insertRow, updateRow, type Columns } from '../database/writeRow.ts'
import { isOfZone } from '../policies/companyScope.ts'
import { findCompany, type CompanyRow } from '../queries/companyRows.ts'
import { refusingTaken } from './refusingTaken.ts'
import { requireImage } from './requireImage.ts'
import { requireSeenCompany } from './requireSeen.ts'
import { withoutUndefined } from './withoutUndefined.ts'

export async function createCompany(
  work: Work,
  input: BodyOf<typeof company.create>,
  language: Language,
): Promise<CompanyRow> {
  const { sql, now, actor } = work
  if (!isOfZone(actor)) throw new Refusal('auth.forbidden')
  await requireImage(work, { field: 'logo_path', path: input.logo_path, companyId: null }, language)
  const id = v7()
  const row = { status: 'active', ...withoutUndefined(input), id, created_at: now, updated_at: now, version: 1 }
  await refusingTaken('code', language, () => insertRow(sql, 'companies', row))
  const after = await storedCompany(sql, id)
  work.record({ action: 'company.create', entity: 'company', entityId: id, after })
  return after
}

export async function updateCompany(
  work: Work,
  id: string,
  { version, ...input }: BodyOf<typeof company.update>,
  language: Language,
): Promise<CompanyRow> {
  const { sql, now } = work
  const before = await requireSeenCompany(work, id)
  if (version !== undefined && version !== before.version) throw new Refusal('row.changed')
  await requireImage(work, { field: 'logo_path', path: input.logo_path, companyId: id }, language)
  const changes: Columns = withoutUndefined(input)
  await refusingTaken('code', language, () => updateRow(sql, 'companies', id, now, changes))
  const after = await storedCompany(sql, id)
  work.record({ action: 'company.update', entity: 'company', entityId: id, before, after })
  return after
}

async function storedCompany(sql: Sql, id: string): Promise<CompanyRow> {
  const row = await findCompany(sql, id)
  if (row === null) throw new Refusal('row.not_found')
  return row
}
