import type { DeviceState } from '#shared/domain/lane.ts'

/** How one configured device is reached just now. */
export interface Connection {
  readonly state: DeviceState
  /** A short word, such as `paper_out` or `ambiguous`; null when all is well. */
  readonly detail: string | null
  readonly since: Date
  /** Failed tries since it was last ready: the wait before the next one grows with them. */
  readonly failures: number
  /** Times it came back. */
  readonly reconnects: number
  readonly wasReady: boolean
}

export type ConnectionEvent =
  | { readonly type: 'missing' }
  | { readonly type: 'ambiguous' }
  | { readonly type: 'opening' }
  | { readonly type: 'opened' }
  | { readonly type: 'open_failed'; readonly detail: string }
  | { readonly type: 'lost' }
  /** It answers; `detail` says what is wrong with it all the same. */
  | { readonly type: 'answered'; readonly detail: string | null }
  | { readonly type: 'unanswered' }

export const neverSeen = (now: Date): Connection => ({
  state: 'absent',
  detail: null,
  since: now,
  failures: 0,
  reconnects: 0,
  wasReady: false,
})

/** absent -> opening -> ready <-> degraded -> lost -> opening ...: the whole life of a device slot. */
export function nextConnection(before: Connection, event: ConnectionEvent, now: Date): Connection {
  const away = before.wasReady ? 'lost' : 'absent'
  const become = (state: DeviceState, detail: string | null, change: Partial<Connection> = {}): Connection => ({
    ...before,
    ...change,
    state,
    detail,
    since: before.state === state && before.detail === detail ? before.since : now,
  })
  switch (event.type) {
    case 'missing':
      return become(away, null)
    case 'ambiguous':
      return become(away, 'ambiguous')
    case 'opening':
      return become('opening', null)
    case 'opened':
      return become('ready', null, {
        failures: 0,
        wasReady: true,
        reconnects: before.reconnects + (before.wasReady ? 1 : 0),
      })
    case 'open_failed':
      return become(away, event.detail, { failures: before.failures + 1 })
    case 'lost':
      return become('lost', null)
    case 'answered':
      return isOpen(before) ? become(event.detail === null ? 'ready' : 'degraded', event.detail) : before
    case 'unanswered':
      return isOpen(before) ? become('degraded', 'no_answer') : before
  }
}

const isOpen = ({ state }: Connection): boolean => state === 'ready' || state === 'degraded'

/** Milliseconds until the next try: 250 ms, doubling to 5 s. */
export const retryDelay = ({ failures }: Connection): number => Math.min(5_000, 250 * 2 ** Math.min(failures, 5))
