import type { InterventionRow } from '../../queries/interventionRows.ts'
import { changeItem } from '../checkIn/items.ts'
import type { Situation } from './situation.ts'

/** Closes the item that was acted on, in the name of the actor. */
export function closeNamed(
  { items, item, actor, lane, work: { now } }: Situation,
  outcome: NonNullable<InterventionRow['outcome']>,
): InterventionRow | null {
  if (item === null) return null
  const closed = changeItem(items, {
    ...item,
    state: 'closed',
    closed_at: now,
    shelved_until: null,
    owner_id: actor.id,
    owner_name: actor.name,
    outcome,
  })
  if (items.ofLane.get(lane.row.id)?.id === item.id) items.ofLane.delete(lane.row.id)
  return closed
}
