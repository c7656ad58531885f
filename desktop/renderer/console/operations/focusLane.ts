import { focusOn } from '../../commands/focus.ts'
import { operationsNow } from '../../live/operations.ts'

/** Turns to a lane and the most urgent thing that is open in it. */
export function focusLane(laneId: string): void {
  const { interventions } = operationsNow()
  const open = interventions.order.flatMap((id) => interventions.byId[id] ?? [])
  const item = open.find(({ lane_id, state }) => lane_id === laneId && state !== 'shelved')
  focusOn(laneId, item?.id ?? null)
}

/** Turns to an item of the queue. */
export function focusItem(interventionId: string): void {
  const item = operationsNow().interventions.byId[interventionId]
  if (item !== undefined) focusOn(item.lane_id, item.id)
}
