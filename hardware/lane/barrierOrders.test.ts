import { describe, expect, it } from 'vitest'
import type { Barrier } from '../devices/roles.ts'
import { PortFault } from '../transport/portFault.ts'
import { obeyBarrierOrder } from './barrierOrders.ts'

const now = Date.parse('2026-07-29T01:00:00.000Z')
const order = (age: number) => ({
  pulse: { id: 'c1', action: 'open' as const },
  issuedAt: new Date(now - age).toISOString(),
  ttlMs: 2_000,
})

function bench({ seen = false, disk = true, relay = true, waits = 0 } = {}) {
  let [time, pulses] = [now, 0]
  const barrier: Pick<Barrier, 'pulse'> = {
    pulse: async (_, mayStart) => {
      time += waits
      if (!mayStart()) return 'refused'
      if (!relay) throw new PortFault('gone', 'away')
      pulses += 1
      return 'started'
    },
  }
  const memory = {
    first: async () => {
      if (!disk) throw new Error('ENOSPC')
      return !seen
    },
  }
  return { barrier, memory, clock: () => time, pulses: () => pulses }
}

describe('an order to the barrier', () => {
  it.each([
    ['in time', 100, {}, 'executed', null, 1],
    ['at its very end', 1_999, {}, 'executed', null, 1],
    ['too old', 2_000, {}, 'expired', null, 0],
    ['a little from the future, as clocks are', -500, {}, 'executed', null, 1],
    ['far from the future', -60_000, {}, 'expired', null, 0],
    ['too old when the relay is free at last', 1_500, { waits: 600 }, 'expired', null, 0],
    ['seen before', 100, { seen: true }, 'duplicate', null, 0],
    ['that cannot be written down', 100, { disk: false }, 'failed', 'journal', 0],
    ['while the relay is away', 100, { relay: false }, 'failed', 'gone', 0],
  ] as const)('%s', async (_, age, circumstances, outcome, detail, pulses) => {
    const { barrier, memory, clock, pulses: pressed } = bench(circumstances)
    expect(await obeyBarrierOrder(order(age), barrier, memory, clock)).toEqual({ outcome, detail })
    expect(pressed()).toBe(pulses)
  })

  it('is not obeyed while the server’s clock is unknown', async () => {
    const { barrier, memory, pulses } = bench()
    const answer = await obeyBarrierOrder(order(0), barrier, memory, () => null)
    expect([answer, pulses()]).toEqual([{ outcome: 'expired', detail: 'clock_unknown' }, 0])
  })
})
