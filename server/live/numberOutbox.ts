import type { LiveEvent, StreamName } from '#shared/contract/live.ts'
import type { Sql, Work } from '../database/work.ts'
import { eventsOf, type EventRun } from '../queries/liveEvents.ts'

export interface NumberedEvent {
  readonly stream: StreamName
  readonly event: LiveEvent
}

export const runsPerBatch = 50

/** The row of `streams` that the one publisher locks; no event is ever on it. */
const turn = 'publisher'

interface WaitingRun {
  readonly id: number
  readonly stream: StreamName
  readonly events: number
  readonly payload: EventRun['payload']
  readonly at: Date
}

/** Makes the row that publishers lock. Once, at start: an insert in the pass itself would deadlock two of them. */
export async function preparePublishing(sql: Sql): Promise<void> {
  await sql.run(`${sql.dialect.insertIgnore} INTO streams (name, head) VALUES (?, 0)`, [turn])
}

export async function hasWaitingEvents(sql: Sql): Promise<boolean> {
  return (await sql.rows('SELECT id FROM outbox WHERE seq IS NULL LIMIT 1')).length > 0
}

/**
 * Gives the oldest committed events their position, in one transaction that any other publisher waits for: numbers
 * follow each other without gaps in the order in which they are seen. Returns the events of each row.
 */
export async function numberOutbox({ sql, beforeCommit }: Work): Promise<NumberedEvent[][]> {
  const [, waiting] = await Promise.all([
    sql.rows(`SELECT head FROM streams WHERE name = ? ${sql.dialect.forUpdate}`, [turn]),
    sql.rows<WaitingRun>(
      `SELECT id, stream, events, payload, at FROM outbox WHERE seq IS NULL ORDER BY id LIMIT ${runsPerBatch}`,
    ),
  ])
  if (waiting.length === 0) return []
  const heads = await headsOf(sql, [...new Set(waiting.map(({ stream }) => stream))])
  const numbered = waiting.map((run) => {
    const seq = (heads.get(run.stream) ?? 0) + run.events
    heads.set(run.stream, seq)
    return { ...run, seq }
  })
  beforeCommit(setEach(sql, 'outbox', 'id', 'seq', new Map(numbered.map(({ id, seq }) => [id, seq]))))
  beforeCommit(setEach(sql, 'streams', 'name', 'head', heads))
  return numbered.map((run) => eventsOf(run).map((event) => ({ stream: run.stream, event })))
}

/** The heads of these streams; a stream that is new gets its row. */
async function headsOf(sql: Sql, names: readonly string[]): Promise<Map<string, number>> {
  const marks = names.map(() => '?').join(', ')
  const rows = await sql.rows<{ name: string; head: number }>(
    `SELECT name, head FROM streams WHERE name IN (${marks})`,
    names,
  )
  const heads = new Map(rows.map(({ name, head }) => [name, head]))
  const missing = names.filter((name) => !heads.has(name))
  if (missing.length > 0)
    await sql.run(`INSERT INTO streams (name, head) VALUES ${missing.map(() => '(?, 0)').join(', ')}`, missing)
  return heads
}

async function setEach(
  sql: Sql,
  table: 'outbox' | 'streams',
  key: string,
  column: string,
  values: ReadonlyMap<string | number, number>,
): Promise<void> {
  const cases = [...values].map(() => 'WHEN ? THEN ?').join(' ')
  const marks = [...values].map(() => '?').join(', ')
  await sql.run(`UPDATE ${table} SET ${column} = CASE ${key} ${cases} END WHERE ${key} IN (${marks})`, [
    ...[...values].flat(),
    ...values.keys(),
  ])
}
