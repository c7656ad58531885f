import type { Sql } from '../database/work.ts'

/** How many notifications each of these people has not read. */
export async function countUnread(sql: Sql, userIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await sql.rows<{ user_id: string; unread: number }>(
    `SELECT user_id, COUNT(*) AS unread FROM notifications
     WHERE user_id IN (${userIds.map(() => '?').join(', ')}) AND read_at IS NULL GROUP BY user_id`,
    userIds,
  )
  return new Map(rows.map(({ user_id, unread }) => [user_id, Number(unread)]))
}
