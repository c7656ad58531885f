import { beforeAll, expect, it } from 'vitest'
import type { Database } from '#server/database/database.ts'
import type { LaneRow } from '#server/models/lane.ts'
import type { TicketRow } from '#server/models/ticket.ts'
import type { Ports } from '#server/ports.ts'
import { describeEachDatabase } from '#test/database/databases.ts'
import { askCheckIn, checkIn, checkInTogether, type Verdict } from '#test/factories/checkIns.ts'
import { inTestWork, testClerk } from '#test/factories/insert.ts'
import { makeArea, makeBuilding, makeGate, makeLane } from '#test/factories/site.ts'
import { makeCustomsDocument, makeTicket } from '#test/factories/traffic.ts'
import { oneRow } from '#test/factories/waitingTruck.ts'
import { fakePorts } from '#test/fakes/ports.ts'

describeEachDatabase('The gates of a buffer zone', (open) => {
  let database: Database
  let ports: Ports
  let [entry, exit, yardIn, yardOut]: LaneRow[] = []

  beforeAll(async () => {
    database = await open()
    ports = fakePorts()
    const gate = await makeGate(database)
    entry = await makeLane(database, { gate_id: gate.id })
    exit = await makeLane(database, { gate_id: gate.id, direction: 'out' })
    const area = await makeArea(database, { type: 'buffer_zone', name: 'Zona Penyangga', capacity: 2 })
    const yard = await makeGate(database, { area_id: area.id })
    yardIn = await makeLane(database, { gate_id: yard.id })
    yardOut = await makeLane(database, { gate_id: yard.id, direction: 'out' })
  })

  const ask = (lane: LaneRow | undefined, { access_number, police_number }: TicketRow) =>
    askCheckIn(lane!, ports, { ticket_access_number: access_number, plate_read: police_number })
  const pass = async (lane: LaneRow | undefined, ticket: TicketRow) => {
    const { decision, reasons } = await checkIn(database, ask(lane, ticket))
    return decision === 'allow' ? decision : `${decision} ${reasons[0]?.code ?? ''}`
  }
  const statusOf = async ({ id }: TicketRow) =>
    (await oneRow<{ status: string }>(database, 'SELECT status FROM tickets WHERE id = ?', id)).status
  const staysOf = ({ id }: TicketRow) =>
    database.read(testClerk, ({ sql }) =>
      sql.rows<{ slot: number | null; left_at: Date | null; minutes: number | null; visit_id: string }>(
        'SELECT slot, left_at, minutes, visit_id FROM buffer_stays WHERE ticket_id = ? ORDER BY entered_at, id',
        [id],
      ),
    )

  it('take a vehicle that came in by a main gate in and out, without ending its visit', async () => {
    const ticket = await makeTicket(database)
    expect(await pass(yardIn, ticket)).toBe('deny buffer.no_gate_in')
    expect(await pass(entry, ticket)).toBe('allow')
    expect(await pass(yardOut, ticket)).toBe('review buffer.not_in')
    expect(await pass(yardIn, ticket)).toBe('allow')
    expect(await statusOf(ticket)).toBe('in_buffer')
    expect(await pass(yardIn, ticket)).toBe('deny buffer.already_in')
    expect(await staysOf(ticket)).toMatchObject([{ slot: 1, left_at: null, minutes: null }])
    expect(await pass(yardOut, ticket)).toBe('allow')
    expect(await statusOf(ticket)).toBe('loading')
    expect(await pass(yardIn, ticket)).toBe('review buffer.loading')
    expect(await pass(exit, ticket)).toBe('allow')
    expect(await statusOf(ticket)).toBe('completed')
    const visit = await oneRow<{ id: string; left_at: Date }>(
      database,
      'SELECT id, left_at FROM visits WHERE ticket_id = ?',
      ticket.id,
    )
    expect(visit.left_at).not.toBeNull()
    expect(await staysOf(ticket)).toMatchObject([{ slot: 1, minutes: 0, visit_id: visit.id }])
    expect(await pass(yardOut, ticket)).toBe('review ticket.not_inside')
  })

  it('give each vehicle a place of its own, also in one batch, and refuse when all are taken', async () => {
    const tickets = [await makeTicket(database), await makeTicket(database), await makeTicket(database)]
    for (const ticket of tickets) await pass(entry, ticket)
    const answers = (await checkInTogether(
      database,
      tickets.map((ticket) => ask(yardIn, ticket)),
    )) as Verdict[]
    expect(answers.map(({ decision, reasons }) => `${decision} ${reasons[0]?.code}`)).toEqual([
      'allow ok',
      'allow ok',
      'deny area.full',
    ])
    expect((await Promise.all(tickets.map(staysOf))).map((stays) => stays.map(({ slot }) => slot))).toEqual([
      [1],
      [2],
      [],
    ])
    expect(await pass(yardOut, tickets[0]!)).toBe('allow')
    expect(await pass(yardIn, tickets[2]!)).toBe('allow')
    expect((await staysOf(tickets[2]!))[0]?.slot).toBe(1)
    for (const ticket of tickets) expect(await pass(exit, ticket)).toBe('allow')
    expect((await Promise.all(tickets.map(staysOf))).flat().every(({ left_at }) => left_at !== null)).toBe(true)
  })

  it('let vehicles wait for their customs release inside, and hold them back on the way out', async () => {
    const document = await makeCustomsDocument(database)
    const ticket = await makeTicket(database, {
      kind: 'with_pabeanan',
      company_id: (await makeTicket(database)).company_id,
      customs_document_id: document.id,
    })
    expect(await pass(entry, ticket)).toBe('allow')
    const release = (released: boolean) =>
      inTestWork(database, ({ sql }) =>
        sql.run("UPDATE customs_documents SET released = ?, customs_lane = 'red' WHERE id = ?", [
          released,
          document.id,
        ]),
      )
    await release(false)
    expect(await pass(yardIn, ticket)).toBe('allow')
    expect(await pass(yardOut, ticket)).toBe('deny customs.held')
    await release(true)
    await inTestWork(database, ({ sql }) =>
      sql.run('UPDATE buffer_stays SET documents_ok = ?, seal_ok = ? WHERE ticket_id = ?', [true, false, ticket.id]),
    )
    expect(await pass(yardOut, ticket)).toBe('review buffer.checkup_failed')
    await inTestWork(database, ({ sql }) =>
      sql.run('UPDATE buffer_stays SET seal_ok = ? WHERE ticket_id = ?', [true, ticket.id]),
    )
    expect(await pass(yardOut, ticket)).toBe('allow')
  })

  it('know when a destination is full by its own rule', async () => {
    const area = await makeArea(database, { type: 'plot', capacity: 10 })
    const building = await makeBuilding(database, { area_id: area.id, capacity: 4, full_percent: 50 })
    const tickets = []
    for (let made = 0; made < 3; made += 1) tickets.push(await makeTicket(database, { building_ids: [building.id] }))
    const passed = []
    for (const ticket of tickets) passed.push(await pass(entry, ticket))
    expect(passed).toEqual(['allow', 'allow', 'deny building.full'])
  })
})
