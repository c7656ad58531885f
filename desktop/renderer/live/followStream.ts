import type {
  LiveEvent,
  OperationsSnapshot,
  StreamName,
  SubscribeAnswer,
  SubscribeInput,
} from '#shared/contract/live.ts'
import { createFrameBatch } from './frameBatch.ts'
import { apartFromStream, stepStream, type StreamEffect, type StreamMessage, type StreamSync } from './streamSync.ts'

/** Where the news of a stream goes. `apply` gets what arrived within one frame, in order, each once. */
export interface StreamSink {
  readonly apply: (events: readonly LiveEvent[]) => void
  /** A new picture; null where the stream has none and its readers ask the API again. */
  readonly replace: (snapshot: OperationsSnapshot | null) => void
}

export interface StreamFollower {
  readonly stream: StreamName
  tell(message: StreamMessage): void
  /** True once everything up to now was applied, or the server said that this stream is not for us. */
  settled(): boolean
}

/** Carries out what {@link stepStream} decides. `onSettled` is called each time it has caught up. */
export function followStream(
  stream: StreamName,
  sink: StreamSink,
  subscribe: (input: SubscribeInput) => Promise<SubscribeAnswer>,
  onSettled: () => void,
): StreamFollower {
  let sync: StreamSync = apartFromStream
  const batch = createFrameBatch(sink.apply)

  function tell(message: StreamMessage): void {
    const [next, effects] = stepStream(sync, message)
    sync = next
    effects.forEach(perform)
  }

  function perform(effect: StreamEffect): void {
    switch (effect.do) {
      case 'ask':
        void ask(effect.since)
        return
      case 'apply':
        batch.add(effect.events)
        return
      case 'replace':
        batch.flushNow()
        sink.replace(effect.snapshot)
        return
      case 'caught_up':
      case 'refused':
        batch.flushNow()
        onSettled()
    }
  }

  async function ask(since: number | null): Promise<void> {
    try {
      tell({ type: 'answer', answer: await subscribe({ stream, since }) })
    } catch {
      if (sync.phase === 'asking') tell({ type: 'unanswered' })
    }
  }

  return { stream, tell, settled: () => sync.phase === 'following' || sync.phase === 'refused' }
}
