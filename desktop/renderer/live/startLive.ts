import type { Pulse, StreamName } from '#shared/contract/live.ts'
import { clockOffset, roundTripOf, withSample, type ClockSample } from './clock.ts'
import { showConnection, viewOf } from './connection.ts'
import { figuresArrived, offerFigureLine } from './figureLine.ts'
import { followStream, type StreamSink } from './followStream.ts'
import { closedLine, stepLine, type Line, type LineEffect, type LineMessage } from './line.ts'
import { openLiveSocket } from './liveSocket.ts'

export interface LiveOptions {
  /** The backend, such as `http://127.0.0.1:4000`; empty for the page's own. */
  readonly address: string
  readonly streams: Readonly<Partial<Record<StreamName, StreamSink>>>
  readonly onSite: (site: NonNullable<Pulse['site']>) => void
  /** The picture stopped being true. */
  readonly onLost: () => void
  /** The line was lost, is back, and everything missed was applied. */
  readonly onReturned: () => void
  readonly accessToken: () => string | undefined
  /** Gets a new access token; false when the person has to sign in again, an error when nobody could say. */
  readonly refreshSession: () => Promise<boolean>
  /** The person's role grants something else than before. Where it rejects, it is called again on the next line. */
  readonly onRights: () => Promise<void>
  /** The session is over: the sign-in screen is next. */
  readonly onEnded: () => void
}

export interface Live {
  /** The button beside the countdown. */
  retryNow(): void
  stop(): void
}

const tickMs = 250
const timeEveryMs = 5_000

/** Opens the line to the server and keeps it, its streams and what the screen says of it, until `stop`. */
export function startLive(options: LiveOptions): Live {
  let line: Line = closedLine
  let samples: readonly ClockSample[] = []
  let lastTick = Date.now()
  let rights: string | null = null

  const socket = openLiveSocket(options.address, options.accessToken, {
    connected: onConnected,
    dropped: (cause) => tell({ type: 'dropped', cause }),
    sessionRefused: () => tell({ type: 'session_refused' }),
    revoked: () => tell({ type: 'revoked' }),
    rights: (mark) => void follow(mark),
    event(stream, event) {
      tell({ type: 'heard' })
      followers.find((follower) => follower.stream === stream)?.tell({ type: 'event', event })
    },
    figures(stream, figures) {
      tell({ type: 'heard' })
      figuresArrived(stream, figures)
    },
    pulse(pulse) {
      tell({ type: 'heard' })
      if (pulse.site !== null) options.onSite(pulse.site)
      followers.find((follower) => follower.stream === pulse.stream)?.tell({ type: 'head', seq: pulse.head })
    },
  })

  const followers = (Object.entries(options.streams) as [StreamName, StreamSink][]).map(([stream, sink]) =>
    followStream(stream, sink, (input) => socket.subscribe(input), onSettled),
  )

  function tell(message: LineMessage): void {
    const before = line
    const [next, effects] = stepLine(line, message, { now: Date.now(), jitter: Math.random() })
    line = next
    if (before.phase !== next.phase && (before.phase === 'open' || before.phase === 'catching_up'))
      if (next.phase !== 'open') {
        for (const follower of followers) follower.tell({ type: 'disconnected' })
        offerFigureLine(null)
      }
    if (before.lostSince === null && next.lostSince !== null) options.onLost()
    effects.forEach(perform)
    if (before.phase === 'catching_up' && next.phase === 'open' && before.lostSince !== null) options.onReturned()
    show()
  }

  function perform(effect: LineEffect): void {
    switch (effect) {
      case 'connect':
        return socket.connect()
      case 'disconnect':
        return socket.disconnect()
      case 'refresh_session':
        return void refresh()
      case 'end':
        return options.onEnded()
    }
  }

  async function follow(mark: string): Promise<void> {
    try {
      if (rights !== null && rights !== mark) await options.onRights()
      rights = mark
    } catch {
      // The server went away with the answer: the next line brings the mark again.
    }
  }

  async function refresh(): Promise<void> {
    try {
      tell({ type: 'session_refreshed', ok: await options.refreshSession() })
    } catch {
      tell({ type: 'session_unknown' })
    }
  }

  function onConnected(): void {
    tell({ type: 'connected' })
    for (const follower of followers) follower.tell({ type: 'connected' })
    offerFigureLine({
      subscribe: (stream) => void socket.subscribe({ stream, since: null }).catch(() => {}),
      unsubscribe: (stream) => socket.unsubscribe(stream),
    })
    void measure()
  }

  function onSettled(): void {
    if (followers.every((follower) => follower.settled())) tell({ type: 'caught_up' })
  }

  async function measure(): Promise<void> {
    const sentAt = Date.now()
    try {
      const serverAt = await socket.askTime()
      const sample = { sentAt, receivedAt: Date.now(), serverAt }
      samples = withSample(samples, sample)
      tell({ type: 'round_trip', ms: roundTripOf(sample) })
    } catch {
      // No answer shows as silence.
    }
  }

  const show = (): void => showConnection(viewOf(line, clockOffset(samples), Date.now()))

  /** After this machine slept, what waits in the socket is read before the silence is judged. */
  function tick(): void {
    const slept = Date.now() - lastTick > 4 * tickMs
    lastTick = Date.now()
    if (!slept) tell({ type: 'tick' })
  }

  const ticking = setInterval(tick, tickMs)
  const timing = setInterval(() => line.phase === 'open' && void measure(), timeEveryMs)
  tell({ type: 'start' })
  return {
    retryNow: () => tell({ type: 'retry_now' }),
    stop() {
      clearInterval(ticking)
      clearInterval(timing)
      tell({ type: 'stop' })
    },
  }
}
