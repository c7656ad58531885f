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
import { writeLanes, writeTickets } from '../checkIn/writeHeld.ts'
import type { Aftermath, Situation } from './situation.ts'

/** Writes what an action changed and tells every board of it, in the order in which rows are locked everywhere. */
export async function finish({ work, ports, lane, items }: Situation, { waiting, activity }: Aftermath): Promise<void> {
  const { sql, now } = work
  const signUrl = (path: string) => ports.links.signFileUrl(path, now)
  const lanes = await writeLanes(sql, [lane], now)
  const tickets = await writeTickets(sql, waiting?.gathered.tickets.values() ?? [], now)
  await writeItems(sql, items)
  await writeLoads(work, tickets)
  await writeVisits(work, waiting?.gathered.passages ?? [])
  await writeStays(work, waiting?.gathered.passages ?? [])
  if (waiting !== undefined && activity !== undefined)
    await noteFigures(sql, [
      ...takenBack(figuresOfDecision(waiting.row, lane)),
      ...figuresOfDecision(activity, lane),
      ...figuresOfPassages(waiting.gathered.passages, now),
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
