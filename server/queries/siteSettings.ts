import { usualFlood, type AlarmFlood } from '#shared/domain/alarmFlood.ts'
import { usualShifts, type PlannedShift } from '#shared/domain/shift.ts'
import { tripLimit } from '#shared/domain/tripLimit.ts'
import type { Sql } from '../database/work.ts'

/** How the operators' desk of the site works. */
export interface SiteSettings {
  readonly flood: AlarmFlood
  readonly shifts: readonly PlannedShift[]
  readonly trip_limit_minutes: number
  readonly updated_at: Date | null
  readonly version: number
}

interface SettingsRow {
  readonly value: Partial<Pick<SiteSettings, 'flood' | 'shifts' | 'trip_limit_minutes'>>
  readonly updated_at: Date
  readonly version: number
}

/** From the setting `desk`; what nobody has set is as usual. `lock` is the dialect's, for whoever writes next. */
export async function readSiteSettings(sql: Sql, lock = ''): Promise<SiteSettings> {
  const [row] = await sql.rows<SettingsRow>(
    `SELECT value, updated_at, version FROM settings WHERE name = 'desk' ${lock}`,
  )
  const untouched = row === undefined || row.version === 1
  return {
    flood: row?.value.flood ?? usualFlood,
    shifts: row?.value.shifts ?? usualShifts,
    trip_limit_minutes: row?.value.trip_limit_minutes ?? tripLimit.fallback,
    updated_at: untouched ? null : row.updated_at,
    version: row?.version ?? 1,
  }
}
