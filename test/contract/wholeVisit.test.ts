import { afterAll, beforeAll, expect, it } from 'vitest'
import { bufferZone } from '#shared/contract/autogate/bufferZone.ts'
import { loadUnload } from '#shared/contract/autogate/loadUnload.ts'
import { occupancy } from '#shared/contract/autogate/occupancy.ts'
import { stillInside } from '#shared/contract/autogate/stillInside.ts'
import { ticket as tickets } from '#shared/contract/autogate/ticket.ts'
import type { Database } from '#server/database/database.ts'
import { describeEachDatabase } from '#test/database/databases.ts'
import { codeOf } from './peopleSite.ts'
import { counted, startVisitSite, times, type VisitSite } from './visitSite.ts'

describeEachDatabase('A whole visit through the API', (open) => {
  let database: Database
  let site: VisitSite

  beforeAll(async () => {
    database = await open()
    site = await startVisitSite(database)
  })
  afterAll(() => site.server.close())

  it('takes a truck through main gate, buffer zone, checkup, load and out, and every list agrees', async () => {
    const document = await site.makeDocument()
    const truck = await site.makeTruck(document.id_header)
    const entered = await site.scans.in(truck)
    const inside = (await site.zone(stillInside.list, { query: { search: truck.plate } })).data
    expect(inside).toMatchObject([{ id: entered.id, cargo_status: 'waiting', buffer: null, overstay: { over: false } }])

    const parked = await site.scans.yardIn(truck)
    const stay = (await site.zone(bufferZone.list, { query: { state: 'unchecked', search: truck.number } })).data[0]
    expect(stay).toMatchObject({
      visit_id: entered.id,
      gate_activity_id: parked.id,
      area: { id: site.yardId },
      slot: 1,
      ticket: { status: 'in_buffer', police_number: truck.plate },
      company: { name: 'PT Garda Smelter Nusantara' },
      document_type: 'PPKEK',
      dwell_minutes: 0,
      checkup: null,
      call: null,
    })
    const found = { gate_activity_id: parked.id, documents_ok: true, seal_ok: true, plate_ok: true }
    await expect(site.stranger(bufferZone.checkup, { body: found }).catch(codeOf)).resolves.toBe('row.not_found')
    const photo = await site.uploadPhoto()
    const checked = await site.zone(bufferZone.checkup, { body: { ...found, notes: 'Segel utuh', photos: [photo] } })
    expect(checked.data.checkup).toMatchObject({ seal_ok: true, notes: 'Segel utuh', photos: [{ path: photo }] })
    const to = { gate_activity_id: entered.id }
    expect((await site.zone(bufferZone.call, { params: to, body: { to: 'Gudang B2' } })).data.call?.to).toBe(
      'Gudang B2',
    )
    expect((await site.zone(bufferZone.list, { query: { state: 'called' } })).data.map(({ id }) => id)).toEqual([
      stay?.id,
    ])
    const rooms = (await site.zone(occupancy.list, {})).data
    expect(rooms.find(({ id }) => id === site.yardId)).toMatchObject({ inside: 1, free: 19, full: false })
    expect(rooms.flatMap(({ buildings }) => buildings).find(({ id }) => id === site.buildingId)?.inside).toBe(1)

    await site.scans.yardOut(truck)
    await expect(site.zone(bufferZone.checkup, { body: found }).catch(codeOf)).resolves.toBe('buffer.left')
    await expect(site.zone(bufferZone.call, { params: to, body: {} }).catch(codeOf)).resolves.toBe('buffer.left')

    const visit = (await site.validate(entered.print_job?.code ?? '')).data
    expect(visit).toMatchObject({ id: entered.id, status: 'waiting', qty: 10_000, ticket_status: 'loading' })
    const before = (await site.checker(loadUnload.status, { query: {} })).data
    expect((await site.checker(loadUnload.scanCeisa, { params: { access_number: truck.number } })).data).toMatchObject({
      visit: { id: visit.id },
      document: { id_header: document.id_header, balance: 30_000, claimed: 10_000, available: 30_000 },
    })
    const accepted = await site.checker(loadUnload.accept, {
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
    expect((await site.checker(loadUnload.status, { query: {} })).data).toEqual({
      ...before,
      waiting: before.waiting - 1,
      accepted: before.accepted + 1,
    })
    expect(await site.balanceOf(document.id)).toBe(30_000)
    expect((await site.checker(loadUnload.scanTicket, { params: { access_number: truck.number } })).data).toMatchObject(
      {
        ticket: { ticket_access_number: truck.number, customs_document: { balance: 30_000 } },
      },
    )

    const left = await site.scans.out(truck)
    expect(await site.balanceOf(document.id)).toBe(20_499.5)
    expect((await site.zone(stillInside.list, { query: { search: truck.plate } })).data).toEqual([])
    expect((await site.checker(loadUnload.list, { query: { search: truck.number } })).data).toMatchObject([
      { id: visit.id, status: 'accepted', ticket_status: 'completed', left_at: left.decided_at },
    ])
    expect((await site.zone(bufferZone.byActivity, { params: { gate_activity_id: entered.id } })).data).toMatchObject({
      id: stay?.id,
      left_at: expect.any(String),
    })
    const [listed] = (await site.zone(tickets.list, { query: { search: truck.number } })).data
    expect(listed).toMatchObject({ status: 'completed' })
    await expect(site.validate(truck.number).catch(codeOf)).resolves.toBe('load.ticket_completed')
  })

  it('closes a place when its rule says it is full', async () => {
    const found = (await site.zone(occupancy.list, {})).data.flatMap(({ buildings }) => buildings)
    const building = found.find(({ id }) => id === site.buildingId)!
    const params = { id: site.buildingId }
    const stale = { capacity: 1, version: building.version + 5 }
    expect(await site.zone(occupancy.setBuilding, { params, body: stale }).catch(codeOf)).toBe('row.changed')
    const changed = await site.zone(occupancy.setBuilding, { params, body: { capacity: 2, full_percent: 50 } })
    expect(changed.data).toMatchObject({ full_from: 1, full: building.inside >= 1, version: building.version + 1 })
    await site.zone(occupancy.setBuilding, { params, body: { capacity: 50, full_percent: 100 } })
    expect(
      (await site.zone(occupancy.setArea, { params: { id: site.yardId }, body: { full_percent: 90 } })).data,
    ).toMatchObject({
      full_from: 18,
      type: 'buffer_zone',
    })
  })
})
