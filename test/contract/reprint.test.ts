import { v7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { gateActivity } from '#shared/contract/autogate/gateActivity.ts'
import type { Call } from '#shared/contract/client.ts'
import type { Database } from '#server/database/database.ts'
import { describeEachDatabase } from '#test/database/databases.ts'
import { inTestWork } from '#test/factories/insert.ts'
import { makeDevice } from '#test/factories/people.ts'
import { userToken } from '#test/factories/signedIn.ts'
import { makeGate, makeLane } from '#test/factories/site.ts'
import { makeTicket } from '#test/factories/traffic.ts'
import { fakeLaneLink } from '#test/fakes/laneLink.ts'
import { startServer, type TestServer } from './server.ts'

describeEachDatabase('Printing a slip again', (open) => {
  let database: Database
  let server: TestServer
  let zone: Call
  let device: Call
  let laneId: string
  const lanes = fakeLaneLink()

  beforeAll(async () => {
    database = await open()
    server = await startServer(database, { ports: { lanes } })
    zone = server.as(await userToken(database, server))
  })
  beforeEach(async () => {
    const { id: gate_id } = await makeGate(database)
    laneId = (await makeLane(database, { gate_id, direction: 'both' })).id
    device = server.as((await makeDevice(database, { lane_id: laneId })).token)
    lanes.connected = true
  })
  afterAll(() => server.close())

  const scan = (body: object) =>
    device(gateActivity.checkIn, {
      idempotencyKey: v7(),
      body: { lane_id: laneId, direction: 'in', plate_confidence: 0.97, scanned_at: new Date().toISOString(), ...body },
    }).then(({ data }) => data)
  const fare = (id: string, state: string) =>
    inTestWork(database, ({ sql }) => sql.run('UPDATE slips SET state = ? WHERE id = ?', [state, id]))

  async function entered() {
    const ticket = await makeTicket(database)
    const verdict = await scan({ ticket_access_number: ticket.access_number, plate_read: ticket.police_number })
    expect(verdict.decision).toBe('allow')
    const slip = verdict.print_job ?? expect.fail('no slip')
    return { ticket, slip, params: { id: verdict.id } }
  }

  it('prints SALINAN with a code of its own, and the codes before it are dead at the gate', async () => {
    const { ticket, slip, params } = await entered()
    await fare(slip.id, 'confirmed')
    const { data: second } = await zone(gateActivity.reprint, { params, body: { reason: 'faint' } })
    expect(second).toMatchObject({ outcome: 'executed', slip: { copy: 2, access_number: ticket.access_number } })
    await fare(second.slip.id, 'uncertain')
    const { data: third } = await zone(gateActivity.reprint, { params, body: { reason: 'lost' } })
    expect(third.slip.copy).toBe(3)
    expect(new Set([slip.code, second.slip.code, third.slip.code]).size).toBe(3)
    for (const dead of [slip.code, second.slip.code]) {
      const refused = await scan({ qr: dead, direction: 'out', plate_read: ticket.police_number })
      expect([refused.decision, refused.reasons[0]?.code]).toEqual(['deny', 'ticket.replaced'])
    }
    const out = await scan({ qr: third.slip.code, direction: 'out', plate_read: ticket.police_number })
    expect(out.decision).toBe('allow')
  })

  it('waits for a slip that may still come out, and asks for a note where the reason says nothing', async () => {
    const { slip, params } = await entered()
    await expect(zone(gateActivity.reprint, { params, body: { reason: 'lost' } })).rejects.toMatchObject({
      code: 'slip.on_its_way',
    })
    await fare(slip.id, 'uncertain')
    await expect(zone(gateActivity.reprint, { params, body: { reason: 'other' } })).rejects.toMatchObject({
      code: 'reason.note_required',
    })
    lanes.connected = false
    await expect(zone(gateActivity.reprint, { params, body: { reason: 'lost' } })).rejects.toMatchObject({
      code: 'lane.unreachable',
    })
  })

  it('knows no strange check-in', async () => {
    const strange = { params: { id: v7() }, body: { reason: 'lost' } } as const
    await expect(zone(gateActivity.reprint, strange)).rejects.toMatchObject({ code: 'row.not_found' })
  })
})
