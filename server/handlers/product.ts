import { product } from '#shared/contract/autogate/product.ts'
import { Refusal } from '#shared/contract/errors.ts'
import { createProduct, deleteProduct, updateProduct } from '../actions/saveProduct.ts'
import { handle } from '../http/handle.ts'
import { seesRowOf } from '../policies/companyScope.ts'
import { presentProduct } from '../presenters/product.ts'
import { findProduct, findProducts } from '../queries/productRows.ts'

export const productHandlers = handle(product, {
  async list({ query }, { sql, actor }) {
    const { rows, total } = await findProducts(sql, actor, query)
    return { rows: rows.map(presentProduct), total }
  },
  async detail({ params }, { sql, actor }) {
    const found = await findProduct(sql, params.id)
    if (found === null || (found.company_id !== null && !seesRowOf(actor, found.company_id)))
      throw new Refusal('row.not_found')
    return presentProduct(found)
  },
  create: async ({ body, language }, work) => presentProduct(await createProduct(work, body, language)),
  update: async ({ params, body, language }, work) =>
    presentProduct(await updateProduct(work, params.id, body, language)),
  async delete({ params }, work) {
    await deleteProduct(work, params.id)
    return null
  },
})
