import { v7 } from 'uuid'
import { priorityOf } from '#shared/domain/intervention.ts'
import type { Sql } from '../../database/work.ts'
import { insertRows, marks, updateRows } from '../../models/manyRows.ts'
import { interventionColumns, interventionTables, type InterventionRow } from '../../queries/interventionRows.ts'
import type { HeldLane } from './lanes.ts'

/** Items of the operators' queue that a transaction holds: as they were read, and as they will be written. */
export interface HeldItems {
  readonly before: Map<string, InterventionRow>
  readonly after: Map<string, InterventionRow>
  /** The open item of the vehicle in each lane. */
  readonly ofLane: Map<string, InterventionRow>
}

/** What an item is about. */
export interface Concern {
  readonly activityId: string
  readonly cause: 'refused' | 'review'
  readonly plate: string | null
  readonly company: string | null
  readonly reason: { readonly code: string; readonly values: Readonly<Record<string, string | number>> }
}

/** Reads the open items of vehicles in lanes that have one; mostly there is none, and no statement. */
export async function holdItems(sql: Sql, lanes: Iterable<HeldLane>): Promise<HeldItems> {
  const ids = [...lanes].flatMap(({ openItemId }) => openItemId ?? []).sort()
  if (ids.length === 0) return heldItems([])
  const rows = await sql.rows<InterventionRow>(
    `SELECT ${interventionColumns} FROM ${interventionTables} WHERE i.id IN (${marks(ids)}) ORDER BY i.id`,
    ids,
  )
  return heldItems(rows)
}

/** Reads every open item of a lane, and the named one also when it is closed. */
export async function holdItemsOfLane(sql: Sql, laneId: string, named: string | undefined): Promise<HeldItems> {
  const rows = await sql.rows<InterventionRow>(
    `SELECT ${interventionColumns} FROM ${interventionTables} WHERE i.lane_id = ?
       AND (i.state IN ('new', 'owned', 'waiting_post', 'shelved') OR i.id = ?) ORDER BY i.opened_at, i.id`,
    [laneId, named ?? ''],
  )
  return heldItems(rows)
}

const heldItems = (rows: readonly InterventionRow[]): HeldItems => ({
  before: new Map(rows.map((row) => [row.id, row])),
  after: new Map(),
  ofLane: new Map(rows.filter(isOfVehicle).map((row) => [row.lane_id, row])),
})

const isOfVehicle = ({ cause, state }: InterventionRow): boolean =>
  (cause === 'refused' || cause === 'review') && state !== 'closed'

/** Opens an item; a further scan of the same vehicle joins the item that is open, and keeps its owner. */
export function openItem(items: HeldItems, lane: HeldLane, concern: Concern, now: Date): InterventionRow {
  const open = items.ofLane.get(lane.row.id)
  const same = open !== undefined && (open.plate === concern.plate || open.plate === null || concern.plate === null)
  if (open !== undefined && !same) closeItem(items, lane.row.id, { action: 'dismissed', reason: null, note: null }, now)
  const subject = {
    activity_id: concern.activityId,
    cause: concern.cause,
    priority: priorityOf(concern.cause),
    plate: concern.plate,
    company_name: concern.company,
    reason_code: concern.reason.code,
    reason_values: concern.reason.values,
  }
  const item: InterventionRow =
    open !== undefined && same
      ? { ...open, ...subject, state: open.state === 'shelved' ? 'new' : open.state, shelved_until: null }
      : {
          id: v7(),
          lane_id: lane.row.id,
          lane_code: lane.row.code,
          gate_id: lane.row.gate_id,
          ...subject,
          state: 'new',
          owner_id: null,
          owner_name: null,
          opened_at: now,
          due_at: new Date(now.getTime() + lane.policy.sla_seconds * 1000),
          shelved_until: null,
          closed_at: null,
          outcome: null,
          version: 0,
        }
  return changeItem(items, item)
}

/** Closes the open item of a lane, if there is one. */
export function closeItem(
  items: HeldItems,
  laneId: string,
  outcome: NonNullable<InterventionRow['outcome']>,
  now: Date,
): void {
  const open = items.ofLane.get(laneId)
  if (open === undefined) return
  changeItem(items, { ...open, state: 'closed', closed_at: now, shelved_until: null, outcome })
  items.ofLane.delete(laneId)
}

/** Notes what an item will be; its version grows by one, however often it changes in this transaction. */
export function changeItem(items: HeldItems, item: InterventionRow): InterventionRow {
  const next = { ...item, version: (items.before.get(item.id)?.version ?? 0) + 1 }
  items.after.set(item.id, next)
  if (isOfVehicle(next)) items.ofLane.set(item.lane_id, next)
  return next
}

/** Writes all items: new ones and changed ones with one statement each. */
export async function writeItems(sql: Sql, { before, after }: HeldItems): Promise<void> {
  const rows = [...after.values()]
  await insertRows(
    sql,
    'interventions',
    rows.filter(({ id }) => !before.has(id)).map((row) => ({ id: row.id, ...columnsOf(row), version: row.version })),
  )
  await updateRows(
    sql,
    'interventions',
    rows.flatMap((row) => {
      const read = before.get(row.id)
      return read === undefined ? [] : [{ id: row.id, version: read.version, set: columnsOf(row) }]
    }),
  )
}

const columnsOf = (row: InterventionRow) => ({
  lane_id: row.lane_id,
  gate_id: row.gate_id,
  activity_id: row.activity_id,
  cause: row.cause,
  priority: row.priority,
  state: row.state,
  plate: row.plate,
  company_name: row.company_name,
  reason_code: row.reason_code,
  reason_values: JSON.stringify(row.reason_values ?? {}),
  owner_id: row.owner_id,
  owner_name: row.owner_name,
  opened_at: row.opened_at,
  due_at: row.due_at,
  shelved_until: row.shelved_until,
  closed_at: row.closed_at,
  outcome: row.outcome === null ? null : JSON.stringify(row.outcome),
})
