import type { Barrier } from '../devices/roles.ts'
import { PortFault } from '../transport/portFault.ts'
import type { CommandMemory } from './commandMemory.ts'
import type { Pulse, PulseOutcome } from './turn.ts'

export interface BarrierOrder {
  readonly pulse: Pulse
  readonly issuedAt: string
  readonly ttlMs: number
}

/** Clocks are never quite equal: an order may seem this much (ms) from the future. */
const clockError = 1_000

/**
 * Carries out one order to the barrier, or says why not. It must be in time on the server's clock, never seen
 * before (also not before a restart), and still in time when the relay is about to switch.
 */
export async function obeyBarrierOrder(
  { pulse, issuedAt, ttlMs }: BarrierOrder,
  barrier: Pick<Barrier, 'pulse'>,
  memory: Pick<CommandMemory, 'first'>,
  serverNow: () => number | null,
): Promise<PulseOutcome> {
  const age = (): number | null => {
    const now = serverNow()
    return now === null ? null : now - Date.parse(issuedAt)
  }
  const inTime = (): boolean => {
    const old = age()
    return old !== null && old > -clockError && old < ttlMs
  }
  const expired = (): PulseOutcome => ({ outcome: 'expired', detail: age() === null ? 'clock_unknown' : null })
  if (!inTime()) return expired()
  try {
    if (!(await memory.first(pulse.id))) return { outcome: 'duplicate', detail: null }
    const started = await barrier.pulse(pulse.action, inTime)
    return started === 'started' ? { outcome: 'executed', detail: null } : expired()
  } catch (thrown) {
    return { outcome: 'failed', detail: thrown instanceof PortFault ? thrown.kind : 'journal' }
  }
}
