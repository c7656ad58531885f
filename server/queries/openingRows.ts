import type { overrideLedger } from '#shared/contract/autogate/overrideLedger.ts'
import type { QueryOf } from '#shared/contract/endpoint.ts'
import type { Slice } from '#shared/contract/page.ts'
import type { LedgerColumnName } from '#shared/words/outliers.ts'
import { endOfSiteDay, startOfSiteDay } from '#shared/domain/siteTime.ts'
import type { Sql } from '../database/work.ts'
import { findSlice } from './findSlice.ts'
import { where, type Condition } from './where.ts'

export interface OpeningRow {
  readonly id: string
  readonly activity_id: string | null
  readonly gate_id: string
  readonly gate_name: string
  readonly lane_code: string
  readonly company_name: string | null
  readonly operator_id: string
  readonly operator_name: string
  readonly role: string | null
  readonly reason_code: string
  readonly note: string | null
  readonly police_number: string | null
  readonly lamp: string | null
  readonly waited_ms: number | null
  readonly opened_at: Date
}

const columns = `o.id, o.activity_id, o.gate_id, g.name AS gate_name, l.code AS lane_code, c.name AS company_name,
  o.operator_id, o.operator_name, o.role, o.reason_code, o.note, o.police_number, o.lamp, o.waited_ms, o.opened_at`
const joins = `LEFT JOIN gates g ON g.id = o.gate_id LEFT JOIN lanes l ON l.id = o.lane_id
  LEFT JOIN companies c ON c.id = o.company_id`

const which = (query: QueryOf<typeof overrideLedger.csv>): readonly (Condition | false)[] => [
  query.gate_id !== undefined && ['o.gate_id = ?', query.gate_id],
  query.operator_id !== undefined && ['o.operator_id = ?', query.operator_id],
  query.reason_code !== undefined && ['o.reason_code = ?', query.reason_code],
  query.start_date !== undefined && ['o.opened_at >= ?', startOfSiteDay(query.start_date)],
  query.end_date !== undefined && ['o.opened_at < ?', endOfSiteDay(query.end_date)],
]

export function findOpenings(sql: Sql, query: QueryOf<typeof overrideLedger.list>): Promise<Slice<OpeningRow>> {
  const held = where(...which(query))
  return findSlice(sql, { columns, table: 'manual_openings', alias: 'o', joins, where: held }, query)
}

const cells = {
  opened_at: 'o.opened_at',
  operator: 'o.operator_name',
  role: 'o.role',
  gate: 'g.name',
  lane: 'l.code',
  reason: 'o.reason_code',
  note: 'o.note',
  police_number: 'o.police_number',
  company: 'c.name',
  lamp: 'o.lamp',
  waited_seconds: 'ROUND(o.waited_ms / 1000.0)',
} as const satisfies Record<LedgerColumnName, string>

/** The ledger as the statement that a thread of its own reads it with. */
export function openingsExport(query: QueryOf<typeof overrideLedger.csv>) {
  const [at, id] = ['o.opened_at', 'o.id']
  const { text, values } = where([`${at} IS NOT NULL`], ...which(query))
  const list = [at, id, ...Object.values(cells)].map((cell, place) => `${cell} AS c${place}`).join(', ')
  const columns = Object.keys(cells) as LedgerColumnName[]
  return { columns, select: `SELECT ${list} FROM manual_openings o ${joins} ${text}`, values, at, id }
}

export interface CountedOpening {
  readonly gate_id: string
  readonly operator_id: string
  readonly operator_name: string
  readonly reason_code: string
  readonly opened_at: Date
}

interface Period {
  readonly start: string
  readonly end: string
  readonly gateId: string | undefined
}

/** Every opening of some days of the site, with what is counted of it. */
export function openingsOf(sql: Sql, { start, end, gateId }: Period): Promise<CountedOpening[]> {
  const held = where(
    ['o.opened_at >= ?', startOfSiteDay(start)],
    ['o.opened_at < ?', endOfSiteDay(end)],
    gateId !== undefined && ['o.gate_id = ?', gateId],
  )
  return sql.rows<CountedOpening>(
    `SELECT o.gate_id, o.operator_id, o.operator_name, o.reason_code, o.opened_at FROM manual_openings o ${held.text}
     ORDER BY o.opened_at`,
    held.values,
  )
}

export interface GateTraffic {
  readonly id: string
  readonly name: string
  readonly vehicles: number
}

/** Every gate, with the vehicles that came or went there on these days. */
export async function trafficOfGates(sql: Sql, { start, end, gateId }: Period): Promise<GateTraffic[]> {
  const [from, until] = [startOfSiteDay(start), endOfSiteDay(end)]
  const gates = await sql.rows<{ id: string; name: string }>(
    `SELECT id, name FROM gates WHERE deleted_at IS NULL ${gateId === undefined ? '' : 'AND id = ?'} ORDER BY position, code`,
    gateId === undefined ? [] : [gateId],
  )
  const passed = await sql.rows<{ gate_id: string; vehicles: number }>(
    `SELECT gate_id, COUNT(*) AS vehicles FROM visits WHERE entered_at >= ? AND entered_at < ? GROUP BY gate_id
     UNION ALL
     SELECT exit_gate_id, COUNT(*) FROM visits WHERE left_at >= ? AND left_at < ? GROUP BY exit_gate_id`,
    [from, until, from, until],
  )
  return gates.map((gate) => ({
    ...gate,
    vehicles: passed.reduce((sum, { gate_id, vehicles }) => sum + (gate_id === gate.id ? Number(vehicles) : 0), 0),
  }))
}
