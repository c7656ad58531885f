import { takenBack } from '#shared/domain/figures.ts'
import { noteFigures } from '../../models/figureChanges.ts'
import { presentActivity } from '../../presenters/gateActivity.ts'
import { presentIntervention } from '../../presenters/intervention.ts'
import { presentLane } from '../../presenters/lane.ts'
import { countMoved } from '../../queries/areaOccupancy.ts'
import { writeStays } from '../checkIn/bufferStays.ts'
import { writeLoads } from '../checkIn/customsLoads.ts'
import { figuresOfDecision, figuresOfPassages } from '../checkIn/figures.ts'
import { writeItems } from '../checkIn/items.ts'
import { writeVisits } from '../checkIn/visits.ts'
import { changedLanes, changedTickets, writeLanes, writeTickets } from '../checkIn/writeHeld.ts'
import type { Aftermath, Situation } from './situation.ts'

/** Writes what an action changed and tells every board of it, in the order in which rows are locked everywhere. */
export async function finish({ work, ports, lane, items }: Situation, { waiting, activity }: Aftermath): Promise<void> {
  const { sql, now } = work
  const signUrl = (path: string) => ports.links.signFileUrl(path, now)
  const lanes = changedLanes([lane])
  const tickets = changedTickets(waiting?.gathered.tickets.values() ?? [])
  const figures =
    waiting === undefined || activity === undefined
      ? []
      : [
          ...takenBack(figuresOfDecision(waiting.row, lane)),
          ...figuresOfDecision(activity, lane),
          ...figuresOfPassages(waiting.gathered.passages, now),
        ]
  await Promise.all([
    writeLanes(sql, lanes, now),
    writeTickets(sql, tickets, now),
    writeItems(sql, items),
    writeLoads(work, tickets),
    writeVisits(work, waiting?.gathered.passages ?? []),
    writeStays(work, waiting?.gathered.passages ?? []),
    noteFigures(sql, figures),
  ])
  for (const { next } of lanes)
    work.announce('operations', { type: 'lane.changed', lane: presentLane(next, signUrl, now) })
  if (activity !== undefined)
    work.announce('operations', { type: 'activity.changed', activity: presentActivity(activity, signUrl) })
  for (const item of items.after.values())
    work.announce('operations', { type: 'intervention.changed', intervention: presentIntervention(item) })
  for (const { next } of tickets) {
    const ticket = { id: next.id, status: next.status, access_number: next.access_number }
    work.announce(`company:${next.company_id}`, { type: 'ticket.changed', ticket })
  }
  if (waiting !== undefined) work.afterCommit(() => countMoved(ports, waiting.gathered.moved))
}
