import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { dashboard } from '#shared/contract/autogate/dashboard.ts'
import { stillInside } from '#shared/contract/autogate/stillInside.ts'
import { siteClock } from '#shared/domain/siteTime.ts'
import { createRandom } from '#hardware/simulation/random.ts'
import { CustomsOfficer } from '#hardware/simulation/site/customsOfficer.ts'
import { DayLog } from '#hardware/simulation/site/dayLog.ts'
import { OutsideSystems } from '#hardware/simulation/site/outsideFaults.ts'
import { Quay } from '#hardware/simulation/site/quay.ts'
import { listLanes, signIn, type SiteServer } from '#hardware/simulation/site/siteServer.ts'
import { TicketPool } from '#hardware/simulation/site/ticketPool.ts'
import { runTraffic, type SiteLane } from '#hardware/simulation/site/traffic.ts'
import { startSimulatedLane } from '#hardware/simulation/startSimulatedLane.ts'
import type { DemoSecrets } from '#server/database/seeds/demoAccess.ts'
import { seedDemo } from '#server/database/seeds/seedDemo.ts'
import { rebuildFigures } from '#server/actions/rebuildFigures.ts'
import { testClerk } from '#test/factories/insert.ts'
import { describeEachDatabase, silentLog } from '#test/database/databases.ts'
import type { Database } from '#server/database/database.ts'
import { startServer, type TestServer } from './server.ts'

const speed = 300
const noon = 12
const played: ReadonlySet<string> = new Set(['IN-01', 'IN-02', 'OUT-01', 'OUT-02', 'BMS-1', 'BMS-3'])

describeEachDatabase('A simulated day', (open) => {
  let database: Database
  let secrets: DemoSecrets
  let server: TestServer
  let admin: SiteServer
  const folder = mkdtempSync(join(tmpdir(), 'simulated-day-'))
  const lanes: SiteLane[] = []
  /* Tomorrow too: the test may run past midnight. */
  const now = Date.now()
  const range = {
    start_date: siteClock(new Date(now)).day,
    end_date: siteClock(new Date(now + 86_400_000)).day,
  }

  beforeAll(async () => {
    database = await open()
    /* Yesterday too: who came in then can leave, also just after midnight. */
    secrets = await seedDemo(database, { log: silentLog, days: 2 })
    await rebuildFigures((step) => database.inWork({ actor: testClerk }, step))
    server = await startServer(database)
    admin = signIn(server.url, secrets.users.admin)
    for (const [index, lane] of (await listLanes(admin)).entries()) {
      if (!played.has(lane.code)) continue
      const running = await startSimulatedLane({
        lane,
        url: server.url,
        token: secrets.devices[lane.code] ?? '',
        folder: join(folder, lane.code),
        log: silentLog,
        number: index + 1,
        hurried: true,
      })
      lanes.push({ running, direction: lane.direction, yard: lane.yard })
    }
  })
  afterAll(async () => {
    for (const { running } of lanes) await running.close()
    await server.close()
    rmSync(folder, { recursive: true, force: true })
  })

  async function figures() {
    const { data } = await admin.call(dashboard.traffic, { query: range })
    const { pagination } = await admin.call(stillInside.list, { query: { per_page: 1 } })
    return { ...data.total, inside: data.inside, listed: pagination?.total ?? -1 }
  }

  it('ends with sums that dashboards and lists agree with, to the truck', async () => {
    const day = new DayLog()
    const [over, stop] = [new AbortController(), new AbortController()]
    const random = createRandom(7)
    const outside = new OutsideSystems(folder)
    const before = await figures()
    const sum = (what: string): number => day.summary()['altogether']?.[what] ?? 0
    const traffic = runTraffic({
      lanes,
      random,
      trucksPerHour: 6_000,
      speed,
      pool: new TicketPool(admin, random, speed),
      quay: new Quay(() => noon),
      officer: new CustomsOfficer({ server: admin, outside, random, speed, log: silentLog }),
      day,
      log: silentLog,
      hour: () => noon,
      isOpen: () => true,
      over: over.signal,
      signal: stop.signal,
    })
    await vi.waitFor(() => expect([sum('gates in passed') >= 8, sum('gates out passed') >= 4]).toEqual([true, true]), {
      timeout: 50_000,
    })
    over.abort()
    await traffic
    const after = await figures()
    expect([after.in - before.in, after.out - before.out]).toEqual([sum('gates in passed'), sum('gates out passed')])
    expect(after.inside - before.inside).toBe(sum('gates in passed') - sum('gates out passed'))
    expect(after.listed).toBe(after.inside)
    expect(day.summary()['stopped']).toBeUndefined()
  })
})
