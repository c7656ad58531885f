import type { Sql } from '../../database/work.ts'
import { marks } from '../../models/manyRows.ts'

/** What the registers know of plates and companies: the watch list and the kinds of vehicles. */
export interface Register {
  watchlist(plateKeys: readonly string[], companyId: string | null): { action: 'block' | 'inspect'; note: string }[]
  vehicleType(plateKey: string): string | null
}

interface Entry {
  readonly book: 'watch' | 'vehicle'
  readonly plate_key: string | null
  readonly company_id: string | null
  readonly word: string | null
  readonly detail: string | null
}

/** Both registers in one statement. */
export async function readRegister(
  sql: Sql,
  plateKeys: readonly string[],
  companyIds: readonly string[],
  now: Date,
): Promise<Register> {
  const plates = plateKeys.length === 0 ? [''] : plateKeys
  const companies = companyIds.length === 0 ? [''] : companyIds
  const entries = await sql.rows<Entry>(
    `SELECT 'watch' AS book, w.plate_key, w.company_id, w.action AS word, w.note AS detail FROM watchlist w
     WHERE (w.plate_key IN (${marks(plates)}) OR w.company_id IN (${marks(companies)})) AND w.deleted_at IS NULL
       AND (w.valid_from IS NULL OR w.valid_from <= ?) AND (w.valid_until IS NULL OR w.valid_until > ?)
     UNION ALL
     SELECT 'vehicle', v.plate_key, NULL, v.status, v.vehicle_type FROM vehicles v
     WHERE v.plate_key IN (${marks(plates)}) AND v.deleted_at IS NULL`,
    [...plates, ...companies, now, now, ...plates],
  )
  const watched = entries.filter(({ book }) => book === 'watch')
  const types = new Map(
    entries.filter(({ book }) => book === 'vehicle').map((entry) => [entry.plate_key, entry.detail]),
  )
  return {
    watchlist: (keys, companyId) =>
      watched
        .filter((entry) => keys.includes(entry.plate_key ?? '?') || (entry.company_id ?? '?') === companyId)
        .map((entry) => ({ action: entry.word === 'block' ? 'block' : 'inspect', note: entry.detail ?? '' })),
    vehicleType: (key) => types.get(key) ?? null,
  }
}
