import { setTimeout as wait } from 'node:timers/promises'
import type { z } from 'zod'
import type { CheckInInput, CheckInVerdict } from '#shared/contract/autogate/gateActivity.ts'

export type Verdict = z.infer<typeof CheckInVerdict>

/** What came back over HTTP, as it was written. */
export interface Answered {
  readonly status: number
  readonly text: string
}

/** Posts a check-in of one lane under a key; throws when no answer came. */
export type Scanner = (
  key: string,
  body: Partial<z.input<typeof CheckInInput>>,
  signal?: AbortSignal,
) => Promise<Answered>

export function checkInFrom(url: string, lane: { id: string; direction: string }, token: string): Scanner {
  return async (key, body, signal = AbortSignal.timeout(10_000)) => {
    const response = await fetch(`${url}/v1/gate-activities/check-in`, {
      method: 'POST',
      signal,
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'accept-language': 'en',
        'idempotency-key': key,
      },
      body: JSON.stringify({
        lane_id: lane.id,
        direction: lane.direction === 'out' ? 'out' : 'in',
        plate_confidence: 0.97,
        scanned_at: '2026-11-21T07:32:08.000Z',
        ...body,
      }),
    })
    return { status: response.status, text: await response.text() }
  }
}

export const verdictOf = ({ status, text }: Answered): Verdict => {
  if (status !== 200) throw new Error(`A check-in was answered with ${status}: ${text}`)
  return (JSON.parse(text) as { data: Verdict }).data
}

/** As a lane does: the same key and the same words until there is an answer that is not about the server's health. */
export async function scanUntilAnswered(scan: Scanner, key: string, body: Parameters<Scanner>[1]): Promise<Answered> {
  for (;;) {
    const answer = await scan(key, body).catch(() => null)
    if (answer !== null && answer.status < 500) return answer
    await wait(30)
  }
}
