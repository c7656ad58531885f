import type { Intervention } from '../../live/operationsChanges.ts'

/**
 * The order to show while somebody points at the list: what is there stays where it is, what is gone leaves,
 * and what is new goes behind the item it follows by rights. So nothing moves under a hand.
 */
export function heldOrder(shown: readonly string[], wanted: readonly string[]): readonly string[] {
  const present = new Set(wanted)
  const order = shown.filter((id) => present.has(id))
  wanted.forEach((id, at) => {
    if (order.includes(id)) return
    const before = wanted.slice(0, at).findLast((earlier) => order.includes(earlier))
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, id)
  })
  return order
}

export type QueueFilter = 'active' | 'overdue' | 'shelved' | 'closed'

/** What a filter shows. A first priority is never hidden by any filter. */
export function filteredQueue(
  open: readonly Intervention[],
  filter: QueueFilter,
  now: number,
): readonly Intervention[] {
  switch (filter) {
    case 'overdue':
      return open.filter((item) => isOverdue(item, now) || (item.state !== 'shelved' && item.priority === 1))
    case 'active':
      return open.filter(({ state }) => state !== 'shelved')
    case 'shelved':
      return open.filter(({ state, priority }) => state === 'shelved' || priority === 1)
    case 'closed':
      return open.filter(({ state, priority }) => state !== 'shelved' && priority === 1)
  }
}

/** Nobody answered in time: it is a supervisor's now. */
export const isOverdue = (item: Intervention, now: number): boolean => item.state !== 'shelved' && slaOf(item, now).over

export interface Sla {
  /** 0 to 1 of the time to answer. */
  readonly part: number
  /** Over 80 %: the bar turns amber. */
  readonly hot: boolean
  readonly over: boolean
}

/** How much of the time to answer is used up; waiting for the post stops the clock. */
export function slaOf(
  { opened_at, due_at, state }: Pick<Intervention, 'opened_at' | 'due_at' | 'state'>,
  now: number,
): Sla {
  const start = Date.parse(opened_at)
  const allowed = Math.max(1, Date.parse(due_at) - start)
  const part = Math.min(1, Math.max(0, (now - start) / allowed))
  if (state === 'waiting_post') return { part, hot: false, over: false }
  return { part, hot: part > 0.8, over: part >= 1 }
}
