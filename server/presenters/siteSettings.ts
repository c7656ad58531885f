import type { siteSettings } from '#shared/contract/autogate/siteSettings.ts'
import type { ReplyData } from '#shared/contract/endpoint.ts'
import type { SiteSettings } from '../queries/siteSettings.ts'

export const presentSiteSettings = (row: SiteSettings): ReplyData<typeof siteSettings.read> => ({
  flood: row.flood,
  shifts: [...row.shifts],
  trip_limit_minutes: row.trip_limit_minutes,
  updated_at: row.updated_at?.toISOString() ?? null,
  version: row.version,
})
