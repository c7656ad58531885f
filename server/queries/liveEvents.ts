import type { LiveEvent, StreamName } from '#shared/contract/live.ts'
import type { Sql } from '../database/work.ts'

/** The position of the last numbered event of each stream; a stream without events is missing. */
export async function headsOfStreams(sql: Sql, streams: readonly StreamName[]): Promise<ReadonlyMap<string, number>> {
  if (streams.length === 0) return new Map()
  const rows = await sql.rows<{ name: string; head: number }>(
    `SELECT name, head FROM streams WHERE name IN (${streams.map(() => '?').join(', ')})`,
    streams,
  )
  return new Map(rows.map(({ name, head }) => [name, head]))
}

interface EventRow {
  readonly seq: number
  readonly payload: object
  readonly at: Date
}

/** The events after `since` up to `head`, in order; null when some are gone or they are more than `most`. */
export async function eventsAfter(
  sql: Sql,
  stream: StreamName,
  { since, head, most }: { since: number; head: number; most: number },
): Promise<LiveEvent[] | null> {
  if (since < 0 || since > head || head - since > most) return null
  const rows = await sql.rows<EventRow>(
    'SELECT seq, payload, at FROM outbox WHERE stream = ? AND seq > ? AND seq <= ? ORDER BY seq',
    [stream, since, head],
  )
  if (rows.length !== head - since) return null
  return rows.map(({ seq, payload, at }) => ({ ...payload, seq, at: at.toISOString() }) as LiveEvent)
}
