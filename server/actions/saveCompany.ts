import { v7 } from 'uuid'
import type { company } from '#shared/contract/autogate/company.ts'
import type { BodyOf } from '#shared/contract/endpoint.ts'
import { Refusal } from '#shared/contract/errors.ts'
import type { Language } from '#shared/words/sentence.ts'
import type { Sql, Work } from '../database/work.ts'
import { insertRow, updateRow, type Columns } from '../database/writeRow.ts'
import { isOfZone } from '../policies/companyScope.ts'
import { findCompany, type CompanyRow } from '../queries/companyRows.ts'
import { findFile } from '../queries/fileRows.ts'
import { requireSeenCompany } from './requireSeen.ts'
import { refuseFields } from './refuseFields.ts'
import { refusingTaken } from './refusingTaken.ts'
import { withoutUndefined } from './withoutUndefined.ts'

export async function createCompany(
  work: Work,
  input: BodyOf<typeof company.create>,
  language: Language,
): Promise<CompanyRow> {
  const { sql, now, actor } = work
  if (!isOfZone(actor)) throw new Refusal('auth.forbidden')
  await requireLogo(sql, null, input.logo_path, language)
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
  await requireLogo(sql, id, input.logo_path, language)
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

async function requireLogo(
  sql: Sql,
  companyId: string | null,
  path: string | null | undefined,
  language: Language,
): Promise<void> {
  if (path === null || path === undefined) return
  const file = await findFile(sql, path)
  if (file === null || (file.company_id !== null && file.company_id !== companyId))
    refuseFields([{ path: 'logo_path', code: 'not_found' }], language)
  else if (!file.media_type.startsWith('image/')) refuseFields([{ path: 'logo_path', code: 'image_kind' }], language)
}
