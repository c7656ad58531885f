import { beforeAll, expect, it } from 'vitest'
import type { Database } from '#server/database/database.ts'
import type { LaneRow } from '#server/models/lane.ts'
import type { Ports } from '#server/ports.ts'
import { describeEachDatabase } from '#test/database/databases.ts'
import { askCheckIn, checkIn } from '#test/factories/checkIns.ts'
import { inTestWork } from '#test/factories/insert.ts'
import { makeArea, makeBuilding, makeLane } from '#test/factories/site.ts'
import { makeCustomsDocument, makeTicket, makeWatchlistEntry } from '#test/factories/traffic.ts'
import { fakePorts } from '#test/fakes/ports.ts'

describeEachDatabase('The facts of a check-in', (open) => {
  let database: Database
  let ports: Ports
  let entry: LaneRow

  beforeAll(async () => {
    database = await open()
    ports = fakePorts()
    entry = await makeLane(database)
  })

  it('come from the registers: customs, watch list, capacity, closed destinations', async () => {
    const document = await makeCustomsDocument(database, { released: false, customs_lane: 'red' })
    const held = await makeTicket(database, { kind: 'with_pabeanan', customs_document_id: document.id })
    const released = await makeCustomsDocument(database, { customs_lane: 'red' })
    const free = await makeTicket(database, { kind: 'with_pabeanan', customs_document_id: released.id })
    const area = await makeArea(database, { type: 'plot', capacity: 1 })
    const building = await makeBuilding(database, { area_id: area.id })
    const one = await makeTicket(database, { building_ids: [building.id] })
    const two = await makeTicket(database, { building_ids: [building.id] })
    const shut = await makeBuilding(database, { status: 'inactive' })
    const nowhere = await makeTicket(database, { building_ids: [shut.id] })
    const watched = await makeTicket(database, { police_number: 'B 1234 XYZ' })
    await makeWatchlistEntry(database, { plate_key: 'B1234XYZ', action: 'block', note: 'Curian' })
    const past = await makeTicket(database, { police_number: 'B 4321 XYZ' })
    await makeWatchlistEntry(database, { plate_key: 'B4321XYZ', action: 'block', valid_until: new Date(0) })
    const reasonOf = async ({ access_number, police_number }: { access_number: string; police_number: string }) => {
      const body = { ticket_access_number: access_number, plate_read: police_number }
      return (await checkIn(database, askCheckIn(entry, ports, body))).reasons[0]?.code
    }
    expect(await reasonOf(held)).toBe('customs.held')
    expect(await reasonOf(free)).toBe('ok')
    expect(await reasonOf(one)).toBe('ok')
    expect(await reasonOf(two)).toBe('area.full')
    expect(await reasonOf(nowhere)).toBe('building.closed')
    expect(await reasonOf(watched)).toBe('watchlist.block')
    expect(await reasonOf(past)).toBe('ok')
  })

  it('decides by the policy of the gate and stores its version', async () => {
    const lane = await makeLane(database)
    await inTestWork(database, async ({ models, transaction, now, sql }) => {
      await models.gatePolicy.create(
        { gate_id: lane.gate_id, policy_version: 2, rules: { effects: { 'plate.mismatch': 'red' } }, created_at: now },
        { transaction },
      )
      await sql.run('UPDATE gates SET policy_version = 2 WHERE id = ?', [lane.gate_id])
    })
    const ticket = await makeTicket(database)
    const body = { ticket_access_number: ticket.access_number, plate_read: 'AG 1 RL' }
    const verdict = await checkIn(database, askCheckIn(lane, ports, body))
    expect(verdict).toMatchObject({ decision: 'deny', policy_version: 2, reasons: [{ code: 'plate.mismatch' }] })
    expect((await checkIn(database, askCheckIn(entry, ports, body))).decision).toBe('review')
  })
})
