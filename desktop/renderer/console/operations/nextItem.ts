import type { Intervention } from '../../live/operationsChanges.ts'

/** What to look at when nothing is: the first item that nobody has, the queue being in order of urgency. */
export const nextItem = (open: readonly Intervention[], me: string): Intervention | undefined =>
  open.find(({ state }) => state === 'new') ?? open.find(({ state, owner }) => state === 'owned' && owner?.id === me)

/** The item one step further in the list; from nothing to its beginning. */
export function stepItem(ids: readonly string[], focused: string | null, step: 1 | -1): string | undefined {
  const at = focused === null ? -1 : ids.indexOf(focused)
  if (at === -1) return ids[0]
  return ids[Math.min(Math.max(at + step, 0), ids.length - 1)]
}
