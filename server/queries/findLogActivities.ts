import type { logActivity } from '#shared/contract/autogate/logActivity.ts'
import type { QueryOf } from '#shared/contract/endpoint.ts'
import type { Slice } from '#shared/contract/page.ts'
import { endOfSiteDay, startOfSiteDay } from '#shared/domain/siteTime.ts'
import type { Bound, Reading, Sql } from '../database/work.ts'
import { companyScope } from '../policies/companyScope.ts'
import { findLongSlice } from './findLongSlice.ts'
import { beginsWith, contains, where } from './where.ts'

export interface LogRow {
  readonly id: number
  readonly at: Date
  readonly actor_kind: string
  readonly actor_id: string | null
  readonly actor_name: string | null
  readonly company_id: string | null
  readonly action: string
  readonly entity: string
  readonly entity_id: string | null
  readonly ip: string | null
  readonly request_id: string | null
  readonly seq: number | null
}

export interface LogDetailRow extends LogRow {
  readonly before: unknown
  readonly after: unknown
  readonly prev_hash: string | null
  readonly hash: string | null
}

type Query = QueryOf<typeof logActivity.list>

const listed =
  'a.id, a.at, a.actor_kind, a.actor_id, a.actor_name, a.company_id, a.action, a.entity, a.entity_id, a.ip, a.request_id, a.seq'

export async function findLogActivities(reading: Reading, query: Query): Promise<Slice<LogRow>> {
  const { sql, actor } = reading
  const scope = companyScope(actor)
  const named = ['actor_id', 'action', 'entity', 'entity_id', 'request_id', 'company_id'] as const
  const held = where(
    scope !== null && ['a.company_id = ?', scope],
    ...named.map((name) => isGiven(query[name]) && ([`a.${name} = ?`, query[name]] as const)),
    isGiven(query.search) && (await searched(sql, query.search)),
    query.start_date !== undefined && ['a.at >= ?', startOfSiteDay(query.start_date)],
    query.end_date !== undefined && ['a.at < ?', endOfSiteDay(query.end_date)],
  )
  return await findLongSlice<LogRow>(
    reading,
    { columns: listed, table: 'audit_records', alias: 'a', where: held },
    query,
  )
}

/** Null for a record that the actor may not see, as for one that is not there. */
export async function findLogActivity({ sql, actor }: Reading, id: string): Promise<LogDetailRow | null> {
  if (!/^\d{1,15}$/.test(id)) return null
  const scope = companyScope(actor)
  const { text, values } = where(['a.id = ?', Number(id)], scope !== null && ['a.company_id = ?', scope])
  const [row] = await sql.rows<LogDetailRow>(
    `SELECT ${listed}, a.before, a.after, a.prev_hash, a.hash FROM audit_records a ${text}`,
    values,
  )
  return row ?? null
}

const isGiven = (text: string | undefined): text is string => text !== undefined && text !== ''

const mostPeople = 100

/** Each way to be found has an index: among a million records a text that stands anywhere would take seconds. */
async function searched(sql: Sql, text: string): Promise<readonly [string, ...Bound[]]> {
  if (/^[\w-]{20,80}$/.test(text)) return ['(a.entity_id = ? OR a.request_id = ? OR a.actor_id = ?)', text, text, text]
  const [condition, ...values] = contains(['u.name', 'u.email'], text)
  const people = await sql.rows<{ id: string }>(
    `SELECT u.id FROM users u WHERE ${condition} LIMIT ${mostPeople}`,
    values,
  )
  const [action, ...limits] = beginsWith('a.action', text.toLowerCase(), 'z')
  if (people.length === 0) return [action, ...limits]
  const marks = people.map(() => '?').join(', ')
  return [`(a.actor_id IN (${marks}) OR ${action})`, ...people.map(({ id }) => id), ...limits]
}
