import { v7 } from 'uuid'
import type { LaneCommand, LaneCommandAnswer } from '#shared/contract/lane.ts'
import { priorityOf } from '#shared/domain/intervention.ts'
import type { Work } from '../../database/work.ts'
import type { Steps } from '../../http/handle.ts'
import type { Ports } from '../../ports.ts'
import { presentIntervention } from '../../presenters/intervention.ts'
import { presentLane } from '../../presenters/lane.ts'
import type { LaneRow } from '../../queries/laneRows.ts'
import { changeItem, holdItemsOfLane, writeItems } from '../checkIn/items.ts'
import { holdLanes, type HeldLane } from '../checkIn/lanes.ts'
import { changedLanes, writeLanes } from '../checkIn/writeHeld.ts'

export interface CommandOutcome {
  readonly id: string
  readonly outcome: LaneCommandAnswer['outcome'] | 'unreachable'
  readonly detail: string | null
}

interface Committed {
  readonly asked: { readonly ports: Ports }
  readonly steps: Steps
  readonly lane: LaneRow
  readonly command: LaneCommand | null
  readonly then: readonly LaneCommand[]
}

/** Sends what was committed, and writes down how it went. */
export async function carryOut({
  asked: { ports },
  steps,
  lane,
  command,
  then,
}: Committed): Promise<{ lane: LaneRow; outcome: CommandOutcome | null }> {
  const outcome = command === null ? null : await send(ports, lane, command)
  const executed = outcome === null || outcome.outcome === 'executed' || outcome.outcome === 'duplicate'
  const lostSlips: string[] = []
  for (const next of executed ? then : []) {
    const sent = await send(ports, lane, next)
    if (next.action === 'print' && sent.outcome !== 'executed') lostSlips.push(next.slip.id)
  }
  if (!executed) lostSlips.push(...then.flatMap((next) => (next.action === 'print' ? [next.slip.id] : [])))
  if (outcome === null || command === null) return { lane, outcome }
  try {
    const written = await steps.commit((work) => writeOutcome(work, ports, { lane, command, outcome, lostSlips }))
    return { lane: written, outcome }
  } catch (cause) {
    ports.log.error({ err: cause, command: command.id, outcome }, 'The outcome of a command could not be written')
    return { lane, outcome }
  }
}

async function send(ports: Ports, lane: LaneRow, command: LaneCommand): Promise<CommandOutcome> {
  const answer = await ports.lanes.send(lane.id, command)
  if (answer === 'unreachable') return { id: command.id, outcome: 'unreachable', detail: null }
  return { id: command.id, outcome: answer.outcome, detail: answer.detail }
}

interface Sent {
  readonly lane: LaneRow
  readonly command: LaneCommand
  readonly outcome: CommandOutcome
  readonly lostSlips: readonly string[]
}

/** A barrier that did not move is the next thing for an operator; one that opened lets its vehicle go. */
async function writeOutcome(work: Work, ports: Ports, sent: Sent): Promise<LaneRow> {
  const { sql, now } = work
  const { command, outcome } = sent
  const held = (await holdLanes(sql, [sent.lane.id])).get(sent.lane.id)
  if (held === undefined) return sent.lane
  const items = await holdItemsOfLane(sql, held.row.id, undefined)
  const moved = outcome.outcome === 'executed' || outcome.outcome === 'duplicate'
  if (moved && command.action === 'open') letGo(held)
  const { command_ttl_ms: ttl } = held.policy
  if (!moved)
    changeItem(items, {
      id: v7(),
      lane_id: held.row.id,
      lane_code: held.row.code,
      gate_id: held.row.gate_id,
      activity_id: held.row.vehicle?.activity_id ?? null,
      cause: 'barrier_fault',
      priority: priorityOf('barrier_fault'),
      state: 'new',
      plate: held.row.vehicle?.plate ?? null,
      company_name: held.row.vehicle?.company ?? null,
      reason_code: 'barrier.not_moved',
      reason_values: { action: command.action, detail: outcome.detail ?? outcome.outcome, ttl_ms: ttl },
      owner_id: null,
      owner_name: null,
      opened_at: now,
      due_at: new Date(now.getTime() + held.policy.sla_seconds * 1000),
      shelved_until: null,
      closed_at: null,
      outcome: null,
      version: 0,
    })
  const [lane] = changedLanes([held])
  await writeLanes(sql, lane === undefined ? [] : [lane], now)
  await writeItems(sql, items)
  await sql.run('UPDATE lane_commands SET state = ?, detail = ?, answered_at = ? WHERE id = ?', [
    outcome.outcome,
    outcome.detail,
    now,
    command.id,
  ])
  for (const id of sent.lostSlips)
    await sql.run(
      "UPDATE slips SET state = 'failed', detail = 'not_delivered', updated_at = ? WHERE id = ? AND state = 'queued'",
      [now, id],
    )
  work.record({
    action: `lane.command_${outcome.outcome}`,
    entity: 'lane_command',
    entityId: command.id,
    after: outcome,
  })
  const signUrl = (path: string) => ports.links.signFileUrl(path, now)
  if (lane !== undefined)
    work.announce('operations', { type: 'lane.changed', lane: presentLane(lane.next, signUrl, now) })
  for (const item of items.after.values())
    work.announce('operations', { type: 'intervention.changed', intervention: presentIntervention(item) })
  return held.next
}

function letGo(held: HeldLane): void {
  const { vehicle } = held.next
  if (vehicle === null || vehicle.stage === 'passed' || vehicle.stage === 'opened') return
  held.next = { ...held.next, vehicle: { ...vehicle, stage: 'opened' } }
}
