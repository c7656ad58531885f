import type { Sql } from '../database/work.ts'

const keptHours = 24
/** Events kept behind the head of a stream: few for one person's, because there are as many streams as people. */
const keptBehindHead = "CASE WHEN s.name LIKE 'user:%' THEN 20 ELSE 2000 END"
const removedAtOnce = 5_000

/** Removes published events that are older than a day and far behind their stream's head; a console that was away longer gets a snapshot. */
export async function pruneOutbox(sql: Sql, now: Date): Promise<number> {
  const before = new Date(now.getTime() - keptHours * 3_600_000)
  const old = await sql.rows<{ id: number }>(
    `SELECT o.id FROM outbox o JOIN streams s ON s.name = o.stream
     WHERE o.at < ? AND o.seq IS NOT NULL AND o.seq <= s.head - ${keptBehindHead} ORDER BY o.id LIMIT ${removedAtOnce}`,
    [before],
  )
  const last = old.at(-1)
  if (last === undefined) return 0
  return await sql.run(
    `DELETE FROM outbox WHERE id <= ? AND at < ? AND seq IS NOT NULL
     AND seq <= (SELECT s.head - ${keptBehindHead} FROM streams s WHERE s.name = outbox.stream)`,
    [last.id, before],
  )
}
