import { v7 as uuid } from 'uuid'
import type { LaneSnapshot, SnapshotTicket } from '#shared/contract/laneSnapshot.ts'
import type { Verdict as Decision } from '#shared/domain/checkIn.ts'
import type { CheckInFacts } from '#shared/domain/checkInFacts.ts'
import { displayPlate } from '#shared/domain/plate.ts'
import { sayNextStep, sayReason } from '#shared/words/reasonSentence.ts'
import type { PrintSlip, Verdict } from '../turn.ts'

interface Decided {
  readonly site: LaneSnapshot['site']
  readonly ticket: SnapshotTicket | null
  readonly facts: CheckInFacts
  readonly decision: Decision
  /** As it was scanned. */
  readonly code: string
  readonly now: Date
}

const titles = { in: 'BUKTI MASUK', out: 'BUKTI KELUAR' } as const

/** The verdict as the server would have worded it, with an order to the barrier and a slip of the lane's own. */
export function verdictAlone(decided: Decided): Verdict {
  const { decision, facts, ticket, now } = decided
  const opens = decision.decision === 'allow'
  return {
    id: uuid(),
    decision: decision.decision,
    lamp: decision.lamp,
    reasons: decision.reasons.map((reason) => ({
      code: reason.code,
      message: sayReason(reason, 'id'),
      next_step: sayNextStep(reason, 'id'),
    })),
    instruction: sayNextStep(decision.reasons[0], 'id'),
    checks: [],
    customs_sentence: null,
    command: opens
      ? { id: uuid(), action: 'open', issued_at: now.toISOString(), ttl_ms: facts.policy.command_ttl_ms }
      : null,
    print_job: opens && ticket !== null ? slipAlone(decided, ticket) : null,
    ticket:
      ticket === null
        ? null
        : {
            access_number: ticket.facts.accessNumber,
            police_number: ticket.facts.policeNumber,
            company: ticket.company?.name ?? '',
          },
    policy_version: facts.policy.version,
    scanned_at: facts.scannedAt,
    decided_at: facts.now,
  }
}

/** A lane cannot sign: on the way in the slip repeats the driver's own code, or names the ticket. */
const slipAlone = ({ site, facts, code, now }: Decided, ticket: SnapshotTicket): PrintSlip => ({
  id: uuid(),
  title: titles[facts.direction],
  access_number: ticket.facts.accessNumber,
  police_number: displayPlate(ticket.facts.policeNumber),
  company: ticket.company?.name ?? '',
  destination: ticket.buildings.flatMap((id) => site.places[id]?.name ?? []).join(', '),
  gate: site.lane.gateName,
  lane: site.lane.code,
  direction: facts.direction,
  printed_at: now.toISOString(),
  time_zone: site.timeZone,
  code: facts.direction === 'out' ? ticket.facts.accessNumber : code,
  copy: 1,
})
