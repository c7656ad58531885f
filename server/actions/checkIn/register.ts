import { bypassCategories, type BypassCategory } from '#shared/domain/bypass.ts'
import { watchActions, type Watched } from '#shared/domain/watchlist.ts'
import type { Sql } from '../../database/work.ts'
import { marks } from '../../models/manyRows.ts'

/** What the registers know of plates and companies: the watch list and the kinds of vehicles. */
export interface Register {
  watchlist(of: Watchable): WatchlistHit[]
  /** The vehicle that needs no ticket among these. */
  bypass(plateKeys: readonly string[]): { id: string; category: BypassCategory } | null
  vehicleType(plateKey: string): string | null
}

/** What a scan can be found by on the watch list. */
interface Watchable {
  readonly plateKeys: readonly string[]
  readonly companyId: string | null
  readonly driverKey: string | null
}

export interface WatchlistHit extends Watched {
  readonly id: string
}

interface Entry {
  readonly book: 'watch' | 'vehicle' | 'bypass'
  readonly id: string
  readonly plate_key: string | null
  readonly company_id: string | null
  readonly driver_key: string | null
  readonly word: string | null
  readonly detail: string | null
}

interface Wanted {
  readonly plateKeys: readonly string[]
  readonly companyIds: readonly string[]
  readonly driverKeys: readonly string[]
}

/** All registers in one statement. */
export async function readRegister(
  sql: Sql,
  { plateKeys, companyIds, driverKeys }: Wanted,
  now: Date,
): Promise<Register> {
  const plates = plateKeys.length === 0 ? [''] : plateKeys
  const companies = companyIds.length === 0 ? [''] : companyIds
  const entries = await sql.rows<Entry>(
    `SELECT 'watch' AS book, w.id, w.plate_key, w.company_id, w.driver_key, w.action AS word, w.note AS detail
     FROM watchlist w WHERE (w.plate_key IN (${marks(plates)}) OR w.company_id IN (${marks(companies)})
       ${driverKeys.length === 0 ? '' : `OR w.driver_key IN (${marks(driverKeys)})`}) AND w.deleted_at IS NULL
       AND (w.valid_from IS NULL OR w.valid_from <= ?) AND (w.valid_until IS NULL OR w.valid_until > ?)
     UNION ALL
     SELECT 'vehicle', v.id, v.plate_key, NULL, NULL, v.status, v.vehicle_type FROM vehicles v
     WHERE v.plate_key IN (${marks(plates)}) AND v.deleted_at IS NULL
     UNION ALL
     SELECT 'bypass', y.id, y.plate_key, NULL, NULL, y.category, NULL FROM bypasses y
     WHERE y.plate_key IN (${marks(plates)}) AND y.valid_from <= ? AND y.valid_until > ? AND y.deleted_at IS NULL`,
    [...plates, ...companies, ...driverKeys, now, now, ...plates, ...plates, now, now],
  )
  const watched = entries.filter(({ book }) => book === 'watch')
  const types = new Map(
    entries.filter(({ book }) => book === 'vehicle').map((entry) => [entry.plate_key, entry.detail]),
  )
  return {
    watchlist: (of) => watched.filter((entry) => concerns(entry, of)).map(hitOf),
    bypass(keys) {
      const found = entries.find(({ book, plate_key }) => book === 'bypass' && keys.includes(plate_key ?? '?'))
      return found === undefined ? null : { id: found.id, category: oneOf(bypassCategories, found.word, 'other') }
    },
    vehicleType: (key) => types.get(key) ?? null,
  }
}

const concerns = ({ plate_key, company_id, driver_key }: Entry, { plateKeys, companyId, driverKey }: Watchable) =>
  plateKeys.includes(plate_key ?? '?') ||
  (company_id !== null && company_id === companyId) ||
  (driver_key !== null && driver_key === driverKey)

const hitOf = ({ id, word, detail }: Entry): WatchlistHit => ({
  id,
  action: oneOf(watchActions, word, 'inspect'),
  note: detail ?? '',
})

const oneOf = <Choice extends string>(choices: readonly Choice[], word: string | null, otherwise: Choice): Choice =>
  choices.find((choice) => choice === word) ?? otherwise
