import { afterAll, beforeAll, expect, it } from 'vitest'
import { gateActivity } from '#shared/contract/autogate/gateActivity.ts'
import { withoutPabeanan } from '#shared/contract/autogate/withoutPabeanan.ts'
import { setSiteZone, usualSiteZone } from '#shared/domain/siteTime.ts'
import type { Database } from '#server/database/database.ts'
import { readSnapshot } from '#server/live/readSnapshot.ts'
import { createSiteFigures } from '#server/live/siteFigures.ts'
import { siteSummary } from '#server/queries/siteSummary.ts'
import { demoMark } from '#server/database/seeds/demoMark.ts'
import { describeEachDatabase } from '#test/database/databases.ts'
import { makeFile } from '#test/factories/files.ts'
import { inTestWork, testClerk } from '#test/factories/insert.ts'
import { userToken } from '#test/factories/signedIn.ts'
import { makeBuilding, makeCompany, makeLane } from '#test/factories/site.ts'
import { makeVisit } from '#test/factories/visits.ts'
import { plainLinks } from '#test/live/liveServer.ts'
import { startServer, type TestServer } from './server.ts'

describeEachDatabase('A site in Jayapura', (open) => {
  let database: Database
  let server: TestServer
  let token: string
  const day = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)
  const [midnightInJayapura, midnightInJakarta] = [`${day}T15:00:00.000Z`, `${day}T17:00:00.000Z`]
  const nextDay = new Date(Date.parse(midnightInJakarta) + 12 * 3_600_000).toISOString().slice(0, 10)

  beforeAll(async () => {
    database = await open()
    server = await startServer(database)
    token = await userToken(database, server)
  })
  afterAll(async () => {
    setSiteZone(usualSiteZone)
    await server.close()
  })

  const between = new Date(Date.parse(midnightInJayapura) + 30 * 60_000)

  it.each([
    ['Asia/Jakarta', 0, midnightInJakarta],
    ['Asia/Jayapura', 1, midnightInJayapura],
  ])(
    'begins a ticket’s day, the figures of a day and a list of it at its own midnight: %s',
    async (zone, seen, begins) => {
      setSiteZone(zone)
      const company_id = (await makeCompany(database)).id
      const body = {
        company_id,
        request_at: nextDay,
        police_number: 'PA 8123 UE',
        comodity: 'Pupuk',
        unit_of_item: 'Ton',
        total_item: '24.5',
        building_ids: [(await makeBuilding(database, { company_id })).id],
        delivery_order_path: await makeFile(database, { company_id }),
      }
      const { data: made } = await server.as(token)(withoutPabeanan.create, { body })
      expect(made.valid_from).toBe(begins)

      const lane = await makeLane(database)
      await makeVisit(database, { lane, entered_at: between })
      const query = { start_date: nextDay, end_date: nextDay, lane_id: lane.id }
      const listed = await server.as(token)(gateActivity.list, { query })
      expect(listed.data).toHaveLength(seen)
      const now = new Date(Date.parse(midnightInJakarta) + 3_600_000)
      const summary = await database.read(testClerk, (reading) => siteSummary({ ...reading, now }))
      expect(summary).toMatchObject({ day: nextDay, entered: 2 * seen })
    },
  )

  it('tells consoles its name and zone', async () => {
    setSiteZone('Asia/Jayapura')
    const site = async () => (await readSnapshot(database, plainLinks, createSiteFigures(database))).site
    expect(await site()).toMatchObject({ name: null, time_zone: 'Asia/Jayapura' })
    await inTestWork(database, ({ sql, now }) => demoMark(sql, now))
    expect(await site()).toMatchObject({ name: 'KEK Gresik', time_zone: 'Asia/Jayapura' })
  })
})
