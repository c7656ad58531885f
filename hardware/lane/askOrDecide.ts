import { setTimeout as sleep } from 'node:timers/promises'
import type { Standby } from './alone/standby.ts'
import { askVerdict, type Asked, type Patience } from './askVerdict.ts'
import type { CheckInBody, LaneApi } from './laneApi.ts'
import type { ScannedCode, TurnInput } from './turn.ts'

interface Parts {
  readonly api: LaneApi
  readonly standby: Standby
  /** While the lane knows nothing to decide by. */
  readonly patience: Patience
  readonly connected: boolean
}

/** With a snapshot to decide by, a truck waits this long (ms) for the server. */
const aloneWithinMs = 3_000
/** Where the line is down the server is asked once: it may answer before its line stands. */
const onceWithinMs = 700
const noSecondTry: Patience = { firstDelayMs: 1, totalMs: 0 }

const faultMessage = 'Lane gangguan: tidak dapat mencatat. Mohon tunggu, petugas akan membantu.'

/**
 * The server's verdict; where it does not answer in time the lane's own, made by what it knows. Only what is written
 * down opens.
 */
export async function askOrDecide(
  { api, standby, patience, connected }: Parts,
  scan: ScannedCode,
  body: CheckInBody,
): Promise<TurnInput> {
  const { id: scanId } = scan
  const asked = await ask({ api, standby, patience, connected }, body, scanId)
  if (asked.type !== 'unreachable') {
    standby.offline = !connected
    if (asked.type === 'verdict' && asked.verdict.decision === 'allow')
      void standby.alone.usedOnline(scan, body).catch(() => undefined)
    return { ...asked, scanId }
  }
  const answer = await standby.alone.decide(scan, body)
  if (answer.type === 'ignorant') return { type: 'unreachable', scanId }
  standby.offline = true
  if (answer.type === 'fault') return { type: 'rejected', scanId, message: faultMessage }
  return { type: 'verdict', scanId, verdict: answer.verdict, alone: true }
}

async function ask({ api, standby, patience, connected }: Parts, body: CheckInBody, scanId: string): Promise<Asked> {
  if (standby.snapshot.takenAt === null) return await askVerdict(api, body, scanId, patience)
  if (!connected) return await askOnce(api, body, scanId)
  const { firstDelayMs, totalMs } = patience
  return await askVerdict(api, body, scanId, { firstDelayMs, totalMs: Math.min(totalMs, aloneWithinMs) })
}

async function askOnce(api: LaneApi, body: CheckInBody, scanId: string): Promise<Asked> {
  const late = new AbortController()
  const silence = sleep(onceWithinMs, { type: 'unreachable' } as const, { signal: late.signal })
  try {
    return await Promise.race([askVerdict(api, body, scanId, noSecondTry), silence])
  } finally {
    late.abort()
  }
}
