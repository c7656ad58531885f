import { setTimeout as wait } from 'node:timers/promises'
import { openWire, type Wire } from './wire.ts'

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
  /** Answers other than 2xx. */
  readonly failed: number
}

const openWires = (url: string, count: number): Promise<Wire[]> =>
  Promise.all(Array.from({ length: count }, () => openWire(url)))

/** Sends every shot once, as fast as `inFlight` at a time are answered. */
export async function loadInFlight(url: string, shots: readonly Shot[], inFlight: number): Promise<LoadResult> {
  const wires = await openWires(url, inFlight)
  const took: Took[] = []
  let next = 0
  const since = performance.now()
  await Promise.all(
    wires.map(async (wire) => {
      for (let shot = shots[next++]; shot !== undefined; shot = shots[next++]) {
        const began = performance.now()
        const status = await wire.send(shot)
        took.push({ status, ms: performance.now() - began })
      }
    }),
  )
  const seconds = (performance.now() - since) / 1000
  for (const wire of wires) wire.close()
  return resultOf(took, seconds)
}

const spareWires = 64

/**
 * Sends the shots evenly, so many a second, whether or not the ones before are answered. Times count from the
 * moment a shot was due: a server that falls behind cannot hide it.
 */
export async function loadPerSecond(url: string, shots: readonly Shot[], perSecond: number): Promise<LoadResult> {
  const idle = await openWires(url, spareWires)
  const all = [...idle]
  const took: Took[] = []
  const start = performance.now()
  const sent: Promise<void>[] = []
  for (const [at, shot] of shots.entries()) {
    const due = start + (at * 1000) / perSecond
    if (due > performance.now()) await wait(due - performance.now())
    sent.push(sendAt(due, shot))
  }
  await Promise.all(sent)
  const seconds = (performance.now() - start) / 1000
  for (const wire of all) wire.close()
  return resultOf(took, seconds)

  async function sendAt(due: number, shot: Shot): Promise<void> {
    /* In turn: the server closes one that says nothing for seconds. */
    const wire = idle.shift() ?? (await openWire(url))
    if (!all.includes(wire)) all.push(wire)
    const status = await wire.send(shot)
    took.push({ status, ms: performance.now() - due })
    idle.push(wire)
  }
}

interface Took {
  readonly status: number
  readonly ms: number
}

function resultOf(took: readonly Took[], seconds: number): LoadResult {
  const times = took.map(({ ms }) => ms).toSorted((a, b) => a - b)
  const failed = took.filter(({ status }) => status < 200 || status > 299).length
  return {
    perSecond: took.length / seconds,
    p50: quantile(times, 0.5),
    p99: quantile(times, 0.99),
    answered: took.length - failed,
    failed,
  }
}

/** Of sorted figures. */
export const quantile = (sorted: readonly number[], part: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN

export const median = (figures: readonly number[]): number =>
  quantile(
    figures.toSorted((a, b) => a - b),
    0.5,
  )
