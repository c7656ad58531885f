import { afterAll, beforeAll, expect, it } from 'vitest'
import { v7 } from 'uuid'
import { gateActivity } from '#shared/contract/autogate/gateActivity.ts'
import type { Call } from '#shared/contract/client.ts'
import type { Database } from '#server/database/database.ts'
import type { LaneRow } from '#server/models/lane.ts'
import type { TicketRow } from '#server/models/ticket.ts'
import { describeEachDatabase } from '#test/database/databases.ts'
import { startServer, type TestServer } from '#test/contract/server.ts'
import { testClerk } from '#test/factories/insert.ts'
import { makeDevice } from '#test/factories/people.ts'
import { makeGate, makeLane } from '#test/factories/site.ts'
import { makeTicket } from '#test/factories/traffic.ts'
import { counts, tell } from './counts.ts'

const { contestedTickets: tickets, scansOfEach: scansEach, scansSentAgain: retried } = counts
/** Tickets that are scanned at the same moment. */
const together = 4
const laneCount = 6

interface Post {
  readonly lane: LaneRow
  readonly call: Call
}

describeEachDatabase('One ticket', (open) => {
  let database: Database
  const servers: TestServer[] = []
  const posts: Post[] = []

  beforeAll(async () => {
    database = await open()
    /* Two servers: what one gathers into a transaction the other does not know of. */
    servers.push(await startServer(database), await startServer(database))
    const gates = [await makeGate(database), await makeGate(database)]
    for (let number = 0; number < laneCount; number += 1) {
      const lane = await makeLane(database, { gate_id: gates[number % gates.length]?.id ?? '' })
      const { token } = await makeDevice(database, { lane_id: lane.id })
      for (const server of servers) posts.push({ lane, call: server.as(token) })
    }
  })
  afterAll(() => Promise.all(servers.map((server) => server.close())))

  const scan = (
    { lane, call }: Post,
    ticket: { access_number: string; police_number: string },
    idempotencyKey = v7(),
  ) =>
    call(gateActivity.checkIn, {
      idempotencyKey,
      body: {
        lane_id: lane.id,
        direction: 'in',
        ticket_access_number: ticket.access_number,
        plate_read: ticket.police_number,
        scanned_at: '2026-11-21T07:32:08.000Z',
      },
    }).then(({ data }) => ({ ...data, laneCode: lane.code }))

  it(`lets one vehicle in, however many of ${scansEach} scans of ${tickets} tickets arrive at once`, async () => {
    const made: TicketRow[] = []
    while (made.length < tickets) made.push(await makeTicket(database))
    const answers: Awaited<ReturnType<typeof scan>>[] = []
    for (let done = 0; done < tickets; done += together) {
      const scans = made
        .slice(done, done + together)
        .flatMap((ticket, row) =>
          Array.from({ length: scansEach }, (_, column) => scan(posts[(row + column) % posts.length] as Post, ticket)),
        )
      answers.push(...(await Promise.all(scans)))
    }
    expect(answers).toHaveLength(tickets * scansEach)
    for (const ticket of made) {
      const own = answers.filter((answer) => answer.ticket?.access_number === ticket.access_number)
      const allowed = own.filter(({ decision }) => decision === 'allow')
      expect(allowed).toHaveLength(1)
      const first = allowed[0]
      for (const refused of own.filter(({ decision }) => decision !== 'allow')) {
        expect(refused.decision).toBe('deny')
        expect(refused.reasons[0]?.code).toBe('ticket.already_inside')
        expect(refused.reasons[0]?.message).toContain(`Already entered at ${first?.laneCode},`)
        expect(refused.command).toBeNull()
      }
    }
    const [stored] = await database.read(testClerk, ({ sql }) =>
      sql.rows<{ inside: number; commands: number; opened: number; counted: number }>(
        `SELECT (SELECT COUNT(*) FROM tickets WHERE status = 'checked_in') AS inside,
           (SELECT COUNT(*) FROM lane_commands) AS commands,
           (SELECT COUNT(*) FROM gate_activities WHERE outcome = 'opened') AS opened,
           (SELECT COUNT(*) FROM visits) AS counted`,
      ),
    )
    tell(`${tickets} tickets x ${scansEach} parallel scans at two servers: ${stored?.inside} let in, each once`)
    expect(stored).toEqual({ inside: tickets, commands: tickets, opened: tickets, counted: tickets })
  })

  it(`answers each of ${retried} scans alike three times over, at once and later`, async () => {
    const before = await activities()
    let differing = 0
    for (let done = 0; done < retried; done += 20) {
      const group = Math.min(20, retried - done)
      await Promise.all(
        Array.from({ length: group }, async (_, number) => {
          const ticket = await makeTicket(database)
          const at = ((done + number) * 2) % posts.length
          const key = v7()
          const [one, two] = await Promise.all([
            scan(posts[at] as Post, ticket, key),
            scan(posts[at + 1] as Post, ticket, key),
          ])
          const three = await scan(posts[at] as Post, ticket, key)
          expect(one.decision).toBe('allow')
          if (JSON.stringify(one) !== JSON.stringify(two) || JSON.stringify(one) !== JSON.stringify(three))
            differing += 1
        }),
      )
    }
    expect(differing).toBe(0)
    expect(await activities()).toBe(before + retried)
    tell(`${retried} scans x 3, at two servers: ${differing} differing`)
  })

  const activities = async () =>
    (
      await database.read(testClerk, ({ sql }) => sql.rows<{ n: number }>('SELECT COUNT(*) AS n FROM gate_activities'))
    )[0]?.n ?? 0
})
