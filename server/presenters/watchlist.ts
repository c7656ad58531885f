import type { z } from 'zod'
import type { Bypass, BypassPassage } from '#shared/contract/autogate/bypass.ts'
import type { WatchlistEntry } from '#shared/contract/autogate/watchlist.ts'
import { displayPlate } from '#shared/domain/plate.ts'
import type { BypassPassageRow, BypassRow } from '../queries/bypassRows.ts'
import type { WatchlistRow } from '../queries/watchlistRows.ts'

interface Period {
  readonly valid_from: Date | null
  readonly valid_until: Date | null
}

const inForce = ({ valid_from, valid_until }: Period, now: Date): boolean =>
  (valid_from === null || valid_from <= now) && (valid_until === null || valid_until > now)

export const presentWatchlistEntry = (row: WatchlistRow, now: Date): z.infer<typeof WatchlistEntry> => ({
  id: row.id,
  kind: row.kind,
  police_number: row.kind === 'plate' ? (row.police_number ?? displayPlate(row.plate_key ?? '')) : null,
  driver: row.driver_key === null ? null : { name: row.driver_name, sim_number: row.driver_key },
  company: row.company_id === null ? null : { id: row.company_id, name: row.company_name ?? '' },
  action: row.action,
  note: row.note ?? '',
  valid_from: row.valid_from?.toISOString() ?? null,
  valid_until: row.valid_until?.toISOString() ?? null,
  in_force: inForce(row, now),
  created_by: row.created_by,
  created_at: row.created_at.toISOString(),
  updated_at: row.updated_at.toISOString(),
  version: row.version,
})

export const presentBypass = (row: BypassRow, now: Date): z.infer<typeof Bypass> => ({
  id: row.id,
  police_number: row.police_number,
  category: row.category,
  note: row.note ?? '',
  valid_from: row.valid_from.toISOString(),
  valid_until: row.valid_until.toISOString(),
  in_force: inForce(row, now),
  created_by: row.created_by,
  created_at: row.created_at.toISOString(),
  updated_at: row.updated_at.toISOString(),
  version: row.version,
})

export const presentBypassPassage = (row: BypassPassageRow): z.infer<typeof BypassPassage> => ({
  id: row.id,
  bypass_id: row.bypass_id,
  police_number: row.police_number,
  category: row.category,
  gate: { id: row.gate_id, name: row.gate_name },
  lane: { id: row.lane_id, code: row.lane_code },
  direction: row.direction,
  passed_at: row.passed_at.toISOString(),
})
