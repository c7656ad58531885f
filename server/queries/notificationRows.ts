import type { notification } from '#shared/contract/autogate/notification.ts'
import type { QueryOf } from '#shared/contract/endpoint.ts'
import type { Slice } from '#shared/contract/page.ts'
import { endOfSiteDay, startOfSiteDay } from '#shared/domain/siteTime.ts'
import type { NotificationKind } from '#shared/words/notifications.ts'
import type { Values } from '#shared/words/sentence.ts'
import type { Reading, Sql } from '../database/work.ts'
import { findLongSlice } from './findLongSlice.ts'
import { contains, where } from './where.ts'

export interface NotificationRow {
  readonly id: string
  readonly kind: NotificationKind
  /** What its sentences are filled in with. */
  readonly detail: Values | null
  readonly entity: string | null
  readonly entity_id: string | null
  readonly read_at: Date | null
  readonly created_at: Date
}

const columns = 'n.id, n.kind, n.detail, n.entity, n.entity_id, n.read_at, n.created_at'

/** One page of a person's notifications. A search finds the values that fill in the sentences. */
export function findNotifications(
  reading: Reading,
  userId: string,
  query: QueryOf<typeof notification.list>,
): Promise<Slice<NotificationRow>> {
  const { search, start_date, end_date } = query
  const held = where(
    ['n.user_id = ?', userId],
    query.id !== undefined && ['n.id = ?', query.id],
    query.unread !== undefined && [`n.read_at IS ${query.unread === 'true' ? '' : 'NOT '}NULL`],
    query.kind !== undefined && ['n.kind = ?', query.kind],
    search !== undefined && search !== '' && contains(['n.detail'], search),
    start_date !== undefined && ['n.created_at >= ?', startOfSiteDay(start_date)],
    end_date !== undefined && ['n.created_at < ?', endOfSiteDay(end_date)],
  )
  return findLongSlice(reading, { columns, table: 'notifications', alias: 'n', where: held }, query)
}

export const latestNotifications = (sql: Sql, userId: string, most: number): Promise<NotificationRow[]> =>
  sql.rows<NotificationRow>(
    `SELECT ${columns} FROM notifications n WHERE n.user_id = ? ORDER BY n.created_at DESC, n.id DESC LIMIT ?`,
    [userId, most],
  )

/** A person's own notification; anybody else's is as unknown as none. */
export async function findNotification(sql: Sql, userId: string, id: string): Promise<NotificationRow | null> {
  const [row] = await sql.rows<NotificationRow>(
    `SELECT ${columns} FROM notifications n WHERE n.id = ? AND n.user_id = ?`,
    [id, userId],
  )
  return row ?? null
}

/** How many notifications each of these people has not read. */
export async function countUnread(sql: Sql, userIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await sql.rows<{ user_id: string; unread: number }>(
    `SELECT user_id, COUNT(*) AS unread FROM notifications
     WHERE user_id IN (${userIds.map(() => '?').join(', ')}) AND read_at IS NULL GROUP BY user_id`,
    userIds,
  )
  return new Map(rows.map(({ user_id, unread }) => [user_id, Number(unread)]))
}
