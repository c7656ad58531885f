import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import type { Database } from '#server/database/database.ts'
import type { LaneRow } from '#server/models/lane.ts'
import type { TicketRow } from '#server/models/ticket.ts'
import { describeEachDatabase } from '#test/database/databases.ts'
import { askCheckIn, checkInTogether, type Verdict } from '#test/factories/checkIns.ts'
import { testClerk } from '#test/factories/insert.ts'
import { intervene, operator } from '#test/factories/interventions.ts'
import { makeArea, makeGate, makeLane } from '#test/factories/site.ts'
import { makeTicket } from '#test/factories/traffic.ts'
import { fakePorts } from '#test/fakes/ports.ts'
import { counts, tell } from './counts.ts'

const runs = counts.sequences / 2
const anHour = 3_600_000
const rini = operator('Rini Astuti')

/** What a ticket's life should be, in as few words as possible. */
interface Life {
  inside: string | null
  /** Of the visit: not yet in the buffer zone, there, or gone on from it. */
  buffer: 'before' | 'in' | 'after'
  trips: number
  readonly most: number
}

interface Scan {
  readonly ticket: number
  readonly lane: number
  readonly plate: 'right' | 'near'
}

type Step =
  { readonly kind: 'scans'; readonly scans: readonly Scan[] } | { readonly kind: 'open'; readonly lane: number }

/** The decision that one scan must get, and what it makes of the ticket. */
function predict(life: Life, lane: LaneRow, plate: Scan['plate']): { decision: string; code: string } {
  if (lane.code.startsWith(yard)) return predictYard(life, lane, plate)
  if (lane.direction === 'in') {
    if (life.inside !== null) return { decision: 'deny', code: 'ticket.already_inside' }
    if (life.trips >= life.most) return { decision: 'deny', code: 'ticket.completed' }
    if (plate === 'near') return { decision: 'review', code: 'plate.near' }
    life.inside = lane.code
    return { decision: 'allow', code: 'ok' }
  }
  if (plate === 'near') return { decision: 'review', code: 'plate.near' }
  if (life.inside === null) return { decision: 'review', code: 'ticket.not_inside' }
  leave(life)
  return { decision: 'allow', code: 'ok' }
}

function predictYard(life: Life, { direction }: LaneRow, plate: Scan['plate']): { decision: string; code: string } {
  const enters = direction === 'in'
  if (enters && life.inside === null) return { decision: 'deny', code: 'buffer.no_gate_in' }
  if (enters && life.buffer === 'in') return { decision: 'deny', code: 'buffer.already_in' }
  if (plate === 'near') return { decision: 'review', code: 'plate.near' }
  if (life.inside === null) return { decision: 'review', code: 'ticket.not_inside' }
  if (life.buffer !== (enters ? 'before' : 'in'))
    return { decision: 'review', code: enters ? 'buffer.loading' : 'buffer.not_in' }
  life.buffer = enters ? 'in' : 'after'
  return { decision: 'allow', code: 'ok' }
}

function leave(life: Life): void {
  life.inside = null
  life.buffer = 'before'
  life.trips += 1
}

/** An operator opens: the ticket moves only where that is a legal step. */
function predictOpening(life: Life, lane: LaneRow): void {
  if (lane.code.startsWith(yard)) {
    const enters = lane.direction === 'in'
    if (life.inside !== null && life.buffer === (enters ? 'before' : 'in')) life.buffer = enters ? 'in' : 'after'
    return
  }
  if (lane.direction === 'out' && life.inside !== null) leave(life)
  else if (lane.direction === 'in' && life.inside === null && life.trips < life.most) life.inside = lane.code
}

/** How the lanes of the buffer zone are called. */
const yard = 'BZ-'

const statusInside = { before: 'checked_in', in: 'in_buffer', after: 'loading' } as const

const scan: fc.Arbitrary<Scan> = fc.record({
  ticket: fc.nat({ max: 1 }),
  lane: fc.nat({ max: 5 }),
  plate: fc.constantFrom('right', 'right', 'right', 'near'),
})
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('scans'), scans: fc.array(scan, { minLength: 1, maxLength: 4 }) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('open'), lane: fc.nat({ max: 5 }) }) },
)

