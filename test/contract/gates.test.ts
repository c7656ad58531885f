import { afterAll, beforeAll, expect, it } from 'vitest'
import { gate } from '#shared/contract/autogate/gate.ts'
import { gateActivity } from '#shared/contract/autogate/gateActivity.ts'
import { gateIn } from '#shared/contract/autogate/gateIn.ts'
import { lane } from '#shared/contract/autogate/lane.ts'
import { videoWall } from '#shared/contract/autogate/videoWall.ts'
import type { Call } from '#shared/contract/client.ts'
import type { Database } from '#server/database/database.ts'
import { describeEachDatabase } from '#test/database/databases.ts'
import { makeDevice } from '#test/factories/people.ts'
import { userToken } from '#test/factories/signedIn.ts'
import { makeArea, makeBuilding, makeCompany, makeGate, makeLane } from '#test/factories/site.ts'
import { makeCustomsDocument, makeGateActivity, makeTicket } from '#test/factories/traffic.ts'
import { fakeLaneLink } from '#test/fakes/laneLink.ts'
import { startServer, type TestServer } from './server.ts'

const photo = { position: 'front' as const, path: 'uploads/00000000000000000000000000000001-depan.png' }

describeEachDatabase('Gates, lanes and what happened there', (open) => {
  let database: Database
  let server: TestServer
  let zone: Call
  let device: Call
  let laneId: string
  let gateId: string
  const lanes = fakeLaneLink()

  beforeAll(async () => {
    database = await open()
    server = await startServer(database, { ports: { lanes } })
    zone = server.as(await userToken(database, server))
    gateId = (await makeGate(database, { name: 'Gerbang Utama', position: 1 })).id
    laneId = (await makeLane(database, { gate_id: gateId, code: 'IN-03' })).id
    device = server.as((await makeDevice(database, { lane_id: laneId })).token)
  })
  afterAll(() => server.close())

  const scan = (body: object, key = crypto.randomUUID(), call = device) =>
    call(gateActivity.checkIn, {
      idempotencyKey: key,
      body: {
        lane_id: laneId,
        direction: 'in',
        plate_confidence: 0.91,
        photos: [photo],
        scanned_at: new Date().toISOString(),
        ...body,
      },
    }).then(({ data }) => data)

  it('makes a gate, versions its policy, and does not remove it while it has lanes', async () => {
    const area = await makeArea(database, { name: 'Pelabuhan', type: 'port_gate' })
    const { data: made } = await zone(gate.create, {
      body: { name: 'Gerbang BMS', code: 'BMS', area_id: area.id, position: 7, policy: { sla_seconds: 90 } },
    })
    expect(made).toMatchObject({ policy_version: 1, policy: { sla_seconds: 90, lease_minutes: 5, effects: {} } })
    const params = { id: made.id }
    const { data: changed } = await zone(gate.update, {
      params,
      body: { version: made.version, policy: { effects: { 'plate.mismatch': 'red' } }, policy_note: 'Rapat 21 Nov' },
    })
    expect(changed).toMatchObject({
      policy_version: 2,
      policy: { sla_seconds: 60, effects: { 'plate.mismatch': 'red' } },
    })
    await expect(zone(gate.update, { params, body: { version: made.version, name: 'Lain' } })).rejects.toMatchObject({
      code: 'row.changed',
    })
    await expect(
      zone(gate.update, { params, body: { policy: { effects: { 'ticket.already_inside': 'yellow' } } } }),
    ).rejects.toMatchObject({ fields: [{ path: 'policy.effects.ticket.already_inside', code: 'locked' }] })
    await expect(zone(gate.create, { body: { name: 'Kembar', code: 'BMS', area_id: area.id } })).rejects.toMatchObject({
      code: 'row.taken',
    })

    await makeLane(database, { gate_id: made.id })
    await expect(zone(gate.delete, { params })).rejects.toMatchObject({
      code: 'row.in_use',
      message: 'Still in use: 1 lanes.',
    })
    const { data: empty } = await zone(gate.create, { body: { name: 'Kosong', code: 'KSG', area_id: area.id } })
    await zone(gate.delete, { params: { id: empty.id } })
    await expect(zone(gate.detail, { params: { id: empty.id } })).rejects.toMatchObject({ code: 'row.not_found' })
  })

  it('lists gates: paged, grouped by area, of one area, and the lanes of one', async () => {
    const { data: detail } = await zone(gate.detail, { params: { id: gateId } })
    const { data: listed } = await zone(gate.list, { query: { search: 'Gerbang Utama' } })
    expect(listed.map(({ id }) => id)).toEqual([gateId])
    const { data: grouped } = await zone(gate.grouped, {})
    expect(grouped.find(({ area }) => area.id === detail.area.id)?.gates.map(({ id }) => id)).toEqual([gateId])
    const { data: ofArea } = await zone(gate.byArea, { params: { area_id: detail.area.id } })
    expect(ofArea).toMatchObject([{ id: gateId, lane_count: 1 }])
    const { data: found } = await zone(gate.lanes, { params: { id: gateId } })
    expect(found).toMatchObject([{ id: laneId, code: 'IN-03', connection: 'never' }])
    const { data: one } = await zone(lane.detail, { params: { id: laneId } })
    expect(one).toEqual(found[0])
  })

  it('shows the whole evidence of a near plate', async () => {
    const company = await makeCompany(database, { name: 'PT Garda Smelter Nusantara' })
    const building = await makeBuilding(database, { name: 'Gudang B2' })
    const document = await makeCustomsDocument(database, { nomor_daftar: '000412', company_id: company.id })
    const ticket = await makeTicket(database, {
      company_id: company.id,
      police_number: 'W 8814 UE',
      kind: 'with_pabeanan',
      customs_document_id: document.id,
      building_ids: [building.id],
      detail: { driver: { name: 'Slamet Hariyadi', sim_number: 'B II' } },
    })
    for (let entry = 0; entry < 3; entry += 1)
      await makeGateActivity(database, { ticket_id: ticket.id, lane_id: laneId, gate_id: gateId })
    const verdict = await scan({ ticket_access_number: ticket.access_number, plate_read: 'W8814UF' })
    expect(verdict).toMatchObject({ decision: 'review', lamp: 'yellow', command: null })

    const { data: shown } = await zone(gateIn.verification, { params: { id: verdict.id } })
    expect(shown.plate).toEqual({
      read: { text: 'W 8814 UF', marks: [8] },
      expected: { text: 'W 8814 UE', marks: [8] },
      confidence: 0.91,
      corrected: null,
      verdict: 'near',
      differences: ['F/E'],
    })
    expect(shown.hint).toBe('1 character differs (F/E). Vehicle W 8814 UE entered 3 times in 30 days.')
    expect(shown.ticket).toMatchObject({
      company: 'PT Garda Smelter Nusantara',
      quantity: 3000,
      driver: { name: 'Slamet Hariyadi' },
      destinations: ['Gudang B2'],
    })
    expect(shown.customs).toMatchObject({ document: 'PPKEK 000412', released: true, stale: false })
    expect(shown.checks.find(({ code }) => code === 'plate')).toMatchObject({
      verdict: 'warn',
      source: 'anpr',
      message: 'Plate W8814UF resembles ticket W 8814 UE (1 character differs).',
    })
    expect(shown.activity.photos[0]?.url).toContain('signature=')
    expect(shown.intervention).toMatchObject({ cause: 'review', priority: 2 })
    expect(shown.policy).toMatchObject({ version: 1, rules: { plate_near_distance: 1 } })
    expect(shown.timeline.map(({ message }) => message)).toEqual([
      `Ticket ${ticket.access_number} was read at IN-03.`,
      'ANPR read W8814UF, confidence 91%.',
      'Lamp yellow: Plate W8814UF resembles ticket W 8814 UE (1 character differs).',
      'Joined the intervention queue.',
    ])

    const { data: opened } = await zone(lane.intervene, {
      params: { id: laneId },
      idempotencyKey: crypto.randomUUID(),
      body: {
        action: 'open',
        version: 1_000_000,
        intervention_id: shown.intervention?.id ?? '',
        reason_code: 'anpr_misread',
      },
    })
    expect(opened).toMatchObject({ command: { outcome: 'executed' }, intervention: { state: 'closed' } })
    const { data: after } = await zone(gateIn.verification, { params: { id: verdict.id } })
    expect(after.operator).toMatchObject({ action: 'open', reason: 'The camera misread the plate' })
    expect(after.command).toMatchObject({ action: 'open', state: 'executed' })
    expect(after.activity).toMatchObject({ outcome: 'opened', plate_read: 'W8814UF', plate_corrected: 'W 8814 UE' })
  })

  it('lists what happened, filtered, and finds it by ticket and by plate', async () => {
    const ticket = await makeTicket(database, { police_number: 'AG 8255 RL' })
    const { id } = await scan({ ticket_access_number: ticket.access_number, plate_read: 'AG8255RL' })
    const ids = async (query: object) =>
      (await zone(gateActivity.list, { query: { per_page: 100, ...query } })).data.map((each) => each.id)
    expect((await ids({}))[0]).toBe(id)
    expect(await ids({ search: ticket.access_number })).toEqual([id])
    expect(await ids({ search: 'ag 8255' })).toEqual([id])
    expect(await ids({ lamp: 'red', lane_id: laneId })).not.toContain(id)
    expect(await ids({ decision: 'allow', direction: 'in', gate_id: gateId })).toContain(id)
    expect(await ids({ direction: 'out' })).toEqual([])
    expect(await ids({ end_date: '2020-01-01' })).toEqual([])
    const page = await zone(gateActivity.list, { query: { per_page: 2, page: 2, sort: 'decided_at' } })
    expect(page.pagination).toMatchObject({ current_page: 2, from: 3 })
    const { data: wall } = await zone(videoWall.latest, { query: { limit: 3, gate_id: gateId } })
    expect(wall[0]).toMatchObject({ id, plate: 'AG 8255 RL', gate: 'Gerbang Utama', lane: 'IN-03', lamp: 'green' })
    expect(wall).toHaveLength(3)
  })

  it('shows a tenant its own vehicles only, and no lane', async () => {
    const own = await makeCompany(database)
    const mine = await makeTicket(database, { company_id: own.id })
    const theirs = await makeTicket(database)
    const seen = await scan({ ticket_access_number: mine.access_number, plate_read: mine.police_number })
    const hidden = await scan({ ticket_access_number: theirs.access_number, plate_read: theirs.police_number })
    const tenant = server.as(await userToken(database, server, { level: 'tenant', company_id: own.id }))
    const { data: listed } = await tenant(gateActivity.list, { query: {} })
    expect(listed.map(({ id }) => id)).toEqual([seen.id])
    const { data: wall } = await tenant(videoWall.latest, { query: {} })
    expect(wall.map(({ id }) => id)).toEqual([seen.id])
    await expect(tenant(gateIn.verification, { params: { id: seen.id } })).resolves.toBeDefined()
    const refused = { code: 'row.not_found', status: 404 }
    await expect(tenant(gateIn.verification, { params: { id: hidden.id } })).rejects.toMatchObject(refused)
    await expect(tenant(lane.detail, { params: { id: laneId } })).rejects.toMatchObject(refused)
    await expect(tenant(gate.lanes, { params: { id: gateId } })).rejects.toMatchObject(refused)
  })

  it('answers bad input with a clear error and changes nothing', async () => {
    const ticket = await makeTicket(database)
    const body = { ticket_access_number: ticket.access_number, plate_read: ticket.police_number }
    const { pagination: before } = await zone(gateActivity.list, { query: {} })
    await expect(scan({ ...body, plate_read: 'W\u001b[2J\u0000\r\n\u0007' })).rejects.toMatchObject({
      code: 'request.invalid',
      fields: [{ path: 'plate_read', code: 'controls' }],
    })
    await expect(scan({ ...body, lane_id: 'IN-99' })).rejects.toMatchObject({ code: 'lane.not_found' })
    const other = await makeLane(database)
    await expect(scan({ ...body, lane_id: other.code })).rejects.toMatchObject({ code: 'lane.not_yours' })
    await expect(scan({ ...body, direction: 'out' })).rejects.toMatchObject({ code: 'lane.direction' })
    await expect(scan({ ...body, photos: [{ position: 'front', path: '../../etc/passwd' }] })).rejects.toMatchObject({
      code: 'request.invalid',
    })
    const disabled = server.as((await makeDevice(database, { lane_id: laneId, status: 'disabled' })).token)
    await expect(scan(body, crypto.randomUUID(), disabled)).rejects.toMatchObject({ code: 'auth.device_disabled' })
    await expect(scan(body, crypto.randomUUID(), server.as('no such token'))).rejects.toMatchObject({ status: 401 })
    const { pagination: after } = await zone(gateActivity.list, { query: {} })
    expect(after).toEqual(before)
    expect((await scan(body)).decision).toBe('allow')
  })
})
