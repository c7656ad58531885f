import type { z } from 'zod'
import type { CheckInVerdict } from '#shared/contract/autogate/gateActivity.ts'
import { Refusal } from '#shared/contract/errors.ts'
import type { Work } from '../database/work.ts'
import { presentVerdict } from '../presenters/verdict.ts'
import { countMoved } from '../queries/areaOccupancy.ts'
import { barrierCommand } from './checkIn/command.ts'
import { decideScan, type Decided } from './checkIn/decide.ts'
import { gather, type Gathered } from './checkIn/gather.ts'
import { closeItem, holdItems, openItem, type HeldItems } from './checkIn/items.ts'
import { readScan, type Scan } from './checkIn/scan.ts'
import { slipFor } from './checkIn/slip.ts'
import { strangeLanes } from './checkIn/strangeLanes.ts'
import { wantFresh } from './checkIn/wantFresh.ts'
import { writePassings, type CheckInAsked, type Passing } from './checkIn/writePassings.ts'

type Answer = z.infer<typeof CheckInVerdict> | Refusal

/**
 * Check-ins that share a transaction, in a fixed number of statements. They are decided one after the other, each on
 * what the ones before it left: two scans of one ticket in one batch let exactly one vehicle in.
 */
export async function checkInVehicles(asked: readonly CheckInAsked[], work: Work): Promise<Answer[]> {
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
  await writePassings(work, passed, gathered, items)
  work.afterCommit(() => countMoved(ports, gathered.moved))
  work.afterCommit(() => wantFresh(ports.outside, gathered.tickets.values(), now))
  return passings.map((each) =>
    each instanceof Refusal ? each : presentVerdict(each.decided, each, each.ask.language),
  )
}

function pass(ask: CheckInAsked, scan: Scan, gathered: Gathered, items: HeldItems, now: Date): Passing | Refusal {
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
