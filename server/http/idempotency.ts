import { createHash } from 'node:crypto'
import type { Context } from 'koa'
import type { Endpoint } from '#shared/contract/endpoint.ts'
import { Refusal } from '#shared/contract/errors.ts'
import type { Database } from '../database/database.ts'
import type { Sql } from '../database/work.ts'
import type { Actor } from './actor.ts'

/** A JSON reply as it goes over the wire; kept as it is, so that a retry reads the same bytes. */
export interface Written {
  readonly status: number
  readonly body: string
  /** Given again to a retry instead of being made anew. */
  readonly replayed?: true
}

/** One retryable request: whose, under which key, and a hash of what was asked. */
export interface Key {
  readonly caller: string
  readonly key: string
  readonly hash: string
}

/** The request's key, or null when it has none; 400 when the endpoint demands one. */
export function keyOf(ctx: Context, endpoint: Endpoint, actor: Actor, sent: string | Uint8Array): Key | null {
  if (!('idempotency' in endpoint) || endpoint.idempotency === undefined) return null
  const key = ctx.get('idempotency-key').trim()
  if (key === '' && endpoint.idempotency === 'honoured') return null
  if (!/^[\x21-\x7e]{1,100}$/.test(key)) throw new Refusal('idempotency.missing')
  const hash = createHash('sha256').update(`${ctx.method} ${ctx.path}\n`).update(sent).digest('hex')
  return { caller: `${actor.kind}:${actor.kind === 'nobody' ? ctx.ip : actor.id}`, key, hash }
}

/** What an earlier request left under its key; no status and reply while it is unfinished. */
export interface KeyRow {
  readonly caller: string
  readonly key: string
  readonly request_hash: string
  readonly status: number | null
  readonly reply: string | null
}

const columns = 'caller, `key`, request_hash, status, reply'

/** The rows of these keys that are already there. */
export function findKeys(sql: Sql, keys: readonly Key[]): Promise<KeyRow[]> {
  if (keys.length === 0) return Promise.resolve([])
  const wanted = keys.map(() => '(caller = ? AND `key` = ?)').join(' OR ')
  return sql.rows<KeyRow>(
    `SELECT ${columns} FROM idempotency_keys WHERE ${wanted}`,
    keys.flatMap(({ caller, key }) => [caller, key]),
  )
}

/** Keeps the replies of finished requests; a key that came in elsewhere meanwhile fails the whole transaction. */
export async function keepReplies(
  sql: Sql,
  finished: readonly { key: Key; written: Written }[],
  now: Date,
): Promise<void> {
  if (finished.length === 0) return
  await sql.run(
    `INSERT INTO idempotency_keys (${columns}, created_at) VALUES ${finished.map(() => '(?, ?, ?, ?, ?, ?)').join(', ')}`,
    finished.flatMap(({ key, written }) => [key.caller, key.key, key.hash, written.status, written.body, now]),
  )
}

/** What a retry is answered with; 422 for a key that came with another request, 409 while the first is unfinished. */
export function replay(key: Key, row: KeyRow): Written {
  if (row.request_hash !== key.hash) throw new Refusal('idempotency.conflict')
  if (row.status === null || row.reply === null) throw new Refusal('idempotency.unfinished')
  return { status: row.status, body: row.reply, replayed: true }
}

/** Takes the key for this transaction; a concurrent one waits on the row. Returns what an earlier request left. */
export async function claim(sql: Sql, key: Key, now: Date): Promise<Written | null> {
  const taken = await sql.run(
    `${sql.dialect.insertIgnore} INTO idempotency_keys (caller, \`key\`, request_hash, created_at) VALUES (?, ?, ?, ?)`,
    [key.caller, key.key, key.hash, now],
  )
  if (taken === 1) return null
  const [row] = await findKeys(sql, [key])
  if (row === undefined) throw new Refusal('idempotency.unfinished')
  return replay(key, row)
}

/** Completes a claimed key. */
export async function complete(sql: Sql, key: Key, written: Written): Promise<void> {
  await sql.run('UPDATE idempotency_keys SET status = ?, reply = ? WHERE caller = ? AND `key` = ?', [
    written.status,
    written.body,
    key.caller,
    key.key,
  ])
}

/** Gives a claimed key back, because its request was refused and changed nothing. */
export async function release(sql: Sql, key: Key): Promise<void> {
  await sql.run('DELETE FROM idempotency_keys WHERE caller = ? AND `key` = ? AND status IS NULL', [key.caller, key.key])
}

const keptDays = 8

/** Removes keys nobody will retry any more. */
export async function forgetOldKeys(database: Database, now: Date): Promise<number> {
  const before = new Date(now.getTime() - keptDays * 86_400_000)
  return await database.inWork({ actor: { kind: 'system', id: 'system', name: 'system' }, now }, ({ sql }) =>
    sql.run('DELETE FROM idempotency_keys WHERE created_at < ?', [before]),
  )
}
