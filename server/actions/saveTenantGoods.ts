import { Refusal } from '#shared/contract/errors.ts'
import type { Language } from '#shared/words/sentence.ts'
import type { Work } from '../database/work.ts'
import { updateRow, type Columns } from '../database/writeRow.ts'
import { findManagedById, type ManagedLocationRow, type ManagedLogisticRow } from '../queries/managedGoods.ts'
import { lockOwned } from './lockOwned.ts'
import { requireOwnCompany } from './ownCompany.ts'

interface Kinds {
  readonly tenant_locations: ManagedLocationRow
  readonly tenant_logistics: ManagedLogisticRow
}

type Table = keyof Kinds

/** What a new row holds beside the company and the stamps. Secrets are sealed by then. */
export interface Wish {
  readonly companyId: string | undefined
  readonly columns: Columns
}

/** A location or a haulage service that a company keeps for its partners. */
export async function createTenantGoods<T extends Table>(
  work: Work,
  table: T,
  wish: Wish,
  language: Language,
): Promise<Kinds[T]> {
  const company_id = await requireOwnCompany(work, wish.companyId, language)
  const model = table === 'tenant_locations' ? work.models.tenantLocation : work.models.tenantLogistic
  const made = await (model as typeof work.models.tenantLocation).create({ ...wish.columns, company_id } as never, {
    transaction: work.transaction,
  })
  const after = await stored<Kinds[T]>(work, table, String(made.id))
  await keepOneDefault(work, table, after)
  work.record({ action: `${table}.create`, entity: table, entityId: String(made.id), after: withoutSecrets(after) })
  return after
}

export async function updateTenantGoods<T extends Table>(
  work: Work,
  table: T,
  id: string,
  { version, columns }: { version: number | undefined; columns: Columns },
): Promise<Kinds[T]> {
  const before = await lockOwned(work, table, rowNumber(id), (sql) => findManagedById<Kinds[T]>(sql, table, id))
  if (version !== undefined && version !== before.version) throw new Refusal('row.changed')
  await updateRow(work.sql, table, id, work.now, columns)
  const after = await stored<Kinds[T]>(work, table, id)
  await keepOneDefault(work, table, after)
  const [was, is] = [withoutSecrets(before), withoutSecrets(after)]
  work.record({ action: `${table}.update`, entity: table, entityId: id, before: was, after: is })
  return after
}

export async function deleteTenantGoods(work: Work, table: Table, id: string): Promise<void> {
  const before = await lockOwned(work, table, rowNumber(id), (sql) => findManagedById(sql, table, id))
  await updateRow(work.sql, table, id, work.now, { deleted_at: work.now })
  work.record({ action: `${table}.delete`, entity: table, entityId: id, before: withoutSecrets(before) })
}

/** A new default takes the place of the old one. */
async function keepOneDefault({ sql, now }: Work, table: Table, row: Kinds[Table]): Promise<void> {
  if (!row.is_default) return
  await sql.run(
    `UPDATE ${table} SET is_default = ?, updated_at = ?, version = version + 1
     WHERE company_id = ? AND id <> ? AND is_default = ? AND deleted_at IS NULL`,
    [false, now, row.company_id, row.id, true],
  )
}

async function stored<Row extends Kinds[Table]>({ sql }: Work, table: Table, id: string): Promise<Row> {
  const row = await findManagedById<Row>(sql, table, id)
  if (row === null) throw new Refusal('row.not_found')
  return row
}

/** Sealed or not, secrets have no place in the trail. */
function withoutSecrets(row: Kinds[Table]): object {
  const secrets = ['username', 'password', 'api_key', 'api_secret']
  return Object.fromEntries(Object.entries(row).filter(([name]) => !secrets.includes(name)))
}

/** Rows are counted from 1: what is no such number names no row. */
const rowNumber = (id: string): number => (/^\d{1,15}$/.test(id) ? Number(id) : 0)
