import type { z } from 'zod'
import type { Explanation } from '#shared/contract/autogate/gateIn.ts'
import { decideCheckIn, type Verdict } from '#shared/domain/checkIn.ts'
import type { GatePolicy } from '#shared/domain/policy.ts'
import { policyChanges } from '#shared/domain/policyChanges.ts'
import { decisionWords, explainWords } from '#shared/words/explain.ts'
import { sayCheck, sayReason } from '#shared/words/reasonSentence.ts'
import { say, type Language } from '#shared/words/sentence.ts'
import type { DecidedRow, StoredFacts } from '../queries/undoRows.ts'
import { presentReasons } from './gateActivity.ts'

interface Judging {
  readonly then: GatePolicy
  readonly today: GatePolicy
  readonly language: Language
}

/** The facts of one check-in judged by the rules of then and of today; what a person decided is left out of both. */
export function presentExplanation(
  row: DecidedRow,
  stored: StoredFacts,
  { then, today, language }: Judging,
): z.infer<typeof Explanation> {
  const facts = row.override?.action === 'correct_plate' ? withPlate(stored, row.plate_corrected) : stored
  const before = decideCheckIn({ ...facts, policy: then, override: null })
  const after = decideCheckIn({ ...facts, policy: today, override: null })
  const told = ({ decision, lamp, reasons }: Pick<Verdict, 'decision' | 'lamp' | 'reasons'>, version: number) => ({
    decision,
    lamp,
    policy_version: version,
    reasons: presentReasons(reasons, language),
  })
  const changed = before.decision !== after.decision || before.lamp !== after.lamp
  return {
    decided: {
      decision: row.decision,
      lamp: row.lamp,
      policy_version: row.policy_version,
      reasons: presentReasons(row.reasons ?? [], language),
    },
    repeated: told(before, then.version),
    today: told(after, today.version),
    changed,
    policy_changes: policyChanges(then, today),
    checks: after.checks.flatMap((check, at) => {
      const earlier = before.checks[at]
      return earlier === undefined || earlier.verdict === check.verdict
        ? []
        : [{ code: check.code, then: earlier.verdict, today: check.verdict, message: sayCheck(check, language) }]
    }),
    message: say(changed ? explainWords.changed : explainWords.same, language, {
      then: then.version,
      today: today.version,
      before: decisionWords[before.decision][language],
      decision: decisionWords[after.decision][language],
      reason: sayReason(after.reasons[0], language),
    }),
  }
}

const withPlate = (facts: StoredFacts, corrected: string | null): StoredFacts => ({
  ...facts,
  plate: { ...facts.plate, corrected },
})
