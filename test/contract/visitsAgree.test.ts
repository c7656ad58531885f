import { afterAll, beforeAll, expect, it } from 'vitest'
import { bufferZone } from '#shared/contract/autogate/bufferZone.ts'
import { dashboard } from '#shared/contract/autogate/dashboard.ts'
import { loadUnload } from '#shared/contract/autogate/loadUnload.ts'
import { occupancy } from '#shared/contract/autogate/occupancy.ts'
import { bufferZoneReport, mainGateReport, tenantReport } from '#shared/contract/autogate/reports.ts'
import { stillInside } from '#shared/contract/autogate/stillInside.ts'
import { gateIn } from '#shared/contract/autogate/gateIn.ts'
import { siteClock } from '#shared/domain/siteTime.ts'
import type { Database } from '#server/database/database.ts'
import { describeEachDatabase } from '#test/database/databases.ts'
import { expectRecounted } from './expectRecounted.ts'
import { counted, startVisitSite, type VisitSite } from './visitSite.ts'

describeEachDatabase('Trucks lived through the API', (open) => {
  let database: Database
  let site: VisitSite
  let range: { start_date: string; end_date: string }

  beforeAll(async () => {
    database = await open()
    site = await startVisitSite(database)
    const { day } = siteClock(new Date(Date.now() - 86_400_000))
    range = { start_date: day, end_date: siteClock(new Date(Date.now() + 86_400_000)).day }
  })
  afterAll(() => site.server.close())

  interface Expected {
    readonly came: number
    readonly left: number
    readonly inYard: number
    readonly stays: number
    readonly accepted: number
  }

  /** Asks everything that counts trucks, and holds all of it against what was lived. */
  async function expectAgreement({ came, left, inYard, stays, accepted }: Expected): Promise<void> {
    const { zone } = site
    const inside = came - left
    const total = async (asked: Promise<{ pagination?: { total: number } | undefined }>) =>
      (await asked).pagination?.total ?? -1
    const main = (query: object) => total(zone(mainGateReport.list, { query: { ...range, ...query } }))
    const traffic = (await zone(dashboard.traffic, { query: range })).data
    expect({ ...traffic.total, inside: traffic.inside }, 'dashboard of traffic').toEqual({
      in: came,
      out: left,
      inside,
    })
    expect(await main({}), 'main gate report').toBe(came)
    expect(await main({ period_of: 'left' }), 'main gate report by exit').toBe(left)
    expect(await main({ status: 'inside' }), 'main gate report of those inside').toBe(inside)
    expect(await main({ cargo: 'accepted' }), 'main gate report of accepted loads').toBe(accepted)
    expect(await total(zone(tenantReport.list, { query: range })), 'tenant report').toBe(came)
    expect(await total(zone(bufferZoneReport.list, { query: range })), 'buffer zone report').toBe(stays)
    expect(await total(zone(bufferZone.list, { query: { state: 'inside' } })), 'buffer zone').toBe(inYard)
    expect(await total(zone(stillInside.list, { query: {} })), 'still inside').toBe(inside)
    expect((await zone(loadUnload.status, { query: range })).data, 'loads').toMatchObject({ accepted })
    expect((await zone(dashboard.ritase, { query: range })).data.total.trips, 'round trips').toBe(left)
    expect((await zone(dashboard.byDocument, { query: range })).data.total, 'documents').toBe(came)
    const rooms = (await zone(occupancy.list, {})).data
    expect(rooms.find(({ id }) => id === site.yardId)?.inside, 'occupancy of the buffer zone').toBe(inYard)
    const buildings = rooms.flatMap((room) => room.buildings)
    expect(buildings.find(({ id }) => id === site.buildingId)?.inside, 'occupancy of the destination').toBe(inside)
    expect(await expectRecounted(database, zone, { from: range.start_date, to: range.end_date })).toBe(came)
  }

  it('are counted alike by every list, report and dashboard, after each step', async () => {
    const document = await site.makeDocument('90000.000')
    const trucks = []
    for (let number = 0; number < 4; number += 1) trucks.push(await site.makeTruck(document.id_header))
    const [first, second, third, fourth] = trucks
    if (first === undefined || second === undefined || third === undefined || fourth === undefined) throw new Error()
    await expectAgreement({ came: 0, left: 0, inYard: 0, stays: 0, accepted: 0 })

    const entered = []
    for (const truck of trucks) entered.push(await site.scans.in(truck))
    await expectAgreement({ came: 4, left: 0, inYard: 0, stays: 0, accepted: 0 })

    const parked = await site.scans.yardIn(first)
    await site.scans.yardIn(second)
    const found = { documents_ok: true, seal_ok: true, plate_ok: true }
    await site.zone(bufferZone.checkup, { body: { gate_activity_id: parked.id, ...found } })
    await expectAgreement({ came: 4, left: 0, inYard: 2, stays: 2, accepted: 0 })

    await site.scans.yardOut(first)
    for (const truck of [first, third]) {
      const { data } = await site.validate(truck.number)
      await site.checker(loadUnload.accept, { params: { id: data.id }, body: counted(9000) })
    }
    await expectAgreement({ came: 4, left: 0, inYard: 1, stays: 2, accepted: 2 })

    await site.scans.out(first)
    await site.scans.out(third)
    await expectAgreement({ came: 4, left: 2, inYard: 1, stays: 2, accepted: 2 })
    expect(await site.balanceOf(document.id)).toBe(72_000)

    const params = { id: entered[3]?.id ?? '' }
    await site.zone(gateIn.undo, { params, body: { reason_code: 'not_entered', note: 'Berbalik di palang' } })
    await expectAgreement({ came: 3, left: 2, inYard: 1, stays: 2, accepted: 2 })

    const visits = (await site.zone(mainGateReport.list, { query: range })).data
    const [oldest] = (await site.zone(stillInside.list, { query: {} })).data
    expect(oldest?.id).toBe(visits.find(({ status }) => status === 'inside')?.visit_id)
  })
})
