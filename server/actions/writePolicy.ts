import { v7 } from 'uuid'
import type { Work } from '../database/work.ts'
import { insertRow } from '../database/writeRow.ts'

interface NewPolicy {
  readonly gateId: string
  readonly version: number
  /** What differs from the defaults. */
  readonly rules: Readonly<Record<string, unknown>>
  readonly note: string | undefined
}

/** Stores one version of a gate's rules; a version never changes once it is written. */
export const writePolicy = ({ sql, actor, now }: Work, { gateId, version, rules, note }: NewPolicy): Promise<void> =>
  insertRow(sql, 'gate_policies', {
    id: v7(),
    gate_id: gateId,
    policy_version: version,
    rules,
    note: note ?? null,
    created_by: actor.name,
    created_at: now,
  })
