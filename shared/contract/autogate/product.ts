import { z } from 'zod'
import { may } from '../access.ts'
import { del, get, page, post, put } from '../endpoint.ts'
import { pageQuery, sortBy } from '../page.ts'
import { line, seenVersion } from '../text.ts'

const group = 'Product'

export const Product = z
  .object({
    id: z.string(),
    /** Null for goods that every company may choose. */
    company: z.object({ id: z.string(), name: z.string() }).nullable(),
    name: z.string(),
    comodity: z.string(),
    unit_of_item: z.string(),
    hs_code: z.string().nullable(),
    /** A ticket without customs is refused for these goods. */
    needs_customs: z.boolean(),
    created_at: z.iso.datetime(),
    updated_at: z.iso.datetime(),
    version: z.number().int(),
  })
  .meta({ id: 'Product' })

const fields = {
  name: line(120),
  /** What tickets write as their `comodity`; the name when it is left out. */
  comodity: line(120).optional(),
  unit_of_item: line(20),
  hs_code: z
    .string()
    .trim()
    .max(20)
    .transform((text) => text.replace(/[.\s]/g, ''))
    .refine((text) => /^\d{4,10}$/.test(text), { error: 'hs_code' })
    .nullish(),
  needs_customs: z.boolean().optional(),
}

export const ProductInput = z
  .object({
    /** A tenant's products are its own; of the zone, null makes goods that every company may choose. */
    company_id: z.uuid().nullish(),
    ...fields,
  })
  .meta({ id: 'ProductInput' })

export const product = {
  list: get('/v1/products', {
    id: 'product.paginate',
    group,
    summary: 'Paginate Products',
    description:
      'The picker of a ticket’s `comodity` and `unit_of_item`. A tenant sees its own products and those of the zone. `search` looks in name, commodity and HS code.',
    access: may('product.read'),
    query: pageQuery.extend({
      sort: sortBy(['name', 'comodity', 'created_at'], 'name'),
      company_id: z.uuid().optional(),
      needs_customs: z.stringbool({ truthy: ['true', '1'], falsy: ['false', '0'] }).optional(),
    }),
    reply: page(Product),
  }),
  detail: get('/v1/products/:id', {
    id: 'product.detail',
    group,
    summary: 'Detail Product',
    access: may('product.read'),
    reply: Product,
  }),
  create: post('/v1/products', {
    id: 'product.create',
    group,
    summary: 'Create Product',
    access: may('product.write'),
    body: ProductInput,
    message: { id: 'Produk dibuat', en: 'Product created' },
    reply: Product,
  }),
  update: put('/v1/products/:id', {
    id: 'product.update',
    group,
    summary: 'Update Product',
    description: 'What is left out stays as it is. Tickets that exist keep the words they were made with.',
    access: may('product.write'),
    body: z.object(fields).partial().extend({ version: seenVersion }).meta({ id: 'ProductChanges' }),
    message: { id: 'Produk diperbarui', en: 'Product updated' },
    reply: Product,
  }),
  delete: del('/v1/products/:id', {
    id: 'product.delete',
    group,
    summary: 'Delete Product',
    access: may('product.delete'),
    message: { id: 'Produk dihapus', en: 'Product deleted' },
    reply: z.null(),
  }),
}
