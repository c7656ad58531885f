import type { LaneSnapshot } from '#shared/contract/laneSnapshot.ts'
import { bypassCategories } from '#shared/domain/bypass.ts'
import { fullFrom } from '#shared/domain/fullness.ts'
import type { LaneDirection, LaneMode } from '#shared/domain/lane.ts'
import type { OpeningHours } from '#shared/domain/openingHours.ts'
import { siteZone } from '#shared/domain/siteTime.ts'
import { watchActions } from '#shared/domain/watchlist.ts'
import type { Reading, Sql } from '../../database/work.ts'
import type { Ports } from '../../ports.ts'
import { areaOccupancy } from '../../queries/areaOccupancy.ts'
import { policyInForce } from '../../queries/gatePolicies.ts'
import type { StoredMachine } from '../../queries/laneRows.ts'
import { hashedDriver } from './snapshotTickets.ts'

type Site = LaneSnapshot['site']

/** Rows of each list that a lane is given: the newest. */
const mostListed = 5_000

/** All that the lane's gate decides by, except the tickets. */
export async function readSnapshotSite({ sql, now }: Reading, laneId: string, ports: Ports): Promise<Site> {
  const lane = await readLane(sql, laneId)
  const inside = await areaOccupancy(sql, ports)
  const policy = await policyInForce(sql, lane.gateId)
  return {
    lane,
    policy: { version: policy.version, rules: policy },
    yard: await readYard(sql, lane.gateId),
    places: await readPlaces(sql, inside),
    watchlist: await readWatchlist(sql, now),
    bypasses: await readBypasses(sql, now),
    ticketKeys: [...ports.tickets.publicKeys()],
    timeZone: siteZone(),
    peers: {
      key: ports.seals.mark(lane.gateId, 'lane-peers'),
      lanes: await readPeers(sql, lane.gateId, laneId),
    },
  }
}

async function readLane(sql: Sql, laneId: string): Promise<Site['lane']> {
  const [row] = await sql.rows<{
    id: string
    code: string
    direction: LaneDirection
    mode: LaneMode
    gate_id: string
    gate_name: string
    gate_status: string
  }>(
    `SELECT l.id, l.code, l.direction, l.mode, l.gate_id, g.name AS gate_name, g.status AS gate_status
     FROM lanes l JOIN gates g ON g.id = l.gate_id WHERE l.id = ?`,
    [laneId],
  )
  if (row === undefined) throw new Error(`lane ${laneId} of a device is gone`)
  const { id, code, direction, mode } = row
  return {
    id,
    code,
    direction,
    mode,
    gateId: row.gate_id,
    gateName: row.gate_name,
    gateOpen: row.gate_status === 'active',
  }
}

async function readYard(sql: Sql, gateId: string): Promise<Site['yard']> {
  const [yard] = await sql.rows<{ name: string; capacity: number; full_percent: number; inside: number }>(
    `SELECT ar.name, ar.capacity, ar.full_percent,
       (SELECT COUNT(*) FROM buffer_stays s WHERE s.area_id = ar.id AND s.left_at IS NULL) AS inside
     FROM gates g JOIN areas ar ON ar.id = g.area_id WHERE g.id = ? AND ar.type = 'buffer_zone'`,
    [gateId],
  )
  if (yard === undefined) return null
  const { name, capacity, full_percent: fullPercent } = yard
  return { name, capacity: fullFrom({ capacity, fullPercent }), inside: Number(yard.inside) }
}

async function readPlaces(sql: Sql, inside: (id: string) => number): Promise<Site['places']> {
  const rows = await sql.rows<{
    id: string
    name: string
    capacity: number
    full_percent: number
    status: string
    opening_hours: OpeningHours | null
  }>(
    `SELECT b.id, b.name, b.capacity, b.full_percent, b.status, b.opening_hours FROM buildings b WHERE b.deleted_at IS NULL
     UNION ALL
     SELECT a.id, a.name, a.capacity, a.full_percent, 'active', NULL FROM areas a WHERE a.deleted_at IS NULL`,
  )
  return Object.fromEntries(
    rows.map(({ id, name, capacity, full_percent: fullPercent, status, opening_hours: hours }) => [
      id,
      { name, capacity: fullFrom({ capacity, fullPercent }), inside: inside(id), inUse: status === 'active', hours },
    ]),
  )
}

interface Listed {
  readonly valid_from: Date | null
  readonly valid_until: Date | null
}

const windowOf = ({ valid_from, valid_until }: Listed) => ({
  from: valid_from?.toISOString() ?? null,
  until: valid_until?.toISOString() ?? null,
})

async function readWatchlist(sql: Sql, now: Date): Promise<Site['watchlist']> {
  const rows = await sql.rows<
    Listed & {
      plate_key: string | null
      company_id: string | null
      driver_key: string | null
      action: string
      note: string | null
    }
  >(
    `SELECT plate_key, company_id, driver_key, action, note, valid_from, valid_until FROM watchlist
     WHERE deleted_at IS NULL AND (valid_until IS NULL OR valid_until > ?) ORDER BY created_at DESC LIMIT ?`,
    [now, mostListed],
  )
  return rows.map((row) => ({
    plateKey: row.plate_key,
    companyId: row.company_id,
    driverKey: hashedDriver(row.driver_key),
    action: watchActions.find((action) => action === row.action) ?? 'inspect',
    note: row.note ?? '',
    ...windowOf(row),
  }))
}

async function readBypasses(sql: Sql, now: Date): Promise<Site['bypasses']> {
  const rows = await sql.rows<Listed & { id: string; plate_key: string; category: string }>(
    `SELECT id, plate_key, category, valid_from, valid_until FROM bypasses
     WHERE deleted_at IS NULL AND valid_until > ? ORDER BY created_at DESC LIMIT ?`,
    [now, mostListed],
  )
  return rows.map((row) => ({
    id: row.id,
    plateKey: row.plate_key,
    category: bypassCategories.find((category) => category === row.category) ?? 'other',
    ...windowOf(row),
  }))
}

async function readPeers(sql: Sql, gateId: string, laneId: string): Promise<Site['peers']['lanes']> {
  const rows = await sql.rows<{ id: string; code: string; machine: StoredMachine | null }>(
    'SELECT id, code, machine FROM lanes WHERE gate_id = ? AND id <> ? AND deleted_at IS NULL ORDER BY code',
    [gateId, laneId],
  )
  return rows.flatMap(({ id, code, machine }) => {
    const url = machine?.peer_url ?? null
    return url === null ? [] : [{ id, code, url }]
  })
}
