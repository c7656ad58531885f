import type { manualMode } from '#shared/contract/autogate/manualMode.ts'
import type { BodyOf } from '#shared/contract/endpoint.ts'
import { Refusal } from '#shared/contract/errors.ts'
import { slipName } from '#shared/domain/manualMode.ts'
import { displayPlate } from '#shared/domain/plate.ts'
import type { Reason } from '#shared/domain/reason.ts'
import type { Work } from '../../database/work.ts'
import type { Asked } from '../../http/handle.ts'
import { worksAtGate } from '../../policies/workAtLane.ts'
import { countMoved } from '../../queries/areaOccupancy.ts'
import { findPeriod, findSlip, type ManualSlipRow } from '../../queries/manualRows.ts'
import { gather } from '../checkIn/gather.ts'
import { holdItems } from '../checkIn/items.ts'
import type { Scan } from '../checkIn/scan.ts'
import { writePassings } from '../checkIn/writePassings.ts'
import { refuseFields } from '../refuseFields.ts'
import { decidePaper } from './decidePaper.ts'

export interface EnteredSlip {
  readonly slip: ManualSlipRow
  readonly ticketMoved: boolean
  /** What the rules would have said then. */
  readonly reasons: readonly Reason[]
}

/**
 * Enters what was written on paper while the gate worked by hand. It goes through the rules and the same writing as every
 * check-in, at the time that stands on the paper; when it was typed in is kept beside it.
 */
export async function enterSlip(work: Work, asked: Asked<typeof manualMode.enter>): Promise<EnteredSlip> {
  const { body, actor, ports, language } = asked
  const named = await requireSlip(work, asked.params.id)
  if (!worksAtGate(actor, named.gate_id)) throw new Refusal('auth.forbidden')
  const writtenAt = new Date(body.written_at)
  await requireWithin(work, named.period_id, writtenAt)
  const then: Work = { ...work, now: writtenAt }
  const scan = scanOf(body, writtenAt)
  const gathered = await gather(then, ports, [scan])
  const lane = gathered.lanes.get(body.lane_id)
  if (lane === undefined || lane.row.gate_id !== named.gate_id)
    refuseFields([{ path: 'lane_id', code: 'not_found' }], language)
  if (lane === undefined) throw new Refusal('row.not_found')
  const slip = await lockIssued(work, named.id)
  const decided = decidePaper({ scan, lane, slip: slipName(slip.gate_code, slip.number), actor }, gathered, {
    writtenAt,
    enteredAt: work.now,
  })
  const items = await holdItems(work.sql, [])
  await writePassings(then, [{ ask: asked, decided, command: null, slip: null }], gathered, items)
  await work.sql.run(
    `UPDATE manual_slips SET state = 'entered', lane_id = ?, direction = ?, police_number = ?, access_number = ?,
       driver_name = ?, note = ?, activity_id = ?, written_at = ?, entered_at = ?, entered_by = ?, version = version + 1
     WHERE id = ?`,
    [
      lane.row.id,
      body.direction,
      displayPlate(body.police_number),
      scan.accessNumber,
      body.driver_name ?? null,
      body.note ?? null,
      decided.id,
      writtenAt,
      work.now,
      actor.name,
      slip.id,
    ],
  )
  work.afterCommit(() => countMoved(ports, gathered.moved))
  const after = await requireSlip(work, slip.id)
  work.record({ action: 'manual.enter', entity: 'manual_slip', entityId: slip.id, before: slip, after })
  return { slip: after, ticketMoved: decided.trip !== null, reasons: decided.verdict.reasons }
}

/** Gives a number up that was spoiled or never used. */
export async function voidSlip(work: Work, asked: Asked<typeof manualMode.void>): Promise<ManualSlipRow> {
  const before = await lockIssued(work, (await requireSlip(work, asked.params.id)).id)
  if (!worksAtGate(asked.actor, before.gate_id)) throw new Refusal('auth.forbidden')
  await work.sql.run(
    `UPDATE manual_slips SET state = 'void', note = ?, entered_at = ?, entered_by = ?, version = version + 1
     WHERE id = ?`,
    [asked.body.note, work.now, asked.actor.name, before.id],
  )
  const after = await requireSlip(work, before.id)
  work.record({ action: 'manual.void', entity: 'manual_slip', entityId: before.id, before, after })
  return after
}

/** Paper cannot have been written before the period began, after it ended, or in the future. */
async function requireWithin({ sql, now }: Work, periodId: string, writtenAt: Date): Promise<void> {
  const period = await findPeriod(sql, periodId)
  if (period === null) throw new Refusal('row.not_found')
  const minute = 60_000
  const begin = period.started_at.getTime() - minute
  const end = (period.ended_at ?? now).getTime() + minute
  if (writtenAt.getTime() < begin || writtenAt.getTime() > Math.min(end, now.getTime()))
    throw new Refusal('manual.outside_period')
}

async function lockIssued(work: Work, id: string): Promise<ManualSlipRow> {
  await work.sql.rows(`SELECT id FROM manual_slips WHERE id = ? ${work.sql.dialect.forUpdate}`, [id])
  const slip = await requireSlip(work, id)
  if (slip.state !== 'issued') throw new Refusal('manual.slip_done', { number: slipName(slip.gate_code, slip.number) })
  return slip
}

async function requireSlip({ sql }: Work, id: string): Promise<ManualSlipRow> {
  const slip = await findSlip(sql, id)
  if (slip === null) throw new Refusal('row.not_found')
  return slip
}

function scanOf(body: BodyOf<typeof manualMode.enter>, writtenAt: Date): Scan {
  const accessNumber = body.access_number?.trim().toUpperCase() ?? null
  return {
    laneId: body.lane_id,
    direction: body.direction,
    result: accessNumber === null ? 'unreadable' : 'read',
    accessNumber,
    code: null,
    codeExpiresAt: null,
    plateRead: displayPlate(body.police_number),
    plateConfidence: null,
    plateCorrected: null,
    scannedAt: writtenAt,
  }
}
