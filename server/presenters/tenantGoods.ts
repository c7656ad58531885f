import type { z } from 'zod'
import type { ManagedLocation, ManagedLogistic } from '#shared/contract/partner/tenantGoods.ts'
import type { ManagedLocationRow, ManagedLogisticRow } from '../queries/managedGoods.ts'
import { presentTenantLocation, presentTenantLogistic } from './tenant.ts'

const managed = (row: ManagedLocationRow | ManagedLogisticRow) => ({
  company: { id: row.company_id, name: row.company_name },
  created_at: row.created_at.toISOString(),
  updated_at: row.updated_at.toISOString(),
  version: row.version,
})

/** A location as the company itself sees it. */
export const presentManagedLocation = (row: ManagedLocationRow): z.infer<typeof ManagedLocation> => ({
  ...presentTenantLocation(row),
  ...managed(row),
})

/** A haulage service as the company itself sees it: without its secrets, as everybody. */
export const presentManagedLogistic = (row: ManagedLogisticRow): z.infer<typeof ManagedLogistic> => ({
  ...presentTenantLogistic(row),
  ...managed(row),
})
