import type { OperationsSnapshot, StreamName, SubscribeAnswer } from '#shared/contract/live.ts'
import type { Database } from '../database/database.ts'
import { eventsAfter, headsOfStreams } from '../queries/liveEvents.ts'

/** More missed events than this, and a snapshot is the shorter way. */
const caughtUpAtMost = 1_000

const actor = { kind: 'system', id: 'system', name: 'subscription' } as const

/**
 * What a follower missed, or a snapshot. The head is read before the rows: what is committed in between comes
 * again as an event, which changes nothing, and nothing is left out. The caller has joined the room already.
 */
export async function answerSubscription(
  database: Database,
  stream: StreamName,
  since: number | null,
  snapshot: () => Promise<OperationsSnapshot>,
): Promise<SubscribeAnswer> {
  const { head, events } = await database.read(actor, async ({ sql }) => {
    const head = (await headsOfStreams(sql, [stream])).get(stream) ?? 0
    const events = since === null ? null : await eventsAfter(sql, stream, { since, head, most: caughtUpAtMost })
    return { head, events }
  })
  if (events !== null) return { ok: true, seq: head, events }
  return { ok: true, seq: head, snapshot: stream === 'operations' ? await snapshot() : null }
}
