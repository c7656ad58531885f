import type { Standby } from './alone/standby.ts'
import { askVerdict, type Patience } from './askVerdict.ts'
import type { CheckInBody, LaneApi } from './laneApi.ts'
import type { ScannedCode, TurnInput } from './turn.ts'

interface Parts {
  readonly api: LaneApi
  readonly standby: Standby | null
  /** While the lane knows nothing to decide by. */
  readonly patience: Patience
  readonly connected: boolean
}

/** With a snapshot to decide by, a truck waits this long (ms) for the server; where the line is down, less. */
const alonePatience = { connected: 3_000, cut: 700 } as const

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
  const asked = await askVerdict(
    api,
    body,
    scanId,
    standby === null ? patience : patienceOf(standby, patience, connected),
  )
  if (asked.type !== 'unreachable') {
    if (standby !== null) standby.offline = !connected
    if (asked.type === 'verdict' && asked.verdict.decision === 'allow')
      void standby?.alone.usedOnline(scan, body).catch(() => undefined)
    return { ...asked, scanId }
  }
  const answer = (await standby?.alone.decide(scan, body)) ?? { type: 'ignorant' }
  if (answer.type === 'ignorant') return { type: 'unreachable', scanId }
  if (standby !== null) standby.offline = true
  if (answer.type === 'fault') return { type: 'rejected', scanId, message: faultMessage }
  return { type: 'verdict', scanId, verdict: answer.verdict, alone: true }
}

function patienceOf({ snapshot }: Standby, { firstDelayMs, totalMs }: Patience, connected: boolean): Patience {
  if (snapshot.takenAt === null) return { firstDelayMs, totalMs }
  return { firstDelayMs, totalMs: Math.min(totalMs, connected ? alonePatience.connected : alonePatience.cut) }
}
