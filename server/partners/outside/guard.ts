import { BrokenCircuitError, CircuitState, ConsecutiveBreaker, circuitBreaker, handleWhen } from 'cockatiel'
import type { OutsideFailureKind } from '#shared/contract/autogate/codeco.ts'
import { OutsideFailure } from './outsideFailure.ts'

export type BreakerState = 'closed' | 'open' | 'half_open'

export interface SystemHealth {
  readonly breaker: BreakerState
  readonly lastSuccessAt: Date | null
  readonly lastFailureAt: Date | null
  /** What sort of failure it was, and what it said in detail. */
  readonly lastFailure: OutsideFailureKind | null
  readonly lastError: string | null
}

/** Stands before one outside system. */
export interface Guard {
  /** Asks, unless the system has failed five times in a row and is left alone. */
  ask<T>(question: () => Promise<T>): Promise<T>
  health(): SystemHealth
  /** Whether it is left alone now: a question would fail unasked. */
  rests(): boolean
}

const mostFailures = 5
/** Milliseconds that a broken system is left alone before one question tries it. */
export const restMilliseconds = 15_000

const states: Readonly<Record<CircuitState, BreakerState>> = {
  [CircuitState.Closed]: 'closed',
  [CircuitState.Open]: 'open',
  [CircuitState.HalfOpen]: 'half_open',
  [CircuitState.Isolated]: 'open',
}

/** A clear refusal is an answer: only silence and nonsense break the circuit. */
const isOutage = (cause: Error): boolean => !(cause instanceof OutsideFailure) || cause.kind !== 'refused'

export function createGuard(rest = restMilliseconds): Guard {
  const policy = circuitBreaker(handleWhen(isOutage), {
    breaker: new ConsecutiveBreaker(mostFailures),
    halfOpenAfter: rest,
  })
  let brokeAt = 0
  policy.onBreak(() => {
    brokeAt = performance.now()
  })
  let lastSuccessAt: Date | null = null
  let lastFailureAt: Date | null = null
  let lastFailure: OutsideFailureKind | null = null
  let lastError: string | null = null
  return {
    async ask(question) {
      try {
        const answer = await policy.execute(question)
        lastSuccessAt = new Date()
        return answer
      } catch (cause) {
        if (cause instanceof BrokenCircuitError)
          throw new OutsideFailure('unreachable', 'Left alone after five failures in a row', cause)
        lastFailureAt = new Date()
        lastFailure = cause instanceof OutsideFailure ? cause.kind : 'unreachable'
        lastError = (cause as Error).message
        throw cause
      }
    },
    rests: () => policy.state === CircuitState.Open && performance.now() - brokeAt < rest,
    health: () => ({ breaker: states[policy.state], lastSuccessAt, lastFailureAt, lastFailure, lastError }),
  }
}
