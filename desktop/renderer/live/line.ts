/** Why the line to the server is down, as far as this side can tell. */
export type LostCause = 'network' | 'silence' | 'server' | 'session'

/** The line to the server: one value that says everything the screen tells about it. */
export interface Line {
  readonly phase: 'off' | 'connecting' | 'catching_up' | 'open' | 'waiting' | 'refreshing' | 'ended'
  readonly phaseSince: number
  /** When the server was last heard; milliseconds of this machine's clock. */
  readonly heardAt: number
  readonly roundTripMs: number | null
  readonly lostSince: number | null
  readonly cause: LostCause | null
  /** How many times in a row connecting failed. */
  readonly attempt: number
  readonly retryAt: number | null
  /** The session was refreshed and the server has not accepted it yet. */
  readonly refreshed: boolean
}

export type LineMessage =
  | { readonly type: 'start' | 'retry_now' | 'connected' | 'caught_up' | 'heard' | 'revoked' | 'stop' | 'tick' }
  | { readonly type: 'round_trip'; readonly ms: number }
  | { readonly type: 'dropped'; readonly cause: LostCause }
  | { readonly type: 'session_refused' }
  /** Refreshing the session got no answer. */
  | { readonly type: 'session_unknown' }
  | { readonly type: 'session_refreshed'; readonly ok: boolean }

export type LineEffect = 'connect' | 'disconnect' | 'refresh_session' | 'end'

/** Chance and clock enter from outside: `jitter` is 0 to 1. */
export interface Moment {
  readonly now: number
  readonly jitter: number
}

type Step = readonly [Line, readonly LineEffect[]]

/** After this silence (ms) an open line, or an attempt that gets nowhere, is cut and built anew. */
export const deadAfter = 10_000

const waits = [1_000, 2_000, 4_000, 8_000, 10_000] as const

/** Milliseconds until the next try: 1, 2, 4, 8, at most 10 s, up to a fifth of it shorter so that consoles spread out. */
export function waitBefore(attempt: number, jitter: number): number {
  const wait = waits[Math.min(attempt, waits.length) - 1] ?? waits[0]
  return Math.round(wait * (1 - 0.2 * jitter))
}

export const closedLine: Line = {
  phase: 'off',
  phaseSince: 0,
  heardAt: 0,
  roundTripMs: null,
  lostSince: null,
  cause: null,
  attempt: 0,
  retryAt: null,
  refreshed: false,
}

/** The whole life of the line, as a pure step: what happened, and what to do about it. */
export function stepLine(line: Line, message: LineMessage, moment: Moment): Step {
  const { now } = moment
  const running = line.phase !== 'off' && line.phase !== 'ended'
  switch (message.type) {
    case 'start':
      return [{ ...closedLine, phase: 'connecting', phaseSince: now }, ['connect']]
    case 'stop':
      return [{ ...closedLine, phaseSince: now }, ['disconnect']]
    case 'revoked':
      return running ? end(line, now) : [line, []]
    case 'retry_now':
      return line.phase === 'waiting' || silent(line, now) ? reconnect(line, now) : [line, []]
    case 'connected':
      return line.phase === 'connecting'
        ? [{ ...line, phase: 'catching_up', phaseSince: now, heardAt: now, retryAt: null, refreshed: false }, []]
        : [line, []]
    case 'caught_up':
      return line.phase === 'catching_up'
        ? [{ ...line, phase: 'open', phaseSince: now, heardAt: now, lostSince: null, cause: null, attempt: 0 }, []]
        : [line, []]
    case 'heard':
      return [{ ...line, heardAt: now }, []]
    case 'round_trip':
      return [{ ...line, heardAt: now, roundTripMs: message.ms }, []]
    case 'dropped':
      return running && line.phase !== 'waiting' && line.phase !== 'refreshing'
        ? wait(line, message.cause, moment)
        : [line, []]
    case 'session_refused':
      if (line.phase !== 'connecting') return [line, []]
      return line.refreshed
        ? wait(line, 'session', moment)
        : [{ ...line, phase: 'refreshing', phaseSince: now }, ['refresh_session']]
    case 'session_refreshed':
      if (line.phase !== 'refreshing') return [line, []]
      return message.ok ? reconnect({ ...line, refreshed: true }, now) : end(line, now)
    case 'session_unknown':
      return line.phase === 'refreshing' ? wait(line, 'network', moment) : [line, []]
    case 'tick':
      return tick(line, moment)
  }
}

const silent = (line: Line, now: number): boolean => line.phase === 'open' && now - line.heardAt > 3_000

function tick(line: Line, moment: Moment): Step {
  const { now } = moment
  if (line.phase === 'waiting' && line.retryAt !== null && now >= line.retryAt) return reconnect(line, now)
  const stuck =
    ((line.phase === 'connecting' || line.phase === 'catching_up') && now - line.phaseSince > deadAfter) ||
    (line.phase === 'open' && now - line.heardAt > deadAfter)
  if (!stuck) return [line, []]
  const [next] = wait(line, 'silence', moment)
  return [next, ['disconnect']]
}

function wait(line: Line, cause: LostCause, { now, jitter }: Moment): Step {
  const attempt = line.attempt + 1
  const lostSince = line.lostSince ?? (line.phase === 'open' && cause === 'silence' ? line.heardAt : now)
  return [
    {
      ...line,
      phase: 'waiting',
      phaseSince: now,
      roundTripMs: null,
      cause,
      attempt,
      refreshed: false,
      lostSince,
      retryAt: now + waitBefore(attempt, jitter),
    },
    [],
  ]
}

function reconnect(line: Line, now: number): Step {
  const lostSince = line.lostSince ?? (line.phase === 'open' ? line.heardAt : null)
  return [{ ...line, phase: 'connecting', phaseSince: now, lostSince, retryAt: null }, ['disconnect', 'connect']]
}

function end(line: Line, now: number): Step {
  return [
    { ...line, phase: 'ended', phaseSince: now, cause: 'session', lostSince: line.lostSince ?? now, retryAt: null },
    ['disconnect', 'end'],
  ]
}
