import type { LaneRow } from '../../queries/laneRows.ts'
import { changeItem } from '../checkIn/items.ts'
import type { Situation } from './situation.ts'

interface Terms {
  readonly minutes: number
  readonly reason?: string | null
  readonly status?: LaneRow['lease_status']
}

/** Gives the lane to the actor for some minutes; who renews keeps the time since when it is theirs. */
export function takeLease(
  { lane, actor, work: { now } }: Situation,
  { minutes, reason, status = 'owned' }: Terms,
): void {
  const renewed = lane.next.lease_by === actor.id
  lane.next = {
    ...lane.next,
    lease_status: status,
    lease_by: actor.id,
    lease_name: actor.name,
    lease_reason: reason ?? (renewed ? lane.next.lease_reason : null),
    lease_since: renewed ? lane.next.lease_since : now,
    lease_until: new Date(now.getTime() + minutes * 60_000),
  }
}

/** Gives the lane back. A lane in another mode than automatic stays with whoever set it. */
export function endLease({ lane, actor }: Situation): void {
  if (lane.next.mode !== 'auto' && lane.next.lease_by === actor.id) return
  lane.next = {
    ...lane.next,
    lease_status: 'none',
    lease_by: null,
    lease_name: null,
    lease_reason: null,
    lease_since: null,
    lease_until: null,
  }
}

/** The open items of the lane follow its lease: they are the actor's now, or nobody's. */
export function passItems({ items, actor }: Situation, to: 'actor' | 'nobody'): void {
  for (const item of items.before.values()) {
    if (item.state === 'closed' || item.state === 'shelved') continue
    if (to === 'nobody' && item.owner_id !== actor.id) continue
    const state = to === 'nobody' ? 'new' : item.state === 'waiting_post' ? item.state : 'owned'
    const owner =
      to === 'nobody' ? { owner_id: null, owner_name: null } : { owner_id: actor.id, owner_name: actor.name }
    changeItem(items, { ...item, ...owner, state })
  }
}
