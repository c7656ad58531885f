import type { z } from 'zod'
import type { Product } from '#shared/contract/autogate/product.ts'
import type { ProductRow } from '../queries/productRows.ts'

export const presentProduct = (row: ProductRow): z.infer<typeof Product> => ({
  id: row.id,
  company: row.company_id === null ? null : { id: row.company_id, name: row.company_name ?? '' },
  name: row.name,
  comodity: row.comodity,
  unit_of_item: row.unit_of_item,
  hs_code: row.hs_code,
  needs_customs: row.needs_customs,
  created_at: row.created_at.toISOString(),
  updated_at: row.updated_at.toISOString(),
  version: row.version,
})
