import { v7 } from 'uuid'
import type { gateActivity } from '#shared/contract/autogate/gateActivity.ts'
import { Refusal } from '#shared/contract/errors.ts'
import type { LaneCommand } from '#shared/contract/lane.ts'
import { shortestNote } from '#shared/domain/interventionReasons.ts'
import { isOnItsWay, nextCodeEnd } from '#shared/domain/reprint.ts'
import type { Work } from '../database/work.ts'
import type { Asked, Steps } from '../http/handle.ts'
import { insertRows } from '../models/manyRows.ts'
import { seesRowOf } from '../policies/companyScope.ts'
import { worksAtGate } from '../policies/workAtLane.ts'
import { findActivityOwner, findPrintedSlip, lockCodedTicket, type PrintedSlipRow } from '../queries/printedSlip.ts'
import { slipColumns } from './checkIn/slip.ts'

/** Nobody waits longer at a window for paper. */
const ttlMs = 10_000

type Reprint = Asked<typeof gateActivity.reprint>

/**
 * Prints a slip again, marked as a copy, with a code of its own: the codes before it are dead from the commit on, also
 * when the printer then fails. The lane is told after the commit, once.
 */
export async function reprintSlip(asked: Reprint, steps: Steps) {
  const { laneId, slip, command } = await steps.commit((work) => writeReprint(work, asked))
  const answer = await asked.ports.lanes.send(laneId, command)
  const outcome = answer === 'unreachable' ? answer : answer.outcome
  if (outcome !== 'executed' && outcome !== 'duplicate')
    await steps.commit(async ({ sql, now }) => {
      await sql.run("UPDATE slips SET state = 'failed', detail = 'not_delivered', updated_at = ? WHERE id = ?", [
        now,
        slip.id,
      ])
    })
  return { slip, outcome }
}

async function writeReprint(work: Work, { params, body, actor, ports }: Reprint) {
  const { sql, now } = work
  const activity = await findActivityOwner(sql, params.id)
  if (activity === null || !seesRowOf(actor, activity.company_id)) throw new Refusal('row.not_found')
  const named = await findPrintedSlip(sql, params.id)
  if (named === null) throw new Refusal('slip.none')
  if (!worksAtGate(actor, named.gate_id)) throw new Refusal('auth.forbidden')
  if (body.reason === 'other' && body.note.trim().length < shortestNote) throw new Refusal('reason.note_required')
  if (!ports.lanes.isConnected(named.lane_id)) throw new Refusal('lane.unreachable', { lane: named.lane_code })
  const ticket = await lockCodedTicket(sql, named.ticket_id)
  /* Read again under the lock: somebody may have printed it in the meantime. */
  const last = await findPrintedSlip(sql, params.id)
  if (ticket === null || last === null) throw new Refusal('slip.none')
  if (isOnItsWay({ state: last.state, updatedAt: last.updated_at }, now)) throw new Refusal('slip.on_its_way')
  const codeEnd = nextCodeEnd({ expiresAt: ticket.expired_at, codeExpiresAt: ticket.code_expires_at })
  if (last.content.direction === 'in')
    await sql.run('UPDATE tickets SET code_expires_at = ? WHERE id = ?', [codeEnd, named.ticket_id])
  const code = ports.tickets.sign({ accessNumber: ticket.access_number, expiresAt: codeEnd })
  const slip = copyOf(last, last.content.direction === 'in' ? code : last.content.code, now)
  const columns = { activityId: params.id, laneId: named.lane_id, ticketId: named.ticket_id, now }
  await insertRows(sql, 'slips', [slipColumns(slip, columns)])
  work.record({
    action: 'gate.reprint',
    entity: 'gate_activity',
    entityId: params.id,
    before: { copy: last.copy, state: last.state },
    after: { copy: slip.copy, slip_id: slip.id, reason: body.reason, note: body.note },
  })
  const command: LaneCommand = { id: v7(), issued_at: now.toISOString(), ttl_ms: ttlMs, action: 'print', slip }
  return { laneId: named.lane_id, slip, command }
}

const copyOf = ({ content, copy }: PrintedSlipRow, code: string, now: Date) => ({
  ...content,
  id: v7(),
  code,
  copy: copy + 1,
  printed_at: now.toISOString(),
})
