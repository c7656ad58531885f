import type { Database } from '#server/database/database.ts'
import type { contactColumns } from '#server/models/contact.ts'
import type { NewRowOf, RowOf } from '#server/models/defineTable.ts'
import type { productColumns } from '#server/models/product.ts'
import { inTestWork, next } from './insert.ts'

export async function makeProduct(
  database: Database,
  given: Partial<NewRowOf<typeof productColumns>> = {},
): Promise<RowOf<typeof productColumns>> {
  const name = given.name ?? `Barang ${next()}`
  const row = { comodity: name, unit_of_item: 'Kg', unique_name: `${given.company_id ?? '*'} ${name}`, ...given, name }
  return await inTestWork(database, async ({ models, transaction }) =>
    (await models.product.create(row, { transaction })).get(),
  )
}

export async function makeContact(
  database: Database,
  given: Partial<NewRowOf<typeof contactColumns>> = {},
): Promise<RowOf<typeof contactColumns>> {
  const number = next()
  const row = { code: `MEJA-${number}`, name: `Meja ${number}`, position: number, ...given }
  return await inTestWork(database, async ({ models, transaction }) =>
    (await models.contact.create(row, { transaction })).get(),
  )
}
