import type { z } from 'zod'
import type { codeco, CodecoMessage } from '#shared/contract/autogate/codeco.ts'
import type { ReplyData } from '#shared/contract/endpoint.ts'
import { codecoStates } from '#shared/domain/codeco.ts'
import type { OutsideName, OutsideSystems } from '../ports.ts'
import type { CodecoAttemptRow, CodecoRow, ReconciliationRow } from '../queries/codecoRows.ts'
import type { OutsideFigures } from '../queries/outsideFigures.ts'

const timeOf = (at: Date | null): string | null => at?.toISOString() ?? null

export const presentCodecoMessage = (row: CodecoRow): z.infer<typeof CodecoMessage> => ({
  id: row.id,
  ref_number: row.ref_number,
  kind: row.kind,
  kd_dok: row.kd_dok,
  direction: row.direction,
  company: row.company_id === null ? null : { id: row.company_id, name: row.company_name ?? '' },
  access_number: row.access_number,
  police_number: row.police_number,
  state: row.state,
  attempts: row.attempts,
  next_attempt_at: row.state === 'queued' ? row.due_at.toISOString() : null,
  moved_at: row.moved_at.toISOString(),
  sent_at: timeOf(row.sent_at),
  settled_at: timeOf(row.settled_at),
  last_answer: row.last_answer,
  created_at: row.created_at.toISOString(),
  undone_at: timeOf(row.undone_at),
  correction:
    row.correction === null
      ? null
      : {
          state: row.correction,
          note: row.correction_note,
          corrected_at: timeOf(row.corrected_at),
          corrected_by: row.corrected_by,
        },
})

export const presentCodecoDetail = (
  row: CodecoRow,
  attempts: readonly CodecoAttemptRow[],
): ReplyData<typeof codeco.detail> => ({
  ...presentCodecoMessage(row),
  payload: row.payload,
  log: attempts.map(({ at, ...attempt }) => ({ at: at.toISOString(), ...attempt })),
})

export const presentReconciliation = (row: ReconciliationRow): ReplyData<typeof codeco.reconciliations>[number] => ({
  ...row,
  strangers: [...row.strangers],
  at: row.at.toISOString(),
})

const names = { ceisa: 'ceisa', tpsOnline: 'tps_online', ptosm: 'ptosm' } as const satisfies Record<OutsideName, string>

export function presentOutside(outside: OutsideSystems, figures: OutsideFigures): ReplyData<typeof codeco.overview> {
  const health = outside.health()
  return {
    systems: (Object.keys(names) as OutsideName[]).map((name) => ({
      name: names[name],
      used: outside.uses[name],
      breaker: health[name].breaker,
      last_success_at: timeOf(health[name].lastSuccessAt),
      last_failure_at: timeOf(health[name].lastFailureAt),
      last_failure: health[name].lastFailure,
      last_error: health[name].lastError,
      mirrored: figures[name].mirrored,
      stale: figures[name].stale,
      fetched_at: timeOf(figures[name].fetched_at),
    })),
    codeco: Object.fromEntries(codecoStates.map((state) => [state, figures.codeco.get(state) ?? 0])),
    oldest_queued_at: timeOf(figures.oldestQueued),
    corrections_due: figures.correctionsDue,
    withdrawn: figures.withdrawn,
  }
}
