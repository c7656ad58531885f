import type { z } from 'zod'
import type { InterventionInput } from '#shared/contract/autogate/intervention.ts'
import { foldFigures } from '#server/actions/foldFigures.ts'
import { recordLaneReport } from '#server/actions/recordLaneReport.ts'
import type { Database } from '#server/database/database.ts'
import type { Ports } from '#server/ports.ts'
import { askCheckIn, checkIn } from '#test/factories/checkIns.ts'
import { inTestWork, testClerk } from '#test/factories/insert.ts'
import { intervene, operator } from '#test/factories/interventions.ts'

interface SoakLane {
  readonly id: string
  readonly code: string
  readonly gate_id: string
  readonly direction: string
}

interface Traffic {
  /** What the trucks, the lanes and the operator do in this second of the day. */
  second(count: number): Promise<void>
}

/** Seconds from truck to truck: four times as many in a day as the busiest that the design shows. */
const every = 15

/** Trucks come and go all day; one in every ten minutes has the wrong plate and waits a minute for an operator. */
export async function dayOfTraffic(database: Database, ports: Ports): Promise<Traffic> {
  const rows = <Row>(statement: string) => database.read(testClerk, ({ sql }) => sql.rows<Row>(statement))
  const lanes = await rows<SoakLane>('SELECT id, code, gate_id, direction FROM lanes ORDER BY position')
  const tickets = await rows<{ access_number: string; police_number: string }>(
    'SELECT access_number, police_number FROM tickets ORDER BY access_number',
  )
  const going = (direction: string) => lanes.filter((lane) => lane.direction === direction)
  const ways = { in: going('in'), out: going('out') }

  const at = <Row>(list: readonly Row[], index: number): Row => {
    const found = list[index % list.length]
    if (found === undefined) throw new Error('The soak has no lanes or no tickets')
    return found
  }

  /** The truck of this turn goes in, and the turn after out again. */
  async function truck(turn: number): Promise<void> {
    const ticket = at(tickets, Math.floor(turn / 2))
    const lane = laneOf(turn)
    await checkIn(
      database,
      askCheckIn(lane, ports, { ticket_access_number: ticket.access_number, plate_read: ticket.police_number }),
    )
    await report(lane, 'open', 'green')
  }

  const laneOf = (turn: number): SoakLane => at(turn % 2 === 0 ? ways.in : ways.out, Math.floor(turn / 2))

  const report = (lane: SoakLane, state: 'open' | 'closed', lamp: 'green' | 'red') =>
    inTestWork(database, (work) =>
      recordLaneReport(
        work,
        lane.id,
        { at: work.now.toISOString(), barrier: { state, proof: 'sensor' }, lamp, devices: [] },
        ports.links,
      ),
    )

  async function wrongPlate(count: number): Promise<void> {
    const ticket = at(tickets, count)
    const body = { ticket_access_number: ticket.access_number, plate_read: `${ticket.police_number.slice(0, -1)}F` }
    await checkIn(database, askCheckIn(at(ways.in, Math.floor(count / 600)), ports, body))
  }

  async function turnAway(): Promise<void> {
    for (const item of await rows<{ id: string; lane_id: string }>(
      "SELECT id, lane_id FROM interventions WHERE state <> 'closed'",
    )) {
      const refuse = { action: 'refuse', intervention_id: item.id, version: 1_000_000, reason_code: 'other' } as const
      const body: z.input<typeof InterventionInput> = { ...refuse, note: 'uji satu hari' }
      await intervene(database, ports, operator('Rini Astuti'), item.lane_id, body)
    }
  }

  return {
    async second(count) {
      if (count % 10 === 0)
        await inTestWork(database, ({ sql, now }) =>
          sql.run('UPDATE lanes SET connected = ?, last_seen_at = ?', [true, now]),
        )
      if (count % every === 0) await truck(count / every)
      if (count % every === 8) await report(laneOf((count - 8) / every), 'closed', 'red')
      if (count % 600 === 31) await wrongPlate(count)
      if (count % 600 === 91) await turnAway()
      if (count % 3_600 === 0) await inTestWork(database, foldFigures)
    },
  }
}
