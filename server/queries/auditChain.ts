import { createHash } from 'node:crypto'
import type { Sql } from '../database/work.ts'

/** An audit record as it is sealed: every column but its own hash. */
export interface ChainedRecord {
  readonly id: number
  readonly at: Date
  readonly actor_kind: string
  readonly actor_id: string | null
  readonly actor_name: string | null
  readonly action: string
  readonly entity: string
  readonly entity_id: string | null
  readonly before: unknown
  readonly after: unknown
  readonly ip: string | null
  readonly request_id: string | null
  readonly company_id: string | null
}

export interface Link {
  readonly seq: number
  readonly hash: string
}

/** What the first record's `prev_hash` is. */
export const genesis: Link = { seq: 0, hash: '0'.repeat(64) }

export const chainedColumns =
  'id, at, actor_kind, actor_id, actor_name, action, entity, entity_id, `before`, `after`, ip, request_id, company_id'

/** The link that a record makes after another: SHA-256 over its canonical JSON, its place and the hash before it. */
export function linkAfter(previous: Link, record: ChainedRecord): Link {
  const seq = previous.seq + 1
  const sealed = {
    id: Number(record.id),
    at: record.at.toISOString(),
    actor_kind: record.actor_kind,
    actor_id: record.actor_id,
    actor_name: record.actor_name,
    action: record.action,
    entity: record.entity,
    entity_id: record.entity_id,
    before: record.before ?? null,
    after: record.after ?? null,
    ip: record.ip,
    request_id: record.request_id,
    company_id: record.company_id,
    seq,
    prev_hash: previous.hash,
  }
  return { seq, hash: createHash('sha256').update(canonical(sealed)).digest('hex') }
}

/** JSON with its members in the order of their names: databases that take JSON apart give them back in another. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const members = Object.entries(value)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`)
  return `{${members.join(',')}}`
}

/** Where the chain ends, as the sealer left it. */
export async function chainHead(sql: Sql, { locked }: { locked: boolean }): Promise<Link | null> {
  const lock = locked ? sql.dialect.forUpdate : ''
  const [row] = await sql.rows<Link>(`SELECT seq, hash FROM audit_chain WHERE name = 'head' ${lock}`)
  return row === undefined ? null : { seq: Number(row.seq), hash: row.hash }
}
