import type { z } from 'zod'
import type { ShiftHandover, ShiftState } from '#shared/contract/autogate/shift.ts'
import type { LaneMode } from '#shared/domain/lane.ts'
import type { Slice } from '#shared/contract/page.ts'
import type { Sql } from '../database/work.ts'
import { interventionColumns, interventionTables, type InterventionRow } from './interventionRows.ts'

export interface ShiftHandoverRow {
  readonly id: string
  readonly shift: number
  readonly shift_name: string | null
  readonly from_id: string | null
  readonly from_name: string | null
  readonly to_id: string | null
  readonly to_name: string | null
  readonly note: string | null
  readonly left_state: z.infer<typeof ShiftState>
  readonly sound: z.infer<typeof ShiftHandover>['sound']
  readonly handed_at: Date
  readonly confirmed_at: Date | null
}

const columns =
  'id, shift, shift_name, from_id, from_name, to_id, to_name, note, left_state, sound, handed_at, confirmed_at'

export async function findShiftHandover(sql: Sql, id: string): Promise<ShiftHandoverRow | null> {
  const [row] = await sql.rows<ShiftHandoverRow>(`SELECT ${columns} FROM shift_handovers WHERE id = ?`, [id])
  return row ?? null
}

export async function waitingHandover(sql: Sql): Promise<ShiftHandoverRow | null> {
  const [row] = await sql.rows<ShiftHandoverRow>(`SELECT ${columns} FROM shift_handovers WHERE waiting = 1`)
  return row ?? null
}

/** Newest first. */
export async function findShiftHandovers(
  sql: Sql,
  { page, per_page }: { page: number; per_page: number },
): Promise<Slice<ShiftHandoverRow>> {
  const rows = await sql.rows<ShiftHandoverRow>(
    `SELECT ${columns} FROM shift_handovers ORDER BY handed_at DESC, id DESC LIMIT ? OFFSET ?`,
    [per_page, (page - 1) * per_page],
  )
  const counted = await sql.rows<{ total: number }>('SELECT COUNT(*) AS total FROM shift_handovers')
  return { rows, total: Number(counted[0]?.total ?? 0) }
}

export interface HeldLaneRow {
  readonly id: string
  readonly code: string
  readonly mode: LaneMode
  readonly lease_name: string | null
  readonly lease_since: Date | null
}

/** Items that are open or put aside, and lanes that are not automatic. */
export interface DeskRows {
  readonly items: readonly InterventionRow[]
  readonly lanes: readonly HeldLaneRow[]
}

export async function deskRows(sql: Sql): Promise<DeskRows> {
  const items = await sql.rows<InterventionRow>(
    `SELECT ${interventionColumns} FROM ${interventionTables}
     WHERE i.state IN ('new', 'owned', 'waiting_post', 'shelved') ORDER BY i.priority, i.opened_at LIMIT 200`,
  )
  const lanes = await sql.rows<HeldLaneRow>(
    `SELECT id, code, mode, lease_name, lease_since FROM lanes
     WHERE mode <> 'auto' AND deleted_at IS NULL ORDER BY code`,
  )
  return { items, lanes }
}
