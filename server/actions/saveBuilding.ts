import { v7 } from 'uuid'
import type { building } from '#shared/contract/autogate/building.ts'
import type { BodyOf } from '#shared/contract/endpoint.ts'
import { Refusal } from '#shared/contract/errors.ts'
import type { Language } from '#shared/words/sentence.ts'
import type { Sql, Work } from '../database/work.ts'
import { insertRow, updateRow, type Columns } from '../database/writeRow.ts'
import { isOfZone } from '../policies/companyScope.ts'
import { findArea } from '../queries/areaRows.ts'
import { findBuilding, type BuildingRow } from '../queries/buildingRows.ts'
import { findCompany } from '../queries/companyRows.ts'
import { refuseFields, type FieldFault } from './refuseFields.ts'
import { refusingTaken } from './refusingTaken.ts'
import { requireSeenBuilding } from './requireSeen.ts'
import { withoutUndefined } from './withoutUndefined.ts'

export async function createBuilding(
  work: Work,
  input: BodyOf<typeof building.create>,
  language: Language,
): Promise<BuildingRow> {
  const { sql, now, actor } = work
  if (!isOfZone(actor)) throw new Refusal('auth.forbidden')
  await requireOwners(sql, input, language)
  const id = v7()
  const row = { status: 'active', ...withoutUndefined(input), id, created_at: now, updated_at: now, version: 1 }
  await refusingTaken('code', language, () => insertRow(sql, 'buildings', row))
  const after = await storedBuilding(sql, id)
  work.record({ action: 'building.create', entity: 'building', entityId: id, after })
  return after
}

export async function updateBuilding(
  work: Work,
  id: string,
  { version, ...input }: BodyOf<typeof building.update>,
  language: Language,
): Promise<BuildingRow> {
  const { sql, now } = work
  const before = await requireSeenBuilding(work, id)
  if (version !== undefined && version !== before.version) throw new Refusal('row.changed')
  await requireOwners(sql, input, language)
  const changes: Columns = withoutUndefined(input)
  await refusingTaken('code', language, () => updateRow(sql, 'buildings', id, now, changes))
  const after = await storedBuilding(sql, id)
  work.record({ action: 'building.update', entity: 'building', entityId: id, before, after })
  return after
}

async function storedBuilding(sql: Sql, id: string): Promise<BuildingRow> {
  const row = await findBuilding(sql, id)
  if (row === null) throw new Refusal('row.not_found')
  return row
}

async function requireOwners(
  sql: Sql,
  { area_id, company_id }: { area_id?: string | undefined; company_id?: string | null | undefined },
  language: Language,
): Promise<void> {
  const faults: FieldFault[] = []
  if (area_id !== undefined && (await findArea(sql, area_id)) === null)
    faults.push({ path: 'area_id', code: 'not_found' })
  if (company_id !== undefined && company_id !== null && (await findCompany(sql, company_id)) === null)
    faults.push({ path: 'company_id', code: 'not_found' })
  refuseFields(faults, language)
}
