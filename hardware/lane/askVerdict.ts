import { setTimeout as sleep } from 'node:timers/promises'
import { Refusal } from '#shared/contract/errors.ts'
import type { CheckInBody, LaneApi } from './laneApi.ts'
import type { Verdict } from './turn.ts'

export type Asked =
  | { readonly type: 'verdict'; readonly verdict: Verdict }
  | { readonly type: 'unreachable' }
  | { readonly type: 'rejected'; readonly message: string }

export interface Patience {
  readonly firstDelayMs: number
  readonly totalMs: number
}

export const patience: Patience = { firstDelayMs: 200, totalMs: 7_000 }

/** Sends a check-in until there is an answer, with the same key every time, for a few seconds at most. */
export async function askVerdict(
  api: LaneApi,
  body: CheckInBody,
  key: string,
  { firstDelayMs, totalMs }: Patience = patience,
): Promise<Asked> {
  const until = performance.now() + totalMs
  for (let delay = firstDelayMs; ; delay = Math.min(2_000, delay * 2)) {
    try {
      return { type: 'verdict', verdict: await api.checkIn(body, key) }
    } catch (thrown) {
      if (thrown instanceof Refusal && !isPassing(thrown)) return { type: 'rejected', message: thrown.message }
      if (performance.now() + delay > until) return { type: 'unreachable' }
      await sleep(delay)
    }
  }
}

/** A refusal that another try may not meet. */
const isPassing = ({ status }: Refusal): boolean => status >= 500 || status === 429
