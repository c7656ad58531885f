import { checkRules, isBypassed, type CheckCode, type Finding } from './checkInChecks.ts'
import type { CheckInFacts } from './checkInFacts.ts'
import type { Decision } from './lane.ts'
import { effectOf, type GatePolicy } from './policy.ts'
import { obstacleCodes, type ObstacleCode, type Reason, type ReasonCode, type ReasonValues } from './reason.ts'
import type { Instant } from './siteTime.ts'
import { insideStatuses } from './ticketLifecycle.ts'

export type CheckVerdict = 'pass' | 'warn' | 'fail' | 'skipped'

export interface Check {
  readonly code: CheckCode
  readonly verdict: CheckVerdict
  /** What stands in the way; null when nothing does. */
  readonly reason: ObstacleCode | null
  readonly values: ReasonValues
  readonly source: string
  readonly at: Instant
}

/** Through the gates of the site, or through those of a buffer zone inside it. */
export type Move = 'enter' | 'leave' | 'enter_buffer' | 'leave_buffer'

export interface Verdict {
  readonly decision: Decision
  readonly lamp: 'red' | 'yellow' | 'green'
  /** Never empty; the weightiest first. */
  readonly reasons: readonly [Reason, ...Reason[]]
  readonly checks: readonly Check[]
  /** What the barrier's opening does to the ticket. */
  readonly move: Move | null
}

const decisionOf = { red: 'deny', yellow: 'review', green: 'allow' } as const

/**
 * The gate decision: every check is made, the worst decides the lamp, and an operator's override is one more fact.
 * The same facts always give the same verdict.
 */
export function decideCheckIn(facts: CheckInFacts): Verdict {
  const checks = rules.map((rule) => check(rule, facts))
  const obstacles = checks.filter((found) => found.verdict === 'fail' || found.verdict === 'warn')
  const reasons: Reason[] = obstacles.map(({ reason, values }) => ({ code: reason ?? 'ok', values }))
  reasons.sort((a, b) => weight(a.code, facts.policy) - weight(b.code, facts.policy))

  const { override } = facts
  const worst = obstacles.some(({ verdict }) => verdict === 'fail') ? 'red' : obstacles.length > 0 ? 'yellow' : 'green'
  const lamp = override === null ? worst : override.action === 'open' ? 'green' : 'red'
  const first: Reason | undefined =
    override === null
      ? reasons.shift()
      : { code: override.action === 'open' ? 'operator.opened' : 'operator.refused', values: { by: override.by } }
  return {
    decision: decisionOf[lamp],
    lamp,
    reasons: [first ?? nothingInTheWay(facts), ...unique(reasons)],
    checks,
    move: lamp === 'green' ? moveOf(facts) : null,
  }
}

const nothingInTheWay = (facts: CheckInFacts): Reason =>
  isBypassed(facts)
    ? { code: 'bypass.allowed', values: { category: facts.bypass?.category ?? 'other' } }
    : { code: 'ok', values: {} }

const decidedAt = ({ now }: CheckInFacts): Instant => now
const nothing: ReasonValues = {}

/** The rules as a list, made once: every decision runs through all of them. */
const rules = (Object.keys(checkRules) as CheckCode[]).map((code) => ({ code, at: decidedAt, ...checkRules[code] }))

function check({ code, source, judge, at }: (typeof rules)[number], facts: CheckInFacts): Check {
  const finding = judge(facts)
  if (typeof finding === 'string')
    return { code, verdict: finding, reason: null, values: nothing, source, at: at(facts) }
  const { reason, values } = finding
  return { code, verdict: verdictOf(finding, facts.policy), reason, values, source, at: at(facts) }
}

function verdictOf(finding: Exclude<Finding, string>, policy: GatePolicy): CheckVerdict {
  const effect = effectOf(policy, finding.reason)
  return effect === 'red' ? 'fail' : effect === 'yellow' ? 'warn' : 'skipped'
}

/** Red before yellow, then in the order of the table. */
function weight(code: ReasonCode, policy: GatePolicy): number {
  const position = obstacleCodes.findIndex((obstacle) => obstacle === code)
  const red = position >= 0 && effectOf(policy, code as ObstacleCode) === 'red'
  return position + (red ? 0 : obstacleCodes.length)
}

/** An expired ticket is found by its status and by the clock: it is told once. */
function unique(reasons: readonly Reason[]): Reason[] {
  return reasons.filter(({ code }, at) => reasons.findIndex((other) => other.code === code) === at)
}

/** A barrier that a person opens moves the ticket only where that is a legal step: never a second time inside. */
function moveOf({ ticket, direction, yard }: CheckInFacts): Verdict['move'] {
  if (ticket === null) return null
  const inside = ticket.inside !== null || insideStatuses.includes(ticket.status)
  if (yard != null) {
    if (!inside) return null
    if (direction === 'out') return yard.stay === null ? null : 'leave_buffer'
    return yard.stay === null && ticket.status === 'checked_in' ? 'enter_buffer' : null
  }
  if (direction === 'out') return inside ? 'leave' : null
  return !inside && ticket.status === 'active' ? 'enter' : null
}
