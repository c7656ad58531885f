import type { LaneNamespace } from './namespaces.ts'

/** A server that did not repeat for this long (ms) that it holds a lane, does not hold it any more. */
const forgottenAfterMs = 12_000

/** What the servers of a site tell each other of the lanes on their lines. */
export interface LanesElsewhere {
  /** Whether the lane's line ends at another server, as far as that one says. */
  has(laneId: string): boolean
  took(laneId: string): void
  lost(laneId: string): void
  /** Repeats all that is held here. */
  holding(laneIds: readonly string[]): void
  /** Called when another server took a lane. */
  onTaken(listener: (laneId: string) => void): void
}

/** The only server of its site has nobody to tell. */
export const noLanesElsewhere: LanesElsewhere = {
  has: () => false,
  took: () => {},
  lost: () => {},
  holding: () => {},
  onTaken: () => {},
}

/** Between the servers that share an adapter. */
export function lanesOfOtherServers(lanes: LaneNamespace): LanesElsewhere {
  const seen = new Map<string, number>()
  const note = (laneId: string): void => void seen.set(laneId, performance.now())
  lanes.on('taken', note)
  lanes.on('holding', (laneIds) => laneIds.forEach(note))
  lanes.on('lost', (laneId) => void seen.delete(laneId))
  return {
    has(laneId) {
      const last = seen.get(laneId)
      return last !== undefined && performance.now() - last < forgottenAfterMs
    },
    took: (laneId) => void lanes.serverSideEmit('taken', laneId),
    lost: (laneId) => void lanes.serverSideEmit('lost', laneId),
    holding: (laneIds) => void lanes.serverSideEmit('holding', laneIds),
    onTaken: (listener) => void lanes.on('taken', listener),
  }
}
