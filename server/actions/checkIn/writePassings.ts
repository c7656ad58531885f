import type { gateActivity } from '#shared/contract/autogate/gateActivity.ts'
import type { Work } from '../../database/work.ts'
import type { DeviceActor, UserActor } from '../../http/actor.ts'
import type { Asked } from '../../http/handle.ts'
import { noteFigures } from '../../models/figureChanges.ts'
import { insertRows } from '../../models/manyRows.ts'
import { presentActivity } from '../../presenters/gateActivity.ts'
import { presentIntervention } from '../../presenters/intervention.ts'
import { presentLane } from '../../presenters/lane.ts'
import { activityRow, insertActivities } from './activityRow.ts'
import { writeStays } from './bufferStays.ts'
import { commandColumns, type barrierCommand } from './command.ts'
import { writeLoads } from './customsLoads.ts'
import type { Decided } from './decide.ts'
import { figuresOfDecision, figuresOfPassages } from './figures.ts'
import type { Gathered } from './gather.ts'
import { writeItems, type HeldItems } from './items.ts'
import { slipColumns, type slipFor } from './slip.ts'
import { tellOfWatched, writeBypasses } from './noteWatched.ts'
import { writeVisits } from './visits.ts'
import { changedLanes, changedTickets, writeLanes, writeTickets } from './writeHeld.ts'

export type CheckInAsked = Asked<typeof gateActivity.checkIn>

/** A decided scan with what goes back to its lane. */
export interface Passing {
  readonly ask: Pick<CheckInAsked, 'ports' | 'request' | 'language'> & { readonly actor: DeviceActor | UserActor }
  readonly decided: Decided
  readonly command: ReturnType<typeof barrierCommand> | null
  readonly slip: ReturnType<typeof slipFor> | null
}

/** Writes what was decided, in the order in which rows are locked everywhere, and tells every board of it. */
export async function writePassings(
  work: Work,
  passed: readonly Passing[],
  gathered: Gathered,
  items: HeldItems,
): Promise<void> {
  const { sql, now } = work
  const signUrl = (path: string) => passed[0]?.ask.ports.links.signFileUrl(path, now) ?? path
  const all = passed.map(({ decided }) => decided)
  const activities = passed.map(({ decided, command, ask }) => ({
    decided,
    row: activityRow(decided),
    deviceId: ask.actor.kind === 'device' ? ask.actor.id : null,
    commandId: command?.id ?? null,
  }))
  const lanes = changedLanes(gathered.lanes.values())
  const tickets = changedTickets(gathered.tickets.values())
  /* Asked for at once and in the order in which rows are locked everywhere: one message to the database. */
  const writes = [
    writeLanes(sql, lanes, now),
    writeTickets(sql, tickets, now),
    writeItems(sql, items),
    writeLoads(work, [...gathered.tickets.values()]),
    insertActivities(sql, activities),
    writeVisits(work, gathered.passages),
    writeBypasses(work, all),
    writeStays(work, gathered.passages),
    insertRows(
      sql,
      'lane_commands',
      passed.flatMap(({ command, decided: { id, lane } }) =>
        command === null ? [] : [commandColumns(command, { laneId: lane.row.id, activityId: id, by: 'rule', now })],
      ),
    ),
    insertRows(
      sql,
      'slips',
      passed.flatMap(({ slip, decided: { id, lane, ticket } }) =>
        slip === null || ticket === null
          ? []
          : [slipColumns(slip, { activityId: id, laneId: lane.row.id, ticketId: ticket.row.id, now })],
      ),
    ),
    noteFigures(sql, [
      ...activities.flatMap(({ row, decided }) => figuresOfDecision(row, decided.lane)),
      ...figuresOfPassages(gathered.passages, now),
    ]),
  ]
  work.beforeCommit(Promise.all(writes))
  await tellOfWatched(work, all)
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

function recordCheckIn(work: Work, ask: Passing['ask'], decided: Decided, commandId: string | null): void {
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
