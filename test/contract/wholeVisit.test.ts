import { afterAll, beforeAll, expect, it } from 'vitest'
import { bufferZone } from '#shared/contract/autogate/bufferZone.ts'
import { gateActivity } from '#shared/contract/autogate/gateActivity.ts'
import { loadUnload } from '#shared/contract/autogate/loadUnload.ts'
import { occupancy } from '#shared/contract/autogate/occupancy.ts'
import { stillInside } from '#shared/contract/autogate/stillInside.ts'
import { ticket as tickets } from '#shared/contract/autogate/ticket.ts'
import { withPabeanan } from '#shared/contract/autogate/withPabeanan.ts'
import type { Call } from '#shared/contract/client.ts'
import type { Database } from '#server/database/database.ts'
import { describeEachDatabase } from '#test/database/databases.ts'
import { formOf, makeFile, pngBytes } from '#test/factories/files.ts'
import { next, testClerk } from '#test/factories/insert.ts'
import { makeDevice } from '#test/factories/people.ts'
import { userToken } from '#test/factories/signedIn.ts'
import { makeArea, makeBuilding, makeCompany, makeGate, makeLane } from '#test/factories/site.ts'
import { makeCustomsDocument } from '#test/factories/traffic.ts'
import { oneRow } from '#test/factories/waitingTruck.ts'
import { codeOf, faultsOf } from './peopleSite.ts'
import { startServer, type TestServer } from './server.ts'

