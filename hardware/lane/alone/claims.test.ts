import { setTimeout as wait } from 'node:timers/promises'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { FaultyDisk } from '../../simulation/faultyDisk.ts'
import { Claims, type Grant } from './claims.ts'
import type { TicketUse } from './ticketUse.ts'
import { UsedTickets } from './usedTickets.ts'

const use = (lane: string, accessNumber = 'TKT-00000001'): TicketUse => ({
  accessNumber,
  move: 'enter',
  trip: 0,
  lane,
  at: '2026-11-21T07:00:00.000Z',
})

const laneOf = async (id: string, disk = new FaultyDisk()) => new Claims(await UsedTickets.open('/lane', disk), id)

/** Lanes that hear each other, each message as late as `delays` says. */
async function gateOf(ids: readonly string[], delays: readonly number[]) {
  const lanes = new Map<string, Claims>()
  for (const id of ids) lanes.set(id, await laneOf(id))
  let sent = 0
  const late = () => wait(delays[sent++ % delays.length] ?? 0)
  return (id: string): Promise<Grant> | undefined =>
    lanes.get(id)?.claim(
      use(id),
      async (wanted) =>
        await Promise.all(
          [...lanes].flatMap(([other, claims]) =>
            other === id
              ? []
              : [
                  late()
                    .then(() => claims.answer(id, wanted))
                    .then((grant) => late().then(() => grant)),
                ],
          ),
        ),
    )
}

it('lets exactly one of the lanes of a gate use a ticket, in whatever order their words arrive', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 2, max: 5 }),
      fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 12 }),
      async (count, delays) => {
        const ids = Array.from({ length: count }, (_, at) => `lane-${at}`)
        const claim = await gateOf(ids, delays)
        const grants = await Promise.all(ids.map((id, at) => wait(delays[at] ?? 0).then(() => claim(id))))
        expect(grants.filter((grant) => grant?.granted === true)).toHaveLength(1)
      },
    ),
    { numRuns: 60 },
  )
})

it('says who used it first, also after a restart', async () => {
  const disk = new FaultyDisk()
  const first = await laneOf('lane-1', disk)
  expect(await first.claim(use('IN-01'), async () => [])).toEqual({ granted: true })
  const again = await laneOf('lane-1', disk)
  expect(again.answer('lane-2', use('IN-02'))).toEqual({ granted: false, use: use('IN-01') })
  expect(again.answer('lane-2', use('IN-02', 'TKT-00000002'))).toEqual({ granted: true })
})

it('has not used a ticket that it could not write down', async () => {
  const disk = new FaultyDisk()
  const lane = await laneOf('lane-1', disk)
  disk.capacity = 0
  await expect(lane.claim(use('IN-01'), async () => [])).rejects.toMatchObject({ code: 'ENOSPC' })
  disk.capacity = Number.POSITIVE_INFINITY
  expect(lane.answer('lane-2', use('IN-02'))).toEqual({ granted: true })
})
