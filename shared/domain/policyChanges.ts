import { effectOf, policyNumbers, type GatePolicy, type PolicyNumber, type ReasonEffect } from './policy.ts'
import { obstacleCodes, type ObstacleCode } from './reason.ts'

/** One rule that differs between two versions, with what it really says in each, defaults included. */
export type PolicyChange =
  | { readonly kind: 'number'; readonly rule: PolicyNumber; readonly from: number; readonly to: number }
  | { readonly kind: 'effect'; readonly rule: ObstacleCode; readonly from: ReasonEffect; readonly to: ReasonEffect }

/** What differs from one policy to another, in the order of the tables; empty where both decide alike. */
export function policyChanges(from: GatePolicy, to: GatePolicy): PolicyChange[] {
  const numbers = (Object.keys(policyNumbers) as PolicyNumber[]).map(
    (rule) => ({ kind: 'number', rule, from: from[rule], to: to[rule] }) as const,
  )
  const effects = obstacleCodes.map(
    (rule) => ({ kind: 'effect', rule, from: effectOf(from, rule), to: effectOf(to, rule) }) as const,
  )
  return [...numbers, ...effects].filter((change) => change.from !== change.to)
}