describeEachDatabase('A whole visit through the API', (open) => {
  let database: Database
  let server: TestServer
  let zone: Call
  let checkerToken: string
  let checker: Call
  let stranger: Call
  let companyId: string
  let buildingId: string
  let orderPath: string
  let yardId: string
  const lanes: Record<string, { id: string; direction: string; call: Call }> = {}

  beforeAll(async () => {
    database = await open()
    server = await startServer(database)
    companyId = (await makeCompany(database, { name: 'PT Garda Smelter Nusantara' })).id
    const plot = await makeArea(database, { type: 'plot', capacity: 100 })
    buildingId = (await makeBuilding(database, { company_id: companyId, area_id: plot.id, capacity: 50 })).id
    orderPath = await makeFile(database, { company_id: companyId })
    yardId = (await makeArea(database, { type: 'buffer_zone', name: 'Zona Penyangga', capacity: 20 })).id
    const main = await makeGate(database)
    const yard = await makeGate(database, { area_id: yardId })
    for (const [name, gate_id, direction] of [
      ['in', main.id, 'in'],
      ['out', main.id, 'out'],
      ['yardIn', yard.id, 'in'],
      ['yardOut', yard.id, 'out'],
    ] as const) {
      const lane = await makeLane(database, { gate_id, direction })
      const { token } = await makeDevice(database, { lane_id: lane.id })
      lanes[name] = { id: lane.id, direction, call: server.as(token) }
    }
    zone = server.as(await userToken(database, server, { level: 'super_admin' }))
    checkerToken = await userToken(database, server, { permissions: ['load.read', 'load.write', 'file.upload'] })
    checker = server.as(checkerToken)
    const other = (await makeCompany(database)).id
    const permissions = ['load.read', 'load.write', 'buffer.read', 'buffer.checkup'] as const
    stranger = server.as(await userToken(database, server, { level: 'tenant', company_id: other, permissions }))
  })
  afterAll(() => server.close())

  const makeDocument = (balance = '30000.000') =>
    makeCustomsDocument(database, { company_id: companyId, balance, quantity: balance })
  const balanceOf = async (id: string) =>
    Number(
      (await oneRow<{ balance: string }>(database, 'SELECT balance FROM customs_documents WHERE id = ?', id)).balance,
    )
  async function makeTicket(id_header: string, total_item = '10000') {
    const { data } = await zone(withPabeanan.create, {
      body: {
        company_id: companyId,
        request_at: new Date().toISOString().slice(0, 10),
        police_number: `W ${1000 + (next() % 9000)} UE`,
        comodity: 'Konsentrat tembaga',
        unit_of_item: 'Kg',
        total_item,
        building_ids: [buildingId],
        delivery_order_path: orderPath,
        id_header,
      },
    })
    return { id: data.id, number: data.ticket_access_number, plate: data.vehicle.police_number ?? '' }
  }
  type Truck = Awaited<ReturnType<typeof makeTicket>>
  async function scan(name: string, { number, plate }: Truck) {
    const lane = lanes[name]!
    const { data } = await lane.call(gateActivity.checkIn, {
      idempotencyKey: `scan-${next()}`,
      body: {
        lane_id: lane.id,
        direction: lane.direction as 'in',
        ticket_access_number: number,
        plate_read: plate,
        plate_confidence: 0.97,
        scanned_at: new Date().toISOString(),
      },
    })
    expect(data.reasons.map(({ code }) => code)).toEqual(['ok'])
    return data
  }
  const times = { started_at: '2026-11-21T01:00:00.000Z', finished_at: '2026-11-21T01:30:00.000Z' }
  const counted = (qty: number) => ({ qty, unit: 'Kg', ...times })
  const validate = (code: string) => checker(loadUnload.validateQr, { body: { code } })
  const enter = async (total_item?: string, balance?: string) => {
    const document = await makeDocument(balance)
    const truck = await makeTicket(document.id_header, total_item)
    await scan('in', truck)
    return { document, truck, visit: (await validate(truck.number)).data }
  }
  async function uploadPhoto(): Promise<string> {
    const response = await server.ask('/v1/photos', {
      method: 'POST',
      headers: { authorization: `Bearer ${checkerToken}` },
      body: formOf(pngBytes, 'muatan.png', 'image/png'),
    })
    return ((await response.json()) as { data: { path: string } }).data.path
  }

  it('takes a truck through main gate, buffer zone, checkup, load and out, and every list agrees', async () => {
    const document = await makeDocument()
    const truck = await makeTicket(document.id_header)
    const entered = await scan('in', truck)
    const inside = (await zone(stillInside.list, { query: { search: truck.plate } })).data
    expect(inside).toMatchObject([{ id: entered.id, cargo_status: 'waiting', buffer: null, overstay: { over: false } }])

    const parked = await scan('yardIn', truck)
    const stay = (await zone(bufferZone.list, { query: { state: 'unchecked', search: truck.number } })).data[0]
    expect(stay).toMatchObject({
      visit_id: entered.id,
      gate_activity_id: parked.id,
      area: { id: yardId },
      slot: 1,
      ticket: { status: 'in_buffer', police_number: truck.plate },
      company: { name: 'PT Garda Smelter Nusantara' },
      document_type: 'PPKEK',
      dwell_minutes: 0,
      checkup: null,
      call: null,
    })
    const found = { gate_activity_id: parked.id, documents_ok: true, seal_ok: true, plate_ok: true }
    await expect(stranger(bufferZone.checkup, { body: found }).catch(codeOf)).resolves.toBe('row.not_found')
    const photo = await uploadPhoto()
    const checked = await zone(bufferZone.checkup, { body: { ...found, notes: 'Segel utuh', photos: [photo] } })
    expect(checked.data.checkup).toMatchObject({ seal_ok: true, notes: 'Segel utuh', photos: [{ path: photo }] })
    const to = { gate_activity_id: entered.id }
    expect((await zone(bufferZone.call, { params: to, body: { to: 'Gudang B2' } })).data.call?.to).toBe('Gudang B2')
    expect((await zone(bufferZone.list, { query: { state: 'called' } })).data.map(({ id }) => id)).toEqual([stay?.id])
    const rooms = (await zone(occupancy.list, {})).data
    expect(rooms.find(({ id }) => id === yardId)).toMatchObject({ inside: 1, free: 19, full: false })
    expect(rooms.flatMap(({ buildings }) => buildings).find(({ id }) => id === buildingId)?.inside).toBe(1)

    await scan('yardOut', truck)
    await expect(zone(bufferZone.checkup, { body: found }).catch(codeOf)).resolves.toBe('buffer.left')
    await expect(zone(bufferZone.call, { params: to, body: {} }).catch(codeOf)).resolves.toBe('buffer.left')

    const visit = (await validate(entered.print_job?.code ?? '')).data
    expect(visit).toMatchObject({ id: entered.id, status: 'waiting', qty: 10_000, ticket_status: 'loading' })
    const before = (await checker(loadUnload.status, { query: {} })).data
    expect((await checker(loadUnload.scanCeisa, { params: { access_number: truck.number } })).data).toMatchObject({
      visit: { id: visit.id },
      document: { id_header: document.id_header, balance: 30_000, claimed: 10_000, available: 30_000 },
    })
    const accepted = await checker(loadUnload.accept, {
      params: { id: visit.id },
      body: { ...counted(9500.5), photos: [photo], device: 'HP-07' },
    })
    expect(accepted.data).toMatchObject({
      status: 'accepted',
      operation: {
        qty: 9500.5,
        unit: 'Kg',
        late: false,
        ...times,
        device_at: times.finished_at,
        photos: [{ path: photo }],
      },
    })
    expect((await checker(loadUnload.status, { query: {} })).data).toEqual({
      ...before,
      waiting: before.waiting - 1,
      accepted: before.accepted + 1,
    })
    expect(await balanceOf(document.id)).toBe(30_000)
    expect((await checker(loadUnload.scanTicket, { params: { access_number: truck.number } })).data).toMatchObject({
      ticket: { ticket_access_number: truck.number, customs_document: { balance: 30_000 } },
    })

    const left = await scan('out', truck)
    expect(await balanceOf(document.id)).toBe(20_499.5)
    expect((await zone(stillInside.list, { query: { search: truck.plate } })).data).toEqual([])
    expect((await checker(loadUnload.list, { query: { search: truck.number } })).data).toMatchObject([
      { id: visit.id, status: 'accepted', ticket_status: 'completed', left_at: left.decided_at },
    ])
    expect((await zone(bufferZone.byActivity, { params: { gate_activity_id: entered.id } })).data).toMatchObject({
      id: stay?.id,
      left_at: expect.any(String),
    })
    const [listed] = (await zone(tickets.list, { query: { search: truck.number } })).data
    expect(listed).toMatchObject({ status: 'completed' })
    await expect(validate(truck.number).catch(codeOf)).resolves.toBe('load.ticket_completed')
  })

  it('tells each scan that is not to be loaded by its own code', async () => {
    const document = await makeDocument()
    const truck = await makeTicket(document.id_header)
    const refused = (code: string, call = checker) => call(loadUnload.validateQr, { body: { code } }).catch(codeOf)
    expect(await refused(truck.number)).toBe('load.not_inside')
    expect(await refused('TKT-00000000')).toBe('load.ticket_unknown')
    expect(await refused('selamat pagi')).toBe('load.code_unreadable')
    await scan('in', truck)
    expect(await refused(truck.number, stranger)).toBe('load.ticket_unknown')
    const foreign = { params: { access_number: truck.number } }
    expect(await stranger(loadUnload.scanTicket, foreign).catch(codeOf)).toBe('row.not_found')
    expect(await checker(loadUnload.scanSpmk, foreign).catch(codeOf)).toBe('load.no_spmk')
    const dead = await makeTicket(document.id_header, '100')
    for (const [status, code] of [
      ['canceled', 'load.ticket_canceled'],
      ['expired', 'load.ticket_expired'],
      ['rejected', 'load.ticket_rejected'],
      ['pending', 'load.ticket_pending'],
    ]) {
      await database.inWork({ actor: testClerk }, ({ sql }) =>
        sql.run('UPDATE tickets SET status = ? WHERE id = ?', [status ?? '', dead.id]),
      )
      expect(await refused(dead.number)).toBe(code)
    }
  })

  it('accepts once, gives a retry the same answer, and a second accept its own code', async () => {
    const { visit, document } = await enter()
    const params = { id: visit.id }
    const idempotencyKey = `hp-${next()}`
    const first = await checker(loadUnload.accept, { params, idempotencyKey, body: counted(8000) })
    const again = await checker(loadUnload.accept, { params, idempotencyKey, body: counted(8000) })
    expect(again.data).toEqual(first.data)
    expect(await checker(loadUnload.accept, { params, body: counted(8000) }).catch(codeOf)).toBe(
      'load.already_accepted',
    )
    expect(await checker(loadUnload.reject, { params, body: { reason: 'Basah' } }).catch(codeOf)).toBe(
      'load.already_accepted',
    )
    expect(await stranger(loadUnload.accept, { params, body: counted(1) }).catch(codeOf)).toBe('row.not_found')
    const load = 'SELECT quantity FROM customs_loads WHERE document_id = ?'
    expect(await oneRow(database, load, document.id)).toEqual({ quantity: '8000.000' })
  })

  it('lets one of two phones accept the same visit', async () => {
    const { visit } = await enter()
    const answers = await Promise.all(
      [7000, 8000, 7500, 6000].map((qty) =>
        checker(loadUnload.accept, { params: { id: visit.id }, body: counted(qty) })
          .then(() => 'accepted')
          .catch(codeOf),
      ),
    )
    expect(new Set(answers)).toEqual(new Set(['accepted', 'load.already_accepted']))
    expect(answers.filter((answer) => answer === 'accepted')).toHaveLength(1)
  })

  it('gives the last of a balance to one of two trucks', async () => {
    const document = await makeDocument('20000.000')
    const trucks = [await makeTicket(document.id_header, '9000'), await makeTicket(document.id_header, '9000')]
    for (const truck of trucks) await scan('in', truck)
    const visits = await Promise.all(trucks.map(async ({ number }) => (await validate(number)).data))
    const answers = await Promise.all(
      visits.map(({ id }) =>
        checker(loadUnload.accept, { params: { id }, body: counted(11_000) })
          .then(() => 'accepted')
          .catch(codeOf),
      ),
    )
    expect(new Set(answers)).toEqual(new Set(['accepted', 'load.exceeds_balance']))
    for (const truck of trucks) await scan('out', truck)
    expect(await balanceOf(document.id)).toBe(0)
  })

  it('settles what a phone tells after the truck has left, and draws nothing twice', async () => {
    const { visit, document, truck } = await enter('10000')
    await scan('out', truck)
    expect(await balanceOf(document.id)).toBe(20_000)
    const params = { id: visit.id }
    expect(await checker(loadUnload.accept, { params, body: counted(30_001) }).catch(codeOf)).toBe(
      'load.exceeds_balance',
    )
    const late = await checker(loadUnload.accept, { params, body: { ...counted(12_500), unit: 'kg' } })
    expect(late.data).toMatchObject({ status: 'accepted', ticket_status: 'completed', operation: { late: true } })
    expect(await balanceOf(document.id)).toBe(17_500)
    expect(await checker(loadUnload.accept, { params, body: { ...counted(12_500), unit: 'Kg' } }).catch(codeOf)).toBe(
      'load.already_accepted',
    )
  })

  it('draws nothing for a rejected load, and lets it be accepted after all', async () => {
    const { visit, document, truck } = await enter('10000')
    const params = { id: visit.id }
    const rejected = await checker(loadUnload.reject, { params, body: { reason: 'Muatan basah' } })
    expect(rejected.data).toMatchObject({ status: 'rejected', operation: { reason: 'Muatan basah', qty: null } })
    expect(await checker(loadUnload.reject, { params, body: { reason: 'Lagi' } }).catch(codeOf)).toBe(
      'load.already_rejected',
    )
    await scan('out', truck)
    expect(await balanceOf(document.id)).toBe(30_000)
    await checker(loadUnload.accept, { params, body: counted(4000) })
    expect(await balanceOf(document.id)).toBe(26_000)
  })

  it('names what is wrong with a count', async () => {
    const { visit } = await enter()
    const params = { id: visit.id }
    const faults = async (body: object) =>
      await checker(loadUnload.accept, { params, body: { ...counted(1), ...body } }).catch(faultsOf)
    expect(await faults({ qty: 1.0005 })).toEqual(['request.invalid', 'qty decimals'])
    expect(await faults({ started_at: times.finished_at, finished_at: times.started_at })).toEqual([
      'request.invalid',
      'finished_at finish_reversed',
    ])
    expect(await faults({ photos: [orderPath] })).toEqual(['request.invalid', 'photos.0 not_found'])
    expect(await faults({ unit: 'm3' })).toEqual(['load.unit_mismatch'])
  })

  it('closes a place when its rule says it is full', async () => {
    const found = (await zone(occupancy.list, {})).data.flatMap(({ buildings }) => buildings)
    const building = found.find(({ id }) => id === buildingId)!
    const params = { id: buildingId }
    const stale = { capacity: 1, version: building.version + 5 }
    expect(await zone(occupancy.setBuilding, { params, body: stale }).catch(codeOf)).toBe('row.changed')
    const changed = await zone(occupancy.setBuilding, { params, body: { capacity: 2, full_percent: 50 } })
    expect(changed.data).toMatchObject({ full_from: 1, full: building.inside >= 1, version: building.version + 1 })
    await zone(occupancy.setBuilding, { params, body: { capacity: 50, full_percent: 100 } })
    expect((await zone(occupancy.setArea, { params: { id: yardId }, body: { full_percent: 90 } })).data).toMatchObject({
      full_from: 18,
      type: 'buffer_zone',
    })
  })
})
