import type { z } from 'zod'
import type { BarrierCommand, Check, CheckInVerdict, Slip } from '#shared/contract/autogate/gateActivity.ts'
import type { Check as DomainCheck, Verdict } from '#shared/domain/checkIn.ts'
import type { CheckInFacts } from '#shared/domain/checkInFacts.ts'
import { allowanceOf } from '#shared/domain/customsAllows.ts'
import { sayAllowance } from '#shared/words/allowances.ts'
import { sayCheck, sayNextStep } from '#shared/words/reasonSentence.ts'
import type { Language } from '#shared/words/sentence.ts'
import { presentReasons } from './gateActivity.ts'

interface DecidedScan {
  readonly id: string
  readonly verdict: Verdict
  readonly facts: CheckInFacts
  readonly scan: { readonly scannedAt: Date }
  readonly lane: { readonly policy: { readonly version: number } }
  readonly ticket: {
    readonly row: { readonly access_number: string; readonly police_number: string }
    readonly company: { readonly name: string } | null
  } | null
  readonly now: Date
}

interface ForTheLane {
  readonly command: z.infer<typeof BarrierCommand> | null
  readonly slip: z.infer<typeof Slip> | null
}

/** What a lane agent is told: the verdict, why, what to do, and what to print. What was not checked it need not know. */
export function presentVerdict(
  { id, verdict, facts, scan, lane, ticket, now }: DecidedScan,
  { command, slip }: ForTheLane,
  language: Language,
): z.infer<typeof CheckInVerdict> {
  return {
    id,
    decision: verdict.decision,
    lamp: verdict.lamp,
    reasons: presentReasons(verdict.reasons, language),
    instruction: sayNextStep(verdict.reasons[0], language),
    checks: presentChecks(
      verdict.checks.filter((check) => check.verdict !== 'skipped'),
      language,
    ),
    customs_sentence: presentAllowance(facts, language),
    command,
    print_job: slip,
    ticket:
      ticket === null
        ? null
        : {
            access_number: ticket.row.access_number,
            police_number: ticket.row.police_number,
            company: ticket.company?.name ?? '',
          },
    policy_version: lane.policy.version,
    scanned_at: scan.scannedAt.toISOString(),
    decided_at: now.toISOString(),
  }
}

/** The evidence, one line for each check. */
export const presentChecks = (checks: readonly DomainCheck[], language: Language): z.infer<typeof Check>[] =>
  checks.map((check) => ({
    code: check.code,
    verdict: check.verdict,
    message: sayCheck(check, language),
    source: check.source,
    at: check.at,
  }))

/** What customs or port allow for the truck, in one sentence. */
export function presentAllowance(facts: CheckInFacts, language: Language): string | null {
  const allowance = allowanceOf(facts)
  return allowance === null ? null : sayAllowance(allowance, language)
}
