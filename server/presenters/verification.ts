import type { z } from 'zod'
import type { Verification } from '#shared/contract/autogate/gateIn.ts'
import { comparedFacts } from '#shared/domain/comparedFacts.ts'
import { displayPlate } from '#shared/domain/plate.ts'
import type { GatePolicy } from '#shared/domain/policy.ts'
import { typeNames } from '#shared/domain/ticketKind.ts'
import { bypassedCheckWords } from '#shared/words/checks.ts'
import { evidenceWords } from '#shared/words/evidence.ts'
import { sayNextStep } from '#shared/words/reasonSentence.ts'
import { say, type Language } from '#shared/words/sentence.ts'
import type { StoredOverride } from '../queries/gateActivityRows.ts'
import type {
  Evidence,
  EvidenceRow,
  UndoneRow,
  VerifiedDocumentRow,
  VerifiedTicketRow,
} from '../queries/verification.ts'
import { presentTimeline, reasonTitle } from './evidenceTimeline.ts'
import { presentActivity } from './gateActivity.ts'
import { presentPolicyNumbers } from './gate.ts'
import { presentIntervention } from './intervention.ts'
import type { SignUrl } from './lane.ts'
import { presentPlates } from './plateComparison.ts'
import { presentAllowance, presentChecks } from './verdict.ts'

type Wire = z.infer<typeof Verification>

interface Seen {
  /** Of the decision. */
  readonly policy: GatePolicy
  /** By the policy of today; that of the decision when it is not asked for. */
  readonly undoMinutes?: number
  readonly signUrl: SignUrl
  readonly language: Language
  readonly now: Date
}

/** The whole evidence of one check-in. */
export function presentVerification(
  evidence: Evidence,
  { policy, undoMinutes = policy.undo_minutes, signUrl, language, now }: Seen,
): Wire {
  const { activity, ticket, document, entries, command, intervention } = evidence
  const [reason] = activity.reasons ?? []
  const plate = presentPlates({
    read: activity.plate_read,
    confidence: activity.plate_confidence === null ? null : Number(activity.plate_confidence),
    corrected: activity.plate_corrected,
    expected: ticket?.police_number ?? null,
    nearDistance: policy.plate_near_distance,
  })
  return {
    activity: presentActivity(activity, signUrl, language),
    checks: presentVerified(activity, language),
    instruction: reason === undefined ? '' : sayNextStep(reason, language),
    customs_sentence:
      activity.facts === null ? null : presentAllowance({ ...activity.facts, override: null, policy }, language),
    plate,
    hint: hint(plate, ticket, entries.length, language),
    ticket: ticket === null ? null : presentTicket(ticket, evidence, activity.company_name ?? ''),
    customs: document === null ? null : presentDocument(document, policy, now),
    history: {
      plate: ticket === null ? null : displayPlate(ticket.police_number),
      entries_30_days: entries.length,
      last_entry_at: entries[0]?.toISOString() ?? null,
    },
    operator: activity.override === null ? null : presentOperator(activity.override, language),
    command: command === null ? null : { ...command, issued_at: command.issued_at.toISOString() },
    intervention: intervention === null ? null : presentIntervention(intervention),
    trip: { entry_activity_id: activity.entry_activity_id, minutes: activity.ritase_minutes },
    policy: { version: policy.version, rules: presentPolicyNumbers(policy) },
    timeline: presentTimeline(evidence, language),
    direction: activity.direction,
    undone: evidence.undone === null ? null : presentUndone(evidence.undone),
    undo_until: undoUntil(activity, undoMinutes)?.toISOString() ?? null,
  }
}

/** Each check with the facts it looked at and how old they were when the gate decided. */
function presentVerified({ checks, facts, reasons, decided_at }: EvidenceRow, language: Language): Wire['checks'] {
  const bypassed = reasons?.[0]?.code === 'bypass.allowed'
  return presentChecks(checks ?? [], language).map((check, place) => {
    const code = checks?.[place]?.code
    const instead = bypassed && check.verdict === 'pass' ? bypassedCheckWords[check.code] : undefined
    return {
      ...check,
      ...(instead !== undefined && { message: instead[language] }),
      age_seconds: Math.max(0, Math.round((decided_at.getTime() - Date.parse(check.at)) / 1000)),
      compared: facts === null || code === undefined ? {} : comparedFacts(code, facts),
    }
  })
}

const presentUndone = ({ reason_code, note, by_name, undone_at }: UndoneRow): Wire['undone'] => ({
  reason_code,
  note,
  by: by_name,
  at: undone_at.toISOString(),
})

function undoUntil({ outcome, override, decided_at }: EvidenceRow, minutes: number): Date | null {
  if (outcome !== 'opened') return null
  const opened = override === null ? decided_at : new Date(override.at)
  return new Date(opened.getTime() + minutes * 60_000)
}

/** Said only where it helps a person: when the plates differ. */
function hint(
  plate: Wire['plate'],
  ticket: VerifiedTicketRow | null,
  entries: number,
  language: Language,
): string | null {
  if (ticket === null || plate.verdict === 'same') return null
  const vehicle = { plate: displayPlate(ticket.police_number), count: entries }
  const often = say(entries === 0 ? evidenceWords.seen_never : evidenceWords.seen_often, language, vehicle)
  if (plate.verdict !== 'near') return often
  const differ = { count: plate.differences.length, pairs: plate.differences.join(', ') }
  return `${say(evidenceWords.letters_differ, language, differ)} ${often}`
}

const presentTicket = (row: VerifiedTicketRow, { destinations }: Evidence, company: string): Wire['ticket'] => ({
  id: row.id,
  access_number: row.access_number,
  type: typeNames[row.kind],
  status: row.status,
  police_number: row.police_number,
  company,
  comodity: row.comodity,
  quantity: row.total_item === null ? null : Number(row.total_item),
  unit: row.unit_of_item,
  vehicle_type: row.vehicle_type,
  valid_from: row.valid_from.toISOString(),
  expired_at: row.expired_at.toISOString(),
  slot_start: row.slot_start?.toISOString() ?? null,
  slot_end: row.slot_end?.toISOString() ?? null,
  rit_done: row.rit_done,
  rit_max: row.rit_max,
  driver:
    row.detail?.driver == null
      ? null
      : { name: row.detail.driver.name, sim_number: row.detail.driver.sim_number ?? null },
  destinations: [...destinations],
})

const presentDocument = (row: VerifiedDocumentRow, policy: GatePolicy, now: Date): Wire['customs'] => ({
  document: `${row.nama_dokumen} ${row.nomor_daftar ?? row.nomor_aju}`,
  nomor_aju: row.nomor_aju,
  customs_lane: row.customs_lane,
  released: row.released,
  release_number: row.release_number,
  released_at: row.released_at?.toISOString() ?? null,
  source: row.source,
  fetched_at: row.fetched_at.toISOString(),
  stale: now.getTime() - row.fetched_at.getTime() > policy.customs_stale_minutes * 60_000,
})

const presentOperator = (override: StoredOverride, language: Language): Wire['operator'] => ({
  action: override.action,
  reason_code: override.reason_code,
  reason: reasonTitle(override.reason_code, language),
  note: override.note,
  by: override.by,
  role: override.role,
  at: override.at,
  latency_ms: override.latency_ms,
})
