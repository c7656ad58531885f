import { v7 } from 'uuid'
import type { LaneReport } from '#shared/contract/lane.ts'
import { equipmentTrouble, type EquipmentTrouble } from '#shared/domain/equipment.ts'
import { priorityOf } from '#shared/domain/intervention.ts'
import type { Work } from '../database/work.ts'
import { presentIntervention } from '../presenters/intervention.ts'
import { interventionColumns, interventionTables, type InterventionRow } from '../queries/interventionRows.ts'
import type { LaneRow } from '../queries/laneRows.ts'

/** Milliseconds until somebody should have looked. */
const answerWithin = { barrier_fault: 60_000, equipment: 5 * 60_000 } as const

/**
 * Keeps one open item per device in trouble and closes it when the device is well. The lane's row is locked, so
 * two reports cannot open two.
 */
export async function followEquipment(work: Work, lane: LaneRow, devices: LaneReport['devices']): Promise<void> {
  const open = await openEquipmentItems(work, lane.id)
  const touched: string[] = []
  for (const device of devices) {
    const peers = devices.filter(({ role }) => role === device.role)
    if (peers.findIndex(({ name }) => name === device.name) !== peers.indexOf(device)) continue
    const item = open.find((row) => concerns(row, device, peers))
    const trouble = equipmentTrouble(device)
    if (trouble === 'undecided') continue
    if (trouble === null && item !== undefined) touched.push(await closeItem(work, item))
    else if (trouble !== null && item === undefined) touched.push(await openItem(work, lane, trouble))
    else if (trouble !== null && item !== undefined && item.reason_code !== trouble.code)
      touched.push(await changeItem(work, item, trouble))
  }
  await announceInterventions(work, touched)
}

type ReportedDevice = LaneReport['devices'][number]

/**
 * A lane may have two devices of one role, such as a neighbour's printer: an item is about the one it names, and about
 * the lane's own where that name is reported no more. Of two with one name only the first is followed.
 */
function concerns({ reason_values: of }: InterventionRow, device: ReportedDevice, peers: ReportedDevice[]): boolean {
  if (of?.['role'] !== device.role) return false
  if (of['device'] === device.name) return true
  return device === peers[0] && !peers.some(({ name }) => name === of['device'])
}

const openEquipmentItems = ({ sql }: Work, laneId: string): Promise<InterventionRow[]> =>
  sql.rows<InterventionRow>(
    `SELECT ${interventionColumns} FROM ${interventionTables}
     WHERE i.lane_id = ? AND i.cause IN ('equipment', 'barrier_fault') AND i.state <> 'closed'`,
    [laneId],
  )

async function openItem(work: Work, lane: LaneRow, { cause, code, values }: EquipmentTrouble): Promise<string> {
  const { sql, now } = work
  const id = v7()
  await sql.run(
    `INSERT INTO interventions (id, lane_id, gate_id, cause, priority, state, reason_code, reason_values, opened_at, due_at)
     VALUES (?, ?, ?, ?, ?, 'new', ?, ?, ?, ?)`,
    [
      id,
      lane.id,
      lane.gate_id,
      cause,
      priorityOf(cause),
      code,
      JSON.stringify(values),
      now,
      new Date(now.getTime() + answerWithin[cause]),
    ],
  )
  work.record({ action: 'equipment.failed', entity: 'intervention', entityId: id, after: { code, ...values } })
  return id
}

async function changeItem(work: Work, { id }: InterventionRow, { code, values }: EquipmentTrouble): Promise<string> {
  await work.sql.run(
    'UPDATE interventions SET reason_code = ?, reason_values = ?, version = version + 1 WHERE id = ?',
    [code, JSON.stringify(values), id],
  )
  return id
}

async function closeItem(work: Work, { id, reason_code }: InterventionRow): Promise<string> {
  await dismissInterventions(work, [id])
  work.record({ action: 'equipment.recovered', entity: 'intervention', entityId: id, before: { code: reason_code } })
  return id
}

/** Closes items that nobody has to decide any more. */
export async function dismissInterventions({ sql, now }: Work, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await sql.run(
    `UPDATE interventions SET state = 'closed', closed_at = ?, outcome = ?, version = version + 1
     WHERE id IN (${ids.map(() => '?').join(', ')})`,
    [now, JSON.stringify({ action: 'dismissed', reason: null, note: null }), ...ids],
  )
}

/** Announces these items as this transaction leaves them. */
export async function announceInterventions(work: Work, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const rows = await work.sql.rows<InterventionRow>(
    `SELECT ${interventionColumns} FROM ${interventionTables} WHERE i.id IN (${ids.map(() => '?').join(', ')})`,
    ids,
  )
  for (const row of rows)
    work.announce('operations', { type: 'intervention.changed', intervention: presentIntervention(row) })
}
