import type { LiveEvent, OperationsSnapshot } from '#shared/contract/live.ts'

/** What has a position on a stream. */
interface Placed {
  readonly seq: number
}

/** How far this console is on one stream. `held` came while the server was still answering. */
export interface StreamSync<Event extends Placed = LiveEvent> {
  readonly phase: 'apart' | 'asking' | 'following' | 'refused'
  /** The last event that was applied; null until the first snapshot. */
  readonly seq: number | null
  readonly held: readonly Event[]
}

type Answer<Event, Snapshot> =
  | { readonly ok: true; readonly seq: number; readonly events: readonly Event[] }
  | { readonly ok: true; readonly seq: number; readonly snapshot: Snapshot }
  | { readonly ok: false; readonly code: string }

export type StreamMessage<Event extends Placed = LiveEvent, Snapshot = OperationsSnapshot | null> =
  | { readonly type: 'connected' | 'disconnected' | 'unanswered' }
  | { readonly type: 'event'; readonly event: Event }
  | { readonly type: 'head'; readonly seq: number }
  | { readonly type: 'answer'; readonly answer: Answer<Event, Snapshot> }

export type StreamEffect<Event extends Placed = LiveEvent, Snapshot = OperationsSnapshot | null> =
  | { readonly do: 'ask'; readonly since: number | null }
  | { readonly do: 'apply'; readonly events: readonly Event[] }
  | { readonly do: 'replace'; readonly snapshot: Snapshot }
  | { readonly do: 'caught_up' }
  | { readonly do: 'refused'; readonly code: string }

type Step<Event extends Placed, Snapshot> = readonly [StreamSync<Event>, readonly StreamEffect<Event, Snapshot>[]]

/** More than this while the server answers, and the answer is asked for again instead. */
const heldAtMost = 2_000

export const apartFromStream: StreamSync = { phase: 'apart', seq: null, held: [] }

/** Applies events in order, each once: drops what is old, asks again where one is missing. */
export function stepStream<Event extends Placed, Snapshot>(
  sync: StreamSync<Event>,
  message: StreamMessage<Event, Snapshot>,
): Step<Event, Snapshot> {
  switch (message.type) {
    case 'connected':
    case 'unanswered':
      return ask({ ...sync, held: [] })
    case 'disconnected':
      return [{ ...sync, phase: 'apart', held: [] }, []]
    case 'event':
      return takeEvent(sync, message.event)
    case 'head':
      return sync.phase === 'following' && message.seq > (sync.seq ?? 0) ? ask(sync) : [sync, []]
    case 'answer':
      return sync.phase === 'asking' ? takeAnswer(sync, message.answer) : [sync, []]
  }
}

const ask = <Event extends Placed, Snapshot>(sync: StreamSync<Event>): Step<Event, Snapshot> => [
  { ...sync, phase: 'asking' },
  [{ do: 'ask', since: sync.seq }],
]

function takeEvent<Event extends Placed, Snapshot>(sync: StreamSync<Event>, event: Event): Step<Event, Snapshot> {
  if (sync.phase === 'asking')
    return [{ ...sync, held: sync.held.length < heldAtMost ? [...sync.held, event] : sync.held }, []]
  if (sync.phase !== 'following' || sync.seq === null || event.seq <= sync.seq) return [sync, []]
  if (event.seq > sync.seq + 1) return ask({ ...sync, held: [event] })
  return [{ ...sync, seq: event.seq }, [{ do: 'apply', events: [event] }]]
}

function takeAnswer<Event extends Placed, Snapshot>(
  sync: StreamSync<Event>,
  answer: Answer<Event, Snapshot>,
): Step<Event, Snapshot> {
  if (!answer.ok) return [{ ...sync, phase: 'refused', held: [] }, [{ do: 'refused', code: answer.code }]]
  if ('snapshot' in answer)
    return settle({ ...sync, seq: answer.seq }, [{ do: 'replace', snapshot: answer.snapshot }], sync.held)
  const missed = inOrder(sync.seq ?? 0, answer.events)
  const reached = missed.at(-1)?.seq ?? sync.seq ?? 0
  if (reached !== answer.seq) return [{ ...sync, held: [] }, [{ do: 'ask', since: null }]]
  return settle({ ...sync, seq: reached }, missed.length > 0 ? [{ do: 'apply', events: missed }] : [], sync.held)
}

/** Adds what was held meanwhile; a hole in it is asked for again. */
function settle<Event extends Placed, Snapshot>(
  sync: StreamSync<Event>,
  effects: readonly StreamEffect<Event, Snapshot>[],
  held: readonly Event[],
): Step<Event, Snapshot> {
  const start = sync.seq ?? 0
  const next = inOrder(start, held)
  const seq = next.at(-1)?.seq ?? start
  const applied: readonly StreamEffect<Event, Snapshot>[] =
    next.length > 0 ? [...effects, { do: 'apply', events: next }] : effects
  const beyond = held.filter((event) => event.seq > seq)
  if (beyond.length > 0) return [{ phase: 'asking', seq, held: beyond }, [...applied, { do: 'ask', since: seq }]]
  return [{ phase: 'following', seq, held: [] }, [...applied, { do: 'caught_up' }]]
}

/** The events that follow `seq` without a hole, each once. */
function inOrder<Event extends Placed>(seq: number, events: readonly Event[]): Event[] {
  const found: Event[] = []
  for (const event of events.toSorted((a, b) => a.seq - b.seq))
    if (event.seq === seq + found.length + 1) found.push(event)
  return found
}
