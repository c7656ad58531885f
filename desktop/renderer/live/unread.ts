import { create } from 'zustand'
import type { LiveEvent } from '#shared/contract/live.ts'
import type { StreamSink } from './followStream.ts'

type Created = Extract<LiveEvent, { type: 'notification.created' }>['notification']

interface Unread {
  /** Null until somebody has counted. */
  readonly count: number | null
  /** Grows whenever what was read before may be old. */
  readonly round: number
}

/** How many notifications of the signed-in person are not read. */
export const useUnread = create<Unread>(() => ({ count: null, round: 0 }))

export const showUnread = (count: number): void => useUnread.setState({ count })

/** Keeps the count by the person's own stream; `onNew` hears of each one that arrives. */
export const unreadSink = (onNew: (notification: Created) => void): StreamSink => ({
  apply(events) {
    for (const event of events) tell(event, onNew)
  },
  replace: () => useUnread.setState(({ round }) => ({ round: round + 1 })),
})

function tell(event: LiveEvent, onNew: (notification: Created) => void): void {
  if (event.type !== 'notification.created' && event.type !== 'notification.changed') return
  useUnread.setState(({ round }) => ({ count: event.unread, round: round + 1 }))
  if (event.type === 'notification.created') onNew(event.notification)
}
