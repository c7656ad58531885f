import type { Lane } from '../../live/operationsChanges.ts'

/** Milliseconds before the end in which it is asked. */
const askedBefore = 2 * 60_000

export interface Renewal {
  readonly lane: Lane
  readonly until: string
  readonly over: boolean
}

/** Lanes in a mode that this person set and whose time is nearly or quite over. */
export const renewalsDue = (lanes: readonly Lane[], me: string, now: number): readonly Renewal[] =>
  lanes.flatMap((lane) => {
    const { by, lease_until: until } = lane.intervention
    if (lane.mode === 'auto' || by?.id !== me || until === null) return []
    const left = Date.parse(until) - now
    return left > askedBefore ? [] : [{ lane, until, over: left <= 0 }]
  })
