import { afterAll, beforeAll, expect, it } from 'vitest'
import { v7 } from 'uuid'
import { gateActivity } from '#shared/contract/autogate/gateActivity.ts'
import type { Call } from '#shared/contract/client.ts'
import type { Database } from '#server/database/database.ts'
import type { LaneRow } from '#server/models/lane.ts'
import { startServer, type TestServer } from '#test/contract/server.ts'
import { describeEachDatabase } from '#test/database/databases.ts'
import { testClerk } from '#test/factories/insert.ts'
import { makeDevice } from '#test/factories/people.ts'
import { makeCompany, makeGate, makeLane } from '#test/factories/site.ts'
import { makeCustomsDocument, makeTicket } from '#test/factories/traffic.ts'
import { counts, tell } from './counts.ts'

const { lastLoads: documents } = counts
/** Vehicles that come for the last load of each document. */
const rivals = 4

describeEachDatabase('The last load of a customs document', (open) => {
  let database: Database
  const servers: TestServer[] = []
  const posts: { readonly lane: LaneRow; readonly call: Call }[] = []

  beforeAll(async () => {
    database = await open()
    servers.push(await startServer(database), await startServer(database))
    const gate = await makeGate(database)
    for (let number = 0; number < rivals; number += 1) {
      const lane = await makeLane(database, { gate_id: gate.id })
      const { token } = await makeDevice(database, { lane_id: lane.id })
      const server = servers[number % servers.length]
      if (server !== undefined) posts.push({ lane, call: server.as(token) })
    }
  })
  afterAll(() => Promise.all(servers.map((server) => server.close())))

  it(`goes to one vehicle, whichever of two servers it asks, for each of ${documents} documents`, async () => {
    const { id: company_id } = await makeCompany(database)
    let promised = 0
    for (let number = 0; number < documents; number += 1) {
      const document = await makeCustomsDocument(database, { company_id, quantity: '100', balance: '100', unit: 'TNE' })
      const tickets = await Promise.all(
        posts.map(() =>
          makeTicket(database, {
            company_id,
            kind: 'with_pabeanan',
            customs_document_id: document.id,
            total_item: '60',
            unit_of_item: 'Ton',
          }),
        ),
      )
      const answers = await Promise.all(
        posts.map(async ({ lane, call }, at) => {
          const { data } = await call(gateActivity.checkIn, {
            idempotencyKey: v7(),
            body: {
              lane_id: lane.id,
              direction: 'in',
              ticket_access_number: tickets[at]?.access_number ?? '',
              plate_read: tickets[at]?.police_number ?? '',
              plate_confidence: 0.97,
              scanned_at: new Date().toISOString(),
            },
          })
          return data
        }),
      )
      const allowed = answers.filter(({ decision }) => decision === 'allow')
      const others = answers.filter(({ decision }) => decision !== 'allow').map(({ reasons }) => reasons[0]?.code)
      expect([allowed.length, new Set(others)]).toEqual([1, new Set(['balance.exhausted'])])
      promised += allowed.length
    }
    const [stored] = await database.read(testClerk, ({ sql }) =>
      sql.rows<{ claims: number }>('SELECT COUNT(*) AS claims FROM customs_loads WHERE drawn_at IS NULL'),
    )
    expect(stored?.claims).toBe(documents)
    tell(`${documents} last loads, ${rivals} vehicles for each at two servers: ${promised} promised, each once`)
  })
})
