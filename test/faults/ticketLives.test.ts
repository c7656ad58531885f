import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import type { Database } from '#server/database/database.ts'
import type { LaneRow } from '#server/models/lane.ts'
import type { TicketRow } from '#server/models/ticket.ts'
import { describeEachDatabase } from '#test/database/databases.ts'
import { askCheckIn, checkInTogether, type Verdict } from '#test/factories/checkIns.ts'
import { inTestWork } from '#test/factories/insert.ts'
import { makeCompany, makeGate, makeLane } from '#test/factories/site.ts'
import { makeTicket } from '#test/factories/traffic.ts'
import { fakePorts } from '#test/fakes/ports.ts'
import { counts, tell } from './counts.ts'

const stepsOfALife = ['in', 'out', 'in at two lanes', 'out at two lanes', 'canceled'] as const
const livesAtOnce = 25

const life = fc.record({
  ritMax: fc.integer({ min: 1, max: 3 }),
  steps: fc.array(fc.record({ what: fc.constantFrom(...stepsOfALife), lane: fc.nat(3) }), {
    minLength: 1,
    maxLength: 8,
  }),
})
type Life = typeof life extends fc.Arbitrary<infer T> ? T : never

/** What a ticket may do, in a few lines: the model that the gate is held against. */
interface Model {
  status: 'active' | 'checked_in' | 'completed' | 'canceled'
  ritDone: number
}

function mayPass(model: Model, direction: 'in' | 'out', ritMax: number): boolean {
  if (direction === 'in') {
    if (model.status !== 'active') return false
    model.status = 'checked_in'
    return true
  }
  if (model.status !== 'checked_in') return false
  model.ritDone += 1
  model.status = model.ritDone < ritMax ? 'active' : 'completed'
  return true
}

describeEachDatabase('the lives of tickets', (open) => {
  const ports = fakePorts()
  let database: Database
  let tickets: TicketRow[]
  const lanes = { in: [] as LaneRow[], out: [] as LaneRow[] }

  beforeAll(async () => {
    database = await open()
    const gates = [await makeGate(database), await makeGate(database)]
    for (let at = 0; at < 4; at += 1)
      for (const direction of ['in', 'out'] as const)
        lanes[direction].push(await makeLane(database, { gate_id: gates[at % 2]?.id ?? '', direction }))
    const company_id = (await makeCompany(database)).id
    tickets = []
    for (let at = 0; at < livesAtOnce; at += 1) tickets.push(await makeTicket(database, { company_id }))
  })

  /** All tickets as they were issued. */
  const bornAgain = (lives: readonly Life[]) =>
    inTestWork(database, async ({ sql }) => {
      for (const [at, { ritMax }] of lives.entries())
        await sql.run(
          `UPDATE tickets SET status = 'active', rit_max = ?, rit_done = 0, inside_activity_id = NULL,
             inside_since = NULL, version = version + 1 WHERE id = ?`,
          [ritMax, ticketOf(at).id],
        )
    })

  const ticketOf = (at: number): TicketRow => {
    const ticket = tickets[at]
    if (ticket === undefined) throw new Error('More lives than tickets')
    return ticket
  }

  const cancel = (id: string) =>
    inTestWork(database, ({ sql }) =>
      sql.run("UPDATE tickets SET status = 'canceled', version = version + 1 WHERE id = ? AND status = 'active'", [id]),
    )

  interface Scan {
    readonly at: number
    readonly direction: 'in' | 'out'
    readonly lane: number
  }

  /** One step of all lives: those that scan do it in one batch, as the gate would take them. */
  async function step(lives: readonly Life[], models: readonly Model[], round: number): Promise<void> {
    const scans: Scan[] = []
    for (const [at, { steps }] of lives.entries()) {
      const now = steps[round]
      if (now === undefined) continue
      if (now.what === 'canceled') {
        await cancel(ticketOf(at).id)
        const model = models[at]
        if (model?.status === 'active') model.status = 'canceled'
        continue
      }
      const direction = now.what.startsWith('in') ? 'in' : 'out'
      scans.push({ at, direction, lane: now.lane })
      if (now.what.endsWith('two lanes')) scans.push({ at, direction, lane: (now.lane + 1) % 4 })
    }
    const answers = await checkInTogether(database, scans.map(ask))
    const allowed = answers.map((answer) => (answer as Verdict).decision === 'allow')
    const expected = scans.map(({ at, direction }) => mayPass(models[at] as Model, direction, lives[at]?.ritMax ?? 1))
    expect(allowed).toEqual(expected)
  }

  function ask({ at, direction, lane }: Scan) {
    const { access_number, police_number } = ticketOf(at)
    const row = lanes[direction][lane] as LaneRow
    return askCheckIn(row, ports, { direction, ticket_access_number: access_number, plate_read: police_number })
  }

  it(`${counts.ticketLives} of them agree with the model, step by step`, async () => {
    let lived = 0
    let scanned = 0
    const lives = fc.array(life, { minLength: livesAtOnce, maxLength: livesAtOnce })
    const property = fc.asyncProperty(lives, async (given) => {
      await bornAgain(given)
      const models = given.map((): Model => ({ status: 'active', ritDone: 0 }))
      for (let round = 0; round < 8; round += 1) await step(given, models, round)
      const ended = await inTestWork(database, ({ sql }) =>
        sql.rows<{ id: string; status: string; rit_done: number }>('SELECT id, status, rit_done FROM tickets'),
      )
      for (const [at, { status, ritDone }] of models.entries())
        expect(ended.find(({ id }) => id === ticketOf(at).id)).toMatchObject({ status, rit_done: ritDone })
      lived += given.length
      scanned += given.reduce((sum, { steps }) => sum + steps.length, 0)
    })
    await fc.assert(property, { numRuns: Math.ceil(counts.ticketLives / livesAtOnce) })
    expect(lived).toBeGreaterThanOrEqual(counts.ticketLives)
    tell(`${lived} lives of tickets, ${scanned} steps: no counterexample`)
  })
})
