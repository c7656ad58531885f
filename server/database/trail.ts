import type { Actor } from '../http/actor.ts'
import type { Announcement, AuditEntry, Bound, Sql } from './work.ts'
import type { StreamName } from '#shared/contract/live.ts'

/** What a piece of work leaves behind: its audit records and its events, written with the last statements. */
export interface Trail {
  readonly records: { readonly entry: AuditEntry; readonly actor: Actor }[]
  readonly events: { readonly stream: StreamName; readonly event: Announcement }[]
}

interface Origin {
  readonly now: Date
  readonly requestId: string
  readonly ip: string | null
}

const rowsPerStatement = 50

/** Inserts the trail into `audit_records` and `outbox`, many rows to a statement. */
export async function writeTrail(sql: Sql, trail: Trail, origin: Origin): Promise<void> {
  const records = insertAll(
    sql,
    'INSERT INTO audit_records (at, actor_kind, actor_id, actor_name, action, entity, entity_id, `before`, `after`, ip, request_id, company_id)',
    trail.records.map(({ entry, actor }) => [
      origin.now,
      actor.kind,
      actor.id,
      actor.name,
      entry.action,
      entry.entity,
      entry.entityId,
      jsonText(entry.before),
      jsonText(entry.after),
      entry.request === undefined ? origin.ip : entry.request.ip,
      entry.request?.id ?? origin.requestId,
      'companyId' in actor ? actor.companyId : null,
    ]),
  )
  const events = insertAll(
    sql,
    'INSERT INTO outbox (stream, events, payload, at)',
    runsOf(trail.events).map((run) => [run.stream, run.events.length, JSON.stringify(run.events), origin.now]),
  )
  await Promise.all([records, events])
}

interface Run {
  readonly stream: StreamName
  readonly events: Announcement[]
}

const eventsPerRun = 200

/** The events of each stream in their order: a row for many of them costs the database as much as a row for one. */
function runsOf(announced: Trail['events']): Run[] {
  const runs: Run[] = []
  const open = new Map<StreamName, Run>()
  for (const { stream, event } of announced) {
    const run = open.get(stream)
    if (run !== undefined && run.events.length < eventsPerRun) run.events.push(event)
    else {
      const next = { stream, events: [event] }
      open.set(stream, next)
      runs.push(next)
    }
  }
  return runs
}

/** The record is read by people and never changes again: no secret may get into it, not even as a hash. */
const secret = /(password|secret|token)(_hash)?$/

const jsonText = (value: unknown): string | null =>
  value === undefined
    ? null
    : JSON.stringify(value, (name, member: unknown) => (secret.test(name) && member !== null ? '…' : member))

/** Inserts rows of equal length with as few statements as the databases like. */
export async function insertAll(sql: Sql, insertInto: string, rows: readonly (readonly Bound[])[]): Promise<void> {
  const parts = Array.from({ length: Math.ceil(rows.length / rowsPerStatement) }, (_, at) =>
    rows.slice(at * rowsPerStatement, (at + 1) * rowsPerStatement),
  )
  await Promise.all(
    parts.map((part) => {
      const marks = part.map((row) => `(${row.map(() => '?').join(', ')})`).join(', ')
      return sql.run(`${insertInto} VALUES ${marks}`, part.flat())
    }),
  )
}
