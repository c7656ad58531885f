import type { Operations } from '../../live/operationsChanges.ts'

/** The lane after this one: first those that wait for somebody, as the queue has them, then the board from the start. */
export function nextLane({ lanes, interventions }: Operations, laneId: string | null): string | null {
  const waiting = interventions.order.flatMap((id) => interventions.byId[id]?.lane_id ?? [])
  const order = [...new Set([...waiting, ...lanes.order])]
  const at = laneId === null ? -1 : order.indexOf(laneId)
  return order[(at + 1) % order.length] ?? null
}
