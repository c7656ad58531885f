import { z } from 'zod'

/** Most days between the dates of a list: ten years. */
export const longestRangeDays = 3_660

/** Marks, in the metadata of a query, that its endpoint has a narrower limit for its dates. */
export const hasOwnLimit = 'x-own-limit'

/** The query every list takes. `start_date` and `end_date` are days of the site. */
export const pageQuery = z.strictObject({
  page: z.coerce.number().int().min(1).max(1_000_000).default(1),
  per_page: z.coerce.number().int().min(1).max(100).default(10),
  search: z.string().trim().max(100).optional(),
  start_date: z.iso.date().optional(),
  end_date: z.iso.date().optional(),
})

/** Of a list without an endpoint for one row: that row alone, or none. */
export const rowId = z.string().max(40).optional()

/** `sort=name` ascending, `sort=-name` descending; only the listed columns. */
export function sortBy<const Column extends string>(columns: readonly Column[], first: Column | `-${Column}`) {
  const choices = columns.flatMap((column) => [column, `-${column}` as const])
  return z.enum(choices as [Column | `-${Column}`, ...(Column | `-${Column}`)[]]).default(first as never)
}

export const Pagination = z
  .object({
    current_page: z.number().int(),
    per_page: z.number().int(),
    total: z.number().int(),
    last_page: z.number().int(),
    from: z.number().int().nullable(),
    to: z.number().int().nullable(),
    has_more_pages: z.boolean(),
  })
  .meta({ id: 'Pagination' })

/** What a list query hands to the presenter: the rows of one page and how many there are in all. */
export interface Slice<Row> {
  readonly rows: readonly Row[]
  readonly total: number
}

/** The `pagination` member of a list reply. */
export function paginationOf(
  query: { page: number; per_page: number },
  slice: Slice<unknown>,
): z.infer<typeof Pagination> {
  const first = (query.page - 1) * query.per_page
  const shown = slice.rows.length
  return {
    current_page: query.page,
    per_page: query.per_page,
    total: slice.total,
    last_page: Math.max(1, Math.ceil(slice.total / query.per_page)),
    from: shown === 0 ? null : first + 1,
    to: shown === 0 ? null : first + shown,
    has_more_pages: first + shown < slice.total,
  }
}
