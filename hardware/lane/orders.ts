import type { Barrier } from '../devices/roles.ts'
import type { Standby } from './alone/standby.ts'
import { obeyBarrierOrder } from './barrierOrders.ts'
import type { CommandMemory } from './commandMemory.ts'
import { openInEmergency } from './emergency.ts'
import type { LaneLog } from './laneLog.ts'
import type { Pulse, PulseOutcome, TurnEffect } from './turn.ts'

interface Parts {
  readonly lane: { readonly code: string }
  readonly barrier: Barrier
  readonly memory: CommandMemory
  readonly standby: Standby
  readonly log: LaneLog
  /** The server's time, null while it is unknown; and the lane's own. */
  readonly serverNow: () => number | null
  readonly laneNow: () => number
}

/** Everything that moves the barrier goes through here: in time, once, and written down before. */
export class Orders {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /** A verdict's order, or the server's; the server learns later what became of the lane's own. */
  async carryOut(order: Extract<TurnEffect, { type: 'pulse' }>): Promise<PulseOutcome> {
    const { lane, barrier, memory, standby, log, serverNow, laneNow } = this.#parts
    const result = await obeyBarrierOrder(order, barrier, memory, order.clock === 'lane' ? laneNow : serverNow)
    log.info({ lane: lane.code, command: order.pulse.id, ...result }, `barrier ${order.pulse.action}`)
    const { outcome, detail } = result
    if (order.clock === 'lane' && outcome !== 'executed')
      standby.note({ kind: 'pulse', command_id: order.pulse.id, outcome, detail })
    return result
  }

  /** Somebody at the lane opens it: without network or login, at once, and on record. */
  async openNow(
    source: 'button' | 'local',
    activityId: string | null,
  ): Promise<{ pulse: Pulse; result: PulseOutcome }> {
    const { lane, log } = this.#parts
    const opened = await openInEmergency(this.#parts, { source, activityId })
    log.warn({ lane: lane.code, command: opened.pulse.id, source, ...opened.result }, 'barrier open')
    return opened
  }

  /** A pulse that somebody at the console allowed for a test; it is an order like any other. */
  async pulseForTest({
    id,
    issued_at,
    ttl_ms,
  }: {
    id: string
    issued_at: string
    ttl_ms: number
  }): Promise<PulseOutcome> {
    const { barrier, memory, serverNow } = this.#parts
    const order = { pulse: { id, action: 'open' }, issuedAt: issued_at, ttlMs: ttl_ms } as const
    return await obeyBarrierOrder(order, barrier, memory, serverNow)
  }
}
