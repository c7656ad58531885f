import type { LiveEvent, StreamName } from '#shared/contract/live.ts'
import type { Announcement, Sql } from '../database/work.ts'

/** The position of the last numbered event of each stream; a stream without events is missing. */
export async function headsOfStreams(sql: Sql, streams: readonly StreamName[]): Promise<ReadonlyMap<string, number>> {
  if (streams.length === 0) return new Map()
  const rows = await sql.rows<{ name: string; head: number }>(
    `SELECT name, head FROM streams WHERE name IN (${streams.map(() => '?').join(', ')})`,
    streams,
  )
  return new Map(rows.map(({ name, head }) => [name, head]))
}

/** Events that one transaction had for one stream; `seq` is the position of the last. */
export interface EventRun {
  readonly seq: number
  readonly payload: readonly Announcement[]
  readonly at: Date
}

/** The events of a run, each with its own position. */
export const eventsOf = ({ seq, payload, at }: EventRun): LiveEvent[] =>
  payload.map((event, place) => ({ ...event, seq: seq - payload.length + place + 1, at: at.toISOString() }))

/** The events after `since` up to `head`, in order; null when some are gone or they are more than `most`. */
export async function eventsAfter(
  sql: Sql,
  stream: StreamName,
  { since, head, most }: { since: number; head: number; most: number },
): Promise<LiveEvent[] | null> {
  if (since < 0 || since > head || head - since > most) return null
  const runs = await sql.rows<EventRun>(
    'SELECT seq, payload, at FROM outbox WHERE stream = ? AND seq > ? AND seq <= ? ORDER BY seq',
    [stream, since, head],
  )
  const events = runs.flatMap(eventsOf).filter(({ seq }) => seq > since)
  return events.length === head - since ? events : null
}
