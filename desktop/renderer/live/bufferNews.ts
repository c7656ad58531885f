import { create } from 'zustand'
import type { LiveEvent } from '#shared/contract/live.ts'
import type { Operations } from './operationsChanges.ts'

/** Grows whenever something happened in a buffer zone: whoever shows one reads it again. */
export const useBufferNews = create<{ readonly round: number }>(() => ({ round: 0 }))

/** Hears of checkups, calls and long stays, and of vehicles that pass a gate of a buffer zone. */
export function hearBufferNews(events: readonly LiveEvent[], operations: Pick<Operations, 'gates'>): void {
  const news = events.some(
    (event) =>
      event.type === 'buffer.changed' ||
      (event.type === 'activity.changed' && operations.gates.byId[event.activity.gate.id]?.area.type === 'buffer_zone'),
  )
  if (news) bufferMissed()
}

/** The line was away: what happened meanwhile is not known. */
export const bufferMissed = (): void => useBufferNews.setState(({ round }) => ({ round: round + 1 }))