describeEachDatabase('The life of a ticket', (open) => {
  let database: Database
  let lanes: LaneRow[]
  const ports = fakePorts()

  beforeAll(async () => {
    database = await open()
    const gate_id = (await makeGate(database)).id
    const area_id = (await makeArea(database, { type: 'buffer_zone' })).id
    const bufferGate = (await makeGate(database, { area_id })).id
    lanes = [
      await makeLane(database, { gate_id }),
      await makeLane(database, { gate_id }),
      await makeLane(database, { gate_id, direction: 'out' }),
      await makeLane(database, { gate_id, direction: 'out' }),
      await makeLane(database, { gate_id: bufferGate, code: `${yard}1` }),
      await makeLane(database, { gate_id: bufferGate, code: `${yard}2`, direction: 'out' }),
    ]
  })

  const statusOf = async ({ id }: TicketRow) =>
    (
      await database.read(testClerk, ({ sql }) =>
        sql.rows<{ status: string; rit_done: number; inside_activity_id: string | null }>(
          'SELECT status, rit_done, inside_activity_id FROM tickets WHERE id = ?',
          [id],
        ),
      )
    )[0]

  const rowsOf = async ({ id }: TicketRow) => {
    const [row] = await database.read(testClerk, ({ sql }) =>
      sql.rows<{ visits: number; open: number | null; waiting: number }>(
        `SELECT COUNT(*) AS visits, SUM(CASE WHEN v.left_at IS NULL THEN 1 ELSE 0 END) AS open,
           (SELECT COUNT(*) FROM buffer_stays s WHERE s.ticket_id = ? AND s.left_at IS NULL) AS waiting
         FROM visits v WHERE v.ticket_id = ?`,
        [id, id],
      ),
    )
    return { visits: row?.visits, open: Number(row?.open ?? 0), waiting: row?.waiting }
  }

  it(
    `never has a vehicle inside twice in ${runs} sequences of scans, batches and openings by hand`,
    async () => {
      let decided = 0
      await fc.assert(
        fc.asyncProperty(
          fc.array(step, { minLength: 1, maxLength: 12 }),
          fc.integer({ min: 1, max: 3 }),
          async (steps, most) => {
            const tickets = [
              await makeTicket(database, { police_number: 'W 8814 UE', rit_max: most }),
              await makeTicket(database, { police_number: 'L 9021 UA', rit_max: 1 }),
            ]
            const near = ['W 8814 UF', 'L 9021 VA']
            const lives: Life[] = [
              { inside: null, buffer: 'before', trips: 0, most },
              { inside: null, buffer: 'before', trips: 0, most: 1 },
            ]
            const waiting = new Map<number, number>()
            for (const each of steps) {
              if (each.kind === 'open') {
                const ticket = waiting.get(each.lane)
                const lane = lanes[each.lane] as LaneRow
                if (ticket === undefined) continue
                predictOpening(lives[ticket] as Life, lane)
                waiting.delete(each.lane)
                const why = { reason_code: 'other', note: 'uji coba' }
                await intervene(database, ports, rini, lane.id, { action: 'open', version: 1_000_000, ...why })
                continue
              }
              const asked = each.scans.map(({ ticket, lane, plate }) =>
                askCheckIn(lanes[lane] as LaneRow, ports, {
                  ticket_access_number: tickets[ticket]?.access_number ?? '',
                  plate_read: (plate === 'near' ? near[ticket] : tickets[ticket]?.police_number) ?? null,
                }),
              )
              const answers = (await checkInTogether(database, asked)) as Verdict[]
              each.scans.forEach(({ ticket, lane, plate }, at) => {
                const life = lives[ticket] as Life
                const insideBefore = life.inside
                const expected = predict(life, lanes[lane] as LaneRow, plate)
                const answer = answers[at]
                decided += 1
                expect(answer?.decision).toBe(expected.decision)
                if (expected.decision === 'allow') waiting.delete(lane)
                else waiting.set(lane, ticket)
                if (/^(ok|plate)/.test(expected.code)) return
                expect(answer?.reasons[0]?.code).toBe(expected.code)
                if (expected.code !== 'ticket.already_inside') return
                expect(answer?.reasons[0]?.message).toContain(`Already entered at ${insideBefore},`)
              })
            }
            for (const [at, ticket] of tickets.entries()) {
              const life = lives[at] as Life
              const stored = await statusOf(ticket)
              expect(stored?.status).toBe(
                life.inside !== null ? statusInside[life.buffer] : life.trips >= life.most ? 'completed' : 'active',
              )
              expect(stored?.rit_done).toBe(life.trips)
              expect(stored?.inside_activity_id === null).toBe(life.inside === null)
              expect(await rowsOf(ticket)).toEqual({
                visits: life.trips + (life.inside === null ? 0 : 1),
                open: life.inside === null ? 0 : 1,
                waiting: life.buffer === 'in' ? 1 : 0,
              })
            }
          },
        ),
        { numRuns: runs, endOnFailure: true },
      )
      expect(decided).toBeGreaterThan(runs)
      tell(`${runs} sequences, ${decided} scans decided as the model says`)
    },
    anHour,
  )
})
