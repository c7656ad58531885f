import { beforeAll, expect, it } from 'vitest'
import { Refusal } from '#shared/contract/errors.ts'
import type { Database } from '#server/database/database.ts'
import { readFigureChanges } from '#server/models/figureChanges.ts'
import type { LaneRow } from '#server/models/lane.ts'
import type { Ports } from '#server/ports.ts'
import { describeEachDatabase } from '#test/database/databases.ts'
import { askCheckIn, checkIn, checkInTogether, type Verdict } from '#test/factories/checkIns.ts'
import { testClerk } from '#test/factories/insert.ts'
import { makeBuilding, makeCompany, makeGate, makeLane } from '#test/factories/site.ts'
import { makeTicket, makeVehicle } from '#test/factories/traffic.ts'
import { fakePorts } from '#test/fakes/ports.ts'

describeEachDatabase('Checking in', (open) => {
  let database: Database
  let ports: Ports
  let entry: LaneRow
  let exit: LaneRow

  beforeAll(async () => {
    database = await open()
    ports = fakePorts()
    const gate = await makeGate(database, { name: 'Gerbang Utama' })
    entry = await makeLane(database, { gate_id: gate.id, code: 'IN-01' })
    exit = await makeLane(database, { gate_id: gate.id, code: 'OUT-01', direction: 'out' })
  })

  const all = <Row>(statement: string, ...values: string[]) =>
    database.read(testClerk, ({ sql }) => sql.rows<Row>(statement, values))
  const first = async <Row>(statement: string, ...values: string[]) => {
    const [row] = await all<Row>(statement, ...values)
    if (row === undefined) throw new Error('No row')
    return row
  }
  const ticketNow = (id: string) =>
    first<{ status: string; inside_activity_id: string | null; rit_done: number; inside_since: Date | null }>(
      'SELECT status, inside_activity_id, rit_done, inside_since FROM tickets WHERE id = ?',
      id,
    )
  const counts = async () => {
    const tables = ['gate_activities', 'lane_commands', 'slips', 'interventions', 'audit_records', 'outbox']
    return await Promise.all(tables.map((table) => first<{ n: number }>(`SELECT COUNT(*) AS n FROM ${table}`)))
  }

  it('lets a truck in and out, and leaves a record of everything', async () => {
    const building = await makeBuilding(database, { name: 'Gudang B2' })
    const company = await makeCompany(database, { name: 'PT Garda Smelter Nusantara' })
    const ticket = await makeTicket(database, {
      company_id: company.id,
      police_number: 'W 8814 UE',
      building_ids: [building.id],
    })
    await makeVehicle(database, { police_number: 'W 8814 UE', vehicle_type: 'Dumptruck' })
    const photos = [{ position: 'front' as const, path: 'uploads/00000000000000000000000000000001-depan.png' }]
    const body = { ticket_access_number: ticket.access_number, plate_read: 'W8814UE', photos }
    const entered = await checkIn(database, askCheckIn(entry, ports, body))

    expect(entered).toMatchObject({ decision: 'allow', lamp: 'green', instruction: 'Drive on.' })
    expect(entered.reasons).toEqual([{ code: 'ok', message: 'Every check passed.', next_step: 'Drive on.' }])
    expect(entered.command).toMatchObject({ action: 'open', ttl_ms: 2000, issued_at: entered.decided_at })
    expect(entered.print_job).toMatchObject({
      title: 'BUKTI MASUK',
      police_number: 'W 8814 UE',
      company: 'PT Garda Smelter Nusantara',
      destination: 'Gudang B2',
      gate: 'Gerbang Utama',
      lane: 'IN-01',
      copy: 1,
    })
    expect(ports.tickets.read(entered.print_job?.code ?? '')).toMatchObject({ accessNumber: ticket.access_number })
    expect(await ticketNow(ticket.id)).toMatchObject({ status: 'checked_in', inside_activity_id: entered.id })

    const activity = await first<Record<string, unknown>>('SELECT * FROM gate_activities WHERE id = ?', entered.id)
    expect(activity).toMatchObject({
      ticket_id: ticket.id,
      company_id: company.id,
      vehicle_type: 'Dumptruck',
      outcome: 'opened',
      photos,
      offline: false,
      command_id: entered.command?.id,
      policy_version: 1,
    })
    expect(activity['facts']).toMatchObject({ ticket: { policeNumber: 'W 8814 UE' }, plate: { read: 'W8814UE' } })
    const lane = await first<Record<string, unknown>>('SELECT lamp, vehicle, version FROM lanes WHERE id = ?', entry.id)
    expect(lane).toMatchObject({
      lamp: 'green',
      version: entry.version + 1,
      vehicle: {
        activity_id: entered.id,
        plate: 'W 8814 UE',
        company: 'PT Garda Smelter Nusantara',
        stage: 'opened',
        photo_path: photos[0]?.path,
        reason: { code: 'ok', message: 'Semua pemeriksaan sesuai.', message_en: 'Every check passed.' },
      },
    })
    expect(await first('SELECT state, issued_by FROM lane_commands WHERE id = ?', entered.command?.id ?? '')).toEqual({
      state: 'issued',
      issued_by: 'rule',
    })
    expect(
      await first('SELECT action, actor_kind, actor_name FROM audit_records WHERE entity_id = ?', entered.id),
    ).toEqual({ action: 'gate.check_in', actor_kind: 'device', actor_name: 'Agen IN-01' })
    const runs = await all<{ stream: string; payload: { type: string }[] }>(
      'SELECT stream, payload FROM outbox ORDER BY id',
    )
    expect(runs.flatMap(({ stream, payload }) => payload.map(({ type }) => `${stream} ${type}`))).toEqual([
      'operations lane.changed',
      'operations activity.changed',
      `company:${company.id} ticket.changed`,
    ])

    const left = await checkIn(
      database,
      askCheckIn(exit, ports, { qr: entered.print_job?.code ?? '', plate_read: 'W 8814 UE' }),
    )
    expect(left).toMatchObject({ decision: 'allow', print_job: { title: 'BUKTI KELUAR' } })
    expect(await ticketNow(ticket.id)).toEqual({
      status: 'completed',
      inside_activity_id: null,
      inside_since: null,
      rit_done: 1,
    })
    expect(await first('SELECT entry_activity_id, ritase_minutes FROM gate_activities WHERE id = ?', left.id)).toEqual({
      entry_activity_id: entered.id,
      ritase_minutes: 0,
    })
    expect(await first('SELECT * FROM visits WHERE id = ?', entered.id)).toMatchObject({
      ticket_id: ticket.id,
      rit: 1,
      company_id: company.id,
      police_number: 'W 8814 UE',
      vehicle_type: 'Dumptruck',
      comodity: 'Batu Bara',
      quantity: '3000.000',
      unit: 'Kg',
      document_type: null,
      building_id: building.id,
      area_id: building.area_id,
      gate_id: entry.gate_id,
      lane_id: entry.id,
      lamp: 'green',
      entered_at: new Date(entered.decided_at),
      exit_activity_id: left.id,
      exit_lane_id: exit.id,
      exit_lamp: 'green',
      left_at: new Date(left.decided_at),
      minutes: 0,
    })
    const notes = await all<{ changes: string }>('SELECT changes FROM figure_changes ORDER BY id')
    const noted = notes.map(({ changes }) => readFigureChanges(changes).map(({ measure, label }) => [measure, label]))
    expect(noted).toEqual([
      [
        ['lamp', 'green Dumptruck'],
        ['traffic', 'in'],
        ['document', 'delivery_order'],
      ],
      [
        ['traffic', 'out'],
        ['ritase', '0'],
      ],
    ])
  })

  it('refuses a second entry and names the first, in one batch and in the next', async () => {
    const other = await makeLane(database, { gate_id: entry.gate_id, code: 'IN-02' })
    const { access_number: ticket_access_number, police_number: plate_read } = await makeTicket(database)
    const ask = (lane: LaneRow) => askCheckIn(lane, ports, { ticket_access_number, plate_read })
    const answers = await checkInTogether(database, [ask(entry), ask(other), ask(entry), ask(other)])
    expect(answers.map((answer) => (answer as Verdict).decision)).toEqual(['allow', 'deny', 'deny', 'deny'])
    const again = await checkIn(database, ask(other))
    for (const refused of [...answers.slice(1), again] as Verdict[]) {
      expect(refused.reasons[0]?.code).toBe('ticket.already_inside')
      expect(refused.reasons[0]?.message).toMatch(/^Already entered at IN-01, \d+ \w+ \d{4} \d\d:\d\d\.$/)
      expect(refused.command).toBeNull()
      expect(refused.print_job).toBeNull()
    }
  })

  it('lets a ticket of several trips in again until they are used up', async () => {
    const ticket = await makeTicket(database, { rit_max: 2 })
    const body = { ticket_access_number: ticket.access_number.toLowerCase(), plate_read: ticket.police_number }
    const pass = async (lane: LaneRow) => (await checkIn(database, askCheckIn(lane, ports, body))).decision
    expect([await pass(entry), await pass(exit), await pass(entry), await pass(exit)]).toEqual(Array(4).fill('allow'))
    expect(await ticketNow(ticket.id)).toMatchObject({ status: 'completed', rit_done: 2 })
    const trips = 'SELECT rit, minutes FROM visits WHERE ticket_id = ? ORDER BY rit'
    expect(await all(trips, ticket.id)).toEqual([
      { rit: 1, minutes: 0 },
      { rit: 2, minutes: 0 },
    ])
    expect((await checkIn(database, askCheckIn(entry, ports, body))).reasons[0]?.code).toBe('ticket.completed')
  })

  it('opens one item for one vehicle, replaces it for the next, and closes it when the vehicle may pass', async () => {
    const lane = await makeLane(database)
    const right = await makeTicket(database, { police_number: 'W 8814 UE' })
    const see = (plate_read: string, ticket_access_number: string) =>
      checkIn(database, askCheckIn(lane, ports, { plate_read, ticket_access_number }))
    const items = () =>
      all<{ cause: string; priority: number; state: string; plate: string; activity_id: string; version: number }>(
        'SELECT cause, priority, state, plate, activity_id, version FROM interventions WHERE lane_id = ? ORDER BY id',
        lane.id,
      )
    await see('W 8814 UF', right.access_number)
    expect(await items()).toMatchObject([
      { cause: 'review', priority: 2, state: 'new', plate: 'W 8814 UF', version: 1 },
    ])
    const second = await see('W 8814 UF', 'TKT-00000000')
    expect(await items()).toMatchObject([
      { cause: 'refused', priority: 1, state: 'new', activity_id: second.id, version: 2 },
    ])
    await see('L 9021 UA', 'TKT-00000000')
    expect(await items()).toMatchObject([
      { state: 'closed', plate: 'W 8814 UF' },
      { state: 'new', plate: 'L 9021 UA' },
    ])
    const passed = await see('W 8814 UE', right.access_number)
    expect(passed.decision).toBe('allow')
    expect((await items()).map(({ state }) => state)).toEqual(['closed', 'closed'])
  })

  it('understands a signed code, a forged one, and noise', async () => {
    const ticket = await makeTicket(database)
    const code = ports.tickets.sign({ accessNumber: ticket.access_number, expiresAt: ticket.expired_at })
    const see = async (qr: string) =>
      await checkIn(database, askCheckIn(entry, ports, { qr, plate_read: ticket.police_number }))
    expect((await see('hello there')).reasons[0]?.code).toBe('ticket.unreadable')
    expect((await see('TKT-1\u0000\u0007')).reasons[0]?.code).toBe('ticket.unreadable')
    expect(
      (await see(fakePorts().tickets.sign({ accessNumber: ticket.access_number, expiresAt: ticket.expired_at })))
        .reasons[0]?.code,
    ).toBe('ticket.forged')
    expect(await see(code)).toMatchObject({ decision: 'allow', print_job: { code } })
  })

  it('refuses a stranger lane, another lane and the wrong way, and changes nothing', async () => {
    const ticket = await makeTicket(database)
    const body = { ticket_access_number: ticket.access_number, plate_read: ticket.police_number }
    const before = await counts()
    const answers = await checkInTogether(database, [
      askCheckIn(entry, ports, { ...body, lane_id: 'IN-99' }),
      askCheckIn(entry, ports, { ...body, lane_id: exit.code }),
      askCheckIn(entry, ports, { ...body, direction: 'out' }),
    ])
    expect(answers.map((answer) => answer instanceof Refusal && [answer.code, answer.status])).toEqual([
      ['lane.not_found', 404],
      ['lane.not_yours', 403],
      ['lane.direction', 422],
    ])
    const alone = await checkInTogether(database, [askCheckIn(entry, ports, { ...body, lane_id: 'IN-99' })])
    expect(alone).toMatchObject([{ code: 'lane.not_found' }])
    expect(await counts()).toEqual(before)
    expect(await ticketNow(ticket.id)).toMatchObject({ status: 'active' })
  })

  it('answers a good request beside a bad one', async () => {
    const ticket = await makeTicket(database)
    const body = { ticket_access_number: ticket.access_number, plate_read: ticket.police_number }
    const [bad, good] = await checkInTogether(database, [
      askCheckIn(entry, ports, { ...body, lane_id: 'IN-99' }),
      askCheckIn(entry, ports, { ...body, lane_id: entry.code }),
    ])
    expect(bad).toBeInstanceOf(Refusal)
    expect(good).toMatchObject({ decision: 'allow' })
  })

  it('keeps an offline decision without commanding anything', async () => {
    const lane = await makeLane(database)
    const ticket = await makeTicket(database)
    const body = { ticket_access_number: ticket.access_number, plate_read: ticket.police_number, offline: true }
    expect(await checkIn(database, askCheckIn(lane, ports, body))).toMatchObject({
      decision: 'allow',
      command: null,
      print_job: null,
    })
    expect(await first('SELECT vehicle, version FROM lanes WHERE id = ?', lane.id)).toEqual({
      vehicle: null,
      version: 1,
    })
  })
})
