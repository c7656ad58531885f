import { Refusal } from '#shared/contract/errors.ts'
import {
  needsNote,
  reasonFor,
  shortestNote,
  type InterventionReasonCode,
  type ReasonedAction,
} from '#shared/domain/interventionReasons.ts'
import type { Language } from '#shared/words/sentence.ts'
import type { StoredOverride } from '../../queries/gateActivityRows.ts'
import { refuseFields } from '../refuseFields.ts'
import type { Situation } from './situation.ts'

interface Given {
  readonly reason_code: string
  readonly note?: string | undefined
  readonly client_at?: string | undefined
}

export interface Why {
  readonly code: InterventionReasonCode
  readonly note: string | null
}

/** The reason an operator gave: one of the list of this action, with a note where one is needed. */
export function reasonGiven(action: ReasonedAction, given: Given, language: Language): Why {
  const code = reasonFor(action, given.reason_code)
  if (code === null) {
    refuseFields([{ path: 'reason_code', code: 'not_found' }], language)
    throw new Refusal('request.invalid')
  }
  const note = given.note === undefined || given.note === '' ? null : given.note
  if (needsNote(code) && (note?.length ?? 0) < shortestNote) throw new Refusal('reason.note_required')
  return { code, note }
}

/** A person's decision as it is kept with the activity: who, why, on what evidence, and how long it took. */
export function overrideOf(
  { actor, lane, item, work: { now } }: Situation,
  action: StoredOverride['action'],
  why: { readonly code: string; readonly note: string | null },
  evidence: { readonly clientAt: string | undefined; readonly since: Date; readonly photos: readonly string[] },
): StoredOverride {
  return {
    action,
    reason_code: why.code,
    note: why.note,
    by: actor.name,
    by_id: actor.id,
    role: actor.roleName,
    at: now.toISOString(),
    client_at: evidence.clientAt ?? null,
    latency_ms: now.getTime() - (item?.opened_at ?? evidence.since).getTime(),
    lane_version: lane.row.version,
    evidence: evidence.photos,
  }
}
