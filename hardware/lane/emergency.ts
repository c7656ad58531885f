import { v7 as uuid } from 'uuid'
import type { Barrier } from '../devices/roles.ts'
import { obeyBarrierOrder } from './barrierOrders.ts'
import type { CommandMemory } from './commandMemory.ts'
import type { Pulse, PulseOutcome } from './turn.ts'
import type { Standby } from './alone/standby.ts'

interface Parts {
  readonly standby: Standby
  readonly barrier: Barrier
  readonly memory: CommandMemory
}

/** Somebody stands there and waits: a slow disk delays the opening and does not undo the wish (ms). */
const ttlMs = 5_000

/**
 * Somebody at the lane opens it: without network or login, at once. It is on the disk before the relay switches, and
 * what cannot be written down does not open; the arm's own release is for that.
 */
export async function openInEmergency(
  { standby, barrier, memory }: Parts,
  { source, activityId }: { source: 'button' | 'local'; activityId: string | null },
): Promise<{ pulse: Pulse; result: PulseOutcome }> {
  const pulse = { id: uuid(), action: 'open' } as const
  const issuedAt = new Date().toISOString()
  const entry = { kind: 'emergency', command_id: pulse.id, source, activity_id: activityId } as const
  try {
    await standby.permit({ ...entry, outcome: 'executed', detail: null })
  } catch {
    return { pulse, result: { outcome: 'failed', detail: 'journal' } }
  }
  const result = await obeyBarrierOrder({ pulse, issuedAt, ttlMs }, barrier, memory, Date.now)
  if (result.outcome !== 'executed') standby.note({ ...entry, outcome: 'failed', detail: result.detail })
  return { pulse, result }
}
