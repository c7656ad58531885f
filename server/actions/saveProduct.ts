import { v7 } from 'uuid'
import type { product } from '#shared/contract/autogate/product.ts'
import type { BodyOf } from '#shared/contract/endpoint.ts'
import { Refusal } from '#shared/contract/errors.ts'
import type { Language } from '#shared/words/sentence.ts'
import type { Sql, Work } from '../database/work.ts'
import { insertRow, updateRow } from '../database/writeRow.ts'
import { companyScope, isOfZone, seesRowOf } from '../policies/companyScope.ts'
import { findCompany } from '../queries/companyRows.ts'
import { findProduct, type ProductRow } from '../queries/productRows.ts'
import { refuseFields } from './refuseFields.ts'
import { refusingTaken } from './refusingTaken.ts'
import { withoutUndefined } from './withoutUndefined.ts'

/** Goods of a company, or of everybody when a person of the zone names none. */
export async function createProduct(
  work: Work,
  { company_id, ...input }: BodyOf<typeof product.create>,
  language: Language,
): Promise<ProductRow> {
  const { sql, now, actor } = work
  const own = companyScope(actor)
  const companyId = own ?? company_id ?? null
  const foreign = own !== null && company_id !== undefined && company_id !== null && company_id !== own
  if (foreign || (companyId !== null && (await findCompany(sql, companyId)) === null))
    refuseFields([{ path: 'company_id', code: 'not_found' }], language)
  const id = v7()
  const row = {
    comodity: input.name,
    ...withoutUndefined(input),
    id,
    company_id: companyId,
    unique_name: uniqueName(companyId, input.name),
    created_at: now,
    updated_at: now,
    version: 1,
  }
  await refusingTaken('name', language, () => insertRow(sql, 'products', row))
  const after = await storedProduct(sql, id)
  work.record({ action: 'product.create', entity: 'product', entityId: id, after })
  return after
}

export async function updateProduct(
  work: Work,
  id: string,
  { version, ...input }: BodyOf<typeof product.update>,
  language: Language,
): Promise<ProductRow> {
  const { sql, now } = work
  const before = await lockOwnProduct(work, id)
  if (version !== undefined && version !== before.version) throw new Refusal('row.changed')
  const changes = {
    ...withoutUndefined(input),
    unique_name: uniqueName(before.company_id, input.name ?? before.name),
  }
  await refusingTaken('name', language, () => updateRow(sql, 'products', id, now, changes))
  const after = await storedProduct(sql, id)
  work.record({ action: 'product.update', entity: 'product', entityId: id, before, after })
  return after
}

/** Takes goods out of the picker; tickets keep the words they were made with. */
export async function deleteProduct(work: Work, id: string): Promise<void> {
  const before = await lockOwnProduct(work, id)
  await updateRow(work.sql, 'products', id, work.now, { deleted_at: work.now, unique_name: null })
  work.record({ action: 'product.delete', entity: 'product', entityId: id, before })
}

/** The product, locked. What is everybody's is seen by a tenant, but only the zone may change it. */
async function lockOwnProduct({ sql, actor }: Work, id: string): Promise<ProductRow> {
  await sql.rows(`SELECT id FROM products WHERE id = ? ${sql.dialect.forUpdate}`, [id])
  const row = await storedProduct(sql, id)
  if (row.company_id === null && !isOfZone(actor)) throw new Refusal('auth.forbidden')
  if (!seesRowOf(actor, row.company_id)) throw new Refusal('row.not_found')
  return row
}

async function storedProduct(sql: Sql, id: string): Promise<ProductRow> {
  const row = await findProduct(sql, id)
  if (row === null) throw new Refusal('row.not_found')
  return row
}

const uniqueName = (companyId: string | null, name: string): string => `${companyId ?? '*'} ${name}`
