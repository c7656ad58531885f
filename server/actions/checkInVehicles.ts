import type { z } from 'zod'
import type { CheckInVerdict, gateActivity } from '#shared/contract/autogate/gateActivity.ts'
import { Refusal } from '#shared/contract/errors.ts'
import { siteClock } from '#shared/domain/siteTime.ts'
import type { Work } from '../database/work.ts'
import type { Asked } from '../http/handle.ts'
import { addToDailyCounts } from '../models/addToDailyCounts.ts'
import { insertRows } from '../models/manyRows.ts'
import { presentActivity } from '../presenters/gateActivity.ts'
import { presentIntervention } from '../presenters/intervention.ts'
import { presentLane } from '../presenters/lane.ts'
import { presentVerdict } from '../presenters/verdict.ts'
import { countMoved } from '../queries/areaOccupancy.ts'
import { activityRow, insertActivities } from './checkIn/activityRow.ts'
import { barrierCommand, commandColumns } from './checkIn/command.ts'
import { decideScan, type Decided } from './checkIn/decide.ts'
import { gather, type Gathered } from './checkIn/gather.ts'
import { closeItem, holdItems, openItem, writeItems, type HeldItems } from './checkIn/items.ts'
import { readScan, type Scan } from './checkIn/scan.ts'
import { slipColumns, slipFor } from './checkIn/slip.ts'
import { strangeLanes } from './checkIn/strangeLanes.ts'
import { writeLanes, writeTickets } from './checkIn/writeHeld.ts'

type Ask = Asked<typeof gateActivity.checkIn>
type Answer = z.infer<typeof CheckInVerdict> | Refusal

/** A decided scan with what goes back to its lane. */
interface Passing {
  readonly ask: Ask
  readonly decided: Decided
  readonly command: ReturnType<typeof barrierCommand> | null
  readonly slip: ReturnType<typeof slipFor> | null
}

/**
 * Check-ins that share a transaction, in a fixed number of statements. They are decided one after the other, each on
 * what the ones before it left: two scans of one ticket in one batch let exactly one vehicle in.
 */
export async function checkInVehicles(asked: readonly Ask[], work: Work): Promise<Answer[]> {
  const [first] = asked
  if (first === undefined) return []
  const { ports } = first
  const { sql, now } = work
  const strange = await strangeLanes(sql, asked)
  const scans = asked.map(({ body, actor }) => readScan(body, actor.laneId, ports.tickets))
  const gathered = await gather(
    work,
    ports,
    scans.filter((_, at) => !strange.has(at)),
  )
  const items = await holdItems(sql, gathered.lanes.values())

  const passings = asked.map((ask, at): Passing | Refusal => {
    const scan = scans[at]
    return scan === undefined
      ? new Refusal('server.failed')
      : (strange.get(at) ?? pass(ask, scan, gathered, items, now))
  })
  const passed = passings.filter((each): each is Passing => !(each instanceof Refusal))
  await write(work, passed, gathered, items)
  work.afterCommit(() => countMoved(ports, gathered.moved))
  return passings.map((each) =>
    each instanceof Refusal ? each : presentVerdict(each.decided, each, each.ask.language),
  )
}

function pass(ask: Ask, scan: Scan, gathered: Gathered, items: HeldItems, now: Date): Passing | Refusal {
  const lane = gathered.lanes.get(scan.laneId)
  if (lane === undefined) return new Refusal('lane.not_found', { lane: ask.body.lane_id })
  if (lane.row.direction !== 'both' && lane.row.direction !== scan.direction)
    return new Refusal('lane.direction', { lane: lane.row.code })
  const { photos, offline } = ask.body
  const decided = decideScan({ scan, lane, photos, offline }, gathered, now)
  const opens = decided.verdict.decision === 'allow' && !offline
  if (!offline) queue(decided, items)
  return {
    ask,
    decided,
    command: opens ? barrierCommand('open', lane.policy.command_ttl_ms, now) : null,
    slip: opens && decided.ticket !== null ? slipFor({ ...decided, ticket: decided.ticket }, ask.ports.tickets) : null,
  }
}

/** A vehicle that is not let through waits for an operator; one that is needs none any more. */
function queue({ id, verdict, lane, plate, ticket, now }: Decided, items: HeldItems): void {
  if (verdict.decision === 'allow')
    return closeItem(items, lane.row.id, { action: 'dismissed', reason: null, note: null }, now)
  const cause = verdict.decision === 'deny' ? 'refused' : 'review'
  const company = ticket?.company?.name ?? null
  openItem(items, lane, { activityId: id, cause, plate, company, reason: verdict.reasons[0] }, now)
}

async function write(work: Work, passed: readonly Passing[], gathered: Gathered, items: HeldItems): Promise<void> {
  const { sql, now } = work
  const signUrl = (path: string) => passed[0]?.ask.ports.links.signFileUrl(path, now) ?? path
  const lanes = await writeLanes(sql, gathered.lanes.values(), now)
  const tickets = await writeTickets(sql, gathered.tickets.values(), now)
  await writeItems(sql, items)
  const activities = passed.map(({ decided, command, ask }) => ({
    decided,
    row: activityRow(decided),
    deviceId: ask.actor.id,
    commandId: command?.id ?? null,
  }))
  await insertActivities(sql, activities)
  await insertRows(
    sql,
    'lane_commands',
    passed.flatMap(({ command, decided: { id, lane } }) =>
      command === null ? [] : [commandColumns(command, { laneId: lane.row.id, activityId: id, by: 'rule', now })],
    ),
  )
  await insertRows(
    sql,
    'slips',
    passed.flatMap(({ slip, decided: { id, lane, ticket } }) =>
      slip === null || ticket === null
        ? []
        : [slipColumns(slip, { activityId: id, laneId: lane.row.id, ticketId: ticket.row.id, now })],
    ),
  )
  await addToDailyCounts(sql, passed.map(dailyCount))
  for (const { ask, decided, command } of passed) recordCheckIn(work, ask, decided, command?.id ?? null)

  for (const { next } of lanes)
    work.announce('operations', { type: 'lane.changed', lane: presentLane(next, signUrl, now) })
  for (const { row } of activities)
    work.announce('operations', { type: 'activity.changed', activity: presentActivity(row, signUrl) })
  for (const item of items.after.values())
    work.announce('operations', { type: 'intervention.changed', intervention: presentIntervention(item) })
  for (const { next } of tickets) {
    const ticket = { id: next.id, status: next.status, access_number: next.access_number }
    work.announce(`company:${next.company_id}`, { type: 'ticket.changed', ticket })
  }
}

const dailyCount = ({ decided: { now, lane, scan, verdict, trip } }: Passing) => ({
  day: siteClock(now).day,
  gateId: lane.row.gate_id,
  direction: scan.direction,
  lamp: verdict.lamp,
  vehicles: 1,
  ritaseMinutes: trip?.minutes ?? 0,
  ritaseCount: trip?.minutes == null ? 0 : 1,
})

function recordCheckIn(work: Work, ask: Ask, decided: Decided, commandId: string | null): void {
  const { verdict, lane, scan } = decided
  work.record(
    {
      action: 'gate.check_in',
      entity: 'gate_activity',
      entityId: decided.id,
      request: ask.request,
      after: {
        lane: lane.row.code,
        direction: scan.direction,
        access_number: scan.accessNumber,
        plate_read: scan.plateRead,
        decision: verdict.decision,
        reasons: verdict.reasons.map(({ code }) => code),
        policy_version: lane.policy.version,
        command_id: commandId,
        offline: decided.offline,
      },
    },
    ask.actor,
  )
}
