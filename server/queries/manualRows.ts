import type { manualMode } from '#shared/contract/autogate/manualMode.ts'
import type { QueryOf } from '#shared/contract/endpoint.ts'
import type { Slice } from '#shared/contract/page.ts'
import type { Direction } from '#shared/domain/lane.ts'
import type { ManualReason, SlipState } from '#shared/domain/manualMode.ts'
import { plateKey } from '#shared/domain/plate.ts'
import { endOfSiteDay, startOfSiteDay } from '#shared/domain/siteTime.ts'
import type { Sql } from '../database/work.ts'
import { findSlice } from './findSlice.ts'
import { where } from './where.ts'

export interface ManualPeriodRow {
  readonly id: string
  readonly gate_id: string
  readonly gate_name: string
  readonly gate_code: string
  readonly reason_code: ManualReason
  readonly note: string
  /** Lanes that were automatic before. */
  readonly lanes: readonly string[] | null
  readonly started_by: string
  readonly started_at: Date
  readonly ended_by: string | null
  readonly ended_at: Date | null
  readonly version: number
  readonly missing: number
  readonly entered: number
  readonly voided: number
  readonly first_number: number | null
  readonly last_number: number | null
}

const counted = (state: SlipState) =>
  `(SELECT COUNT(*) FROM manual_slips s WHERE s.period_id = p.id AND s.state = '${state}')`

const periodColumns = `p.id, p.gate_id, g.name AS gate_name, g.code AS gate_code, p.reason_code, p.note, p.lanes,
  p.started_by, p.started_at, p.ended_by, p.ended_at, p.version, ${counted('issued')} AS missing,
  ${counted('entered')} AS entered, ${counted('void')} AS voided,
  (SELECT MIN(s.number) FROM manual_slips s WHERE s.period_id = p.id) AS first_number,
  (SELECT MAX(s.number) FROM manual_slips s WHERE s.period_id = p.id) AS last_number`
const joins = 'LEFT JOIN gates g ON g.id = p.gate_id'

export async function findPeriod(sql: Sql, id: string): Promise<ManualPeriodRow | null> {
  const [row] = await sql.rows<ManualPeriodRow>(
    `SELECT ${periodColumns} FROM manual_periods p ${joins} WHERE p.id = ?`,
    [id],
  )
  return row ?? null
}

/** The period that is running at a gate. */
export async function runningPeriod(sql: Sql, gateId: string): Promise<ManualPeriodRow | null> {
  const [row] = await sql.rows<ManualPeriodRow>(
    `SELECT ${periodColumns} FROM manual_periods p ${joins} WHERE p.gate_id = ? AND p.ended_at IS NULL`,
    [gateId],
  )
  return row ?? null
}

export function findPeriods(sql: Sql, query: QueryOf<typeof manualMode.periods>): Promise<Slice<ManualPeriodRow>> {
  const held = where(
    query.gate_id !== undefined && ['p.gate_id = ?', query.gate_id],
    query.start_date !== undefined && ['p.started_at >= ?', startOfSiteDay(query.start_date)],
    query.end_date !== undefined && ['p.started_at < ?', endOfSiteDay(query.end_date)],
  )
  return findSlice(sql, { columns: periodColumns, table: 'manual_periods', alias: 'p', joins, where: held }, query)
}

export interface ManualSlipRow {
  readonly id: string
  readonly period_id: string
  readonly gate_id: string
  readonly gate_code: string
  readonly number: number
  readonly state: SlipState
  readonly lane_id: string | null
  readonly lane_code: string | null
  readonly direction: Direction | null
  readonly police_number: string | null
  readonly access_number: string | null
  readonly driver_name: string | null
  readonly note: string | null
  readonly activity_id: string | null
  readonly written_at: Date | null
  readonly entered_at: Date | null
  readonly entered_by: string | null
  readonly issued_by: string
  readonly issued_at: Date
  readonly version: number
}

const slipColumns = `s.id, s.period_id, s.gate_id, g.code AS gate_code, s.number, s.state, s.lane_id,
  l.code AS lane_code, s.direction, s.police_number, s.access_number, s.driver_name, s.note, s.activity_id, s.written_at,
  s.entered_at, s.entered_by, s.issued_by, s.issued_at, s.version`
const slipJoins = 'LEFT JOIN gates g ON g.id = s.gate_id LEFT JOIN lanes l ON l.id = s.lane_id'

export async function findSlip(sql: Sql, id: string): Promise<ManualSlipRow | null> {
  const [row] = await sql.rows<ManualSlipRow>(`SELECT ${slipColumns} FROM manual_slips s ${slipJoins} WHERE s.id = ?`, [
    id,
  ])
  return row ?? null
}

export function findSlips(
  sql: Sql,
  periodId: string,
  query: QueryOf<typeof manualMode.slips>,
): Promise<Slice<ManualSlipRow>> {
  const held = where(
    ['s.period_id = ?', periodId],
    query.state !== undefined && ['s.state = ?', query.state],
    query.search !== undefined && query.search !== '' && searched(query.search),
  )
  return findSlice(
    sql,
    { columns: slipColumns, table: 'manual_slips', alias: 's', joins: slipJoins, where: held },
    query,
  )
}

/** By the number on the paper, or by plate. */
const searched = (text: string): readonly [string, ...(string | number)[]] => {
  const digits = /(\d{1,9})$/.exec(text)?.[1]
  const plate = `${plateKey(text).slice(0, 20) || '-'}%`
  return [
    "(s.number = ? OR REPLACE(s.police_number, ' ', '') LIKE ?)",
    digits === undefined ? -1 : Number(digits),
    plate,
  ]
}

/** The slips that wait to be entered, in their order. */
export const openSlips = (
  sql: Sql,
  periodId: string,
  { from = 1, to = 2_000_000_000 }: { from?: number | undefined; to?: number | undefined },
): Promise<{ number: number }[]> =>
  sql.rows<{ number: number }>(
    `SELECT number FROM manual_slips WHERE period_id = ? AND state = 'issued' AND number BETWEEN ? AND ?
     ORDER BY number LIMIT 1000`,
    [periodId, from, to],
  )
