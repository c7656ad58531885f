import { z } from 'zod'
import type { Endpoint } from '#shared/contract/endpoint.ts'
import { canary } from './canaries.ts'
import { goodRequest, type Request } from './requests.ts'
import type { Rows } from './siteRows.ts'

/** A request as it is meant, and one more for each filter, set to what would find these rows. */
export function queriesOf(endpoint: Endpoint, rows: Rows): Request[] {
  const plain = goodRequest(endpoint, rows)
  const all = { ...plain, query: { ...plain.query, ...(takes(endpoint, 'per_page') && { per_page: 100 }) } }
  const filters = Object.entries(shapeOf(endpoint)).flatMap(([name, schema]) => {
    const value = name in ids ? rows[ids[name as keyof typeof ids]] : canary
    return schema.safeParse(value).success && !(name in (plain.query ?? {})) ? [{ [name]: value }] : []
  })
  return [all, ...filters.map((filter) => ({ ...all, query: { ...all.query, ...filter } }))]
}

/** Filters that take the id of a row. */
const ids = {
  company_id: 'company',
  gate_id: 'gate',
  lane_id: 'lane',
  area_id: 'area',
  role_id: 'tenantRole',
  actor_id: 'user',
  entity_id: 'session',
} as const satisfies Record<string, keyof Rows>

const shapeOf = ({ query }: Endpoint): Readonly<Record<string, z.ZodType>> =>
  query instanceof z.ZodObject ? query.shape : {}

const takes = (endpoint: Endpoint, name: string): boolean => name in shapeOf(endpoint)
