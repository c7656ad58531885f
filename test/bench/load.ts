import { Agent, request } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import autocannon from 'autocannon'

export interface Shot {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}

export interface LoadResult {
  readonly perSecond: number
  /** Milliseconds. */
  readonly p50: number
  readonly p99: number
  readonly answered: number
  readonly failed: number
}

/** Sends every shot once, as fast as `inFlight` at a time are answered; answers other than 2xx are failed. */
export async function loadInFlight(url: string, shots: readonly Shot[], inFlight: number): Promise<LoadResult> {
  let next = 0
  const since = performance.now()
  const result = await autocannon({
    url,
    connections: inFlight,
    amount: shots.length,
    requests: [{ setupRequest: (request) => ({ ...request, ...shots[next++ % shots.length] }) }],
  })
  const seconds = (performance.now() - since) / 1000
  return {
    perSecond: result['2xx'] / seconds,
    p50: result.latency.p50,
    p99: result.latency.p99,
    answered: result['2xx'],
    failed: result.non2xx + result.errors + result.timeouts,
  }
}

/**
 * Sends the shots evenly, so many a second, whether or not the ones before are answered. Times count from the
 * moment a shot was due: a server that falls behind cannot hide it.
 */
export async function loadPerSecond(url: string, shots: readonly Shot[], perSecond: number): Promise<LoadResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: 256 })
  const start = performance.now()
  const times: number[] = []
  let failed = 0
  const sent: Promise<void>[] = []
  for (const [at, shot] of shots.entries()) {
    const due = start + (at * 1000) / perSecond
    if (due > performance.now()) await wait(due - performance.now())
    sent.push(
      send(agent, url, shot).then((status) => {
        times.push(performance.now() - due)
        if (status < 200 || status > 299) failed += 1
      }),
    )
  }
  await Promise.all(sent)
  const seconds = (performance.now() - start) / 1000
  agent.destroy()
  times.sort((a, b) => a - b)
  return {
    perSecond: shots.length / seconds,
    p50: quantile(times, 0.5),
    p99: quantile(times, 0.99),
    answered: times.length - failed,
    failed,
  }
}

const send = (agent: Agent, url: string, { method, path, headers, body }: Shot): Promise<number> =>
  new Promise((settle) => {
    const asked = request(new URL(path, url), { agent, method, headers }, (answer) => {
      answer.resume()
      answer.on('end', () => settle(answer.statusCode ?? 0))
    })
    asked.on('error', () => settle(0))
    asked.end(body)
  })

/** Of sorted figures. */
export const quantile = (sorted: readonly number[], part: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN

export const median = (figures: readonly number[]): number =>
  quantile(
    figures.toSorted((a, b) => a - b),
    0.5,
  )
