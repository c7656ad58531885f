import { afterAll, beforeAll, expect, it } from 'vitest'
import { dashboard } from '#shared/contract/autogate/dashboard.ts'
import type { Call } from '#shared/contract/client.ts'
import { Refusal } from '#shared/contract/errors.ts'
import { changesOfEntry, takenBack } from '#shared/domain/figures.ts'
import { siteClock } from '#shared/domain/siteTime.ts'
import { checkInVehicles } from '#server/actions/checkInVehicles.ts'
import { foldFigures } from '#server/actions/foldFigures.ts'
import { rebuildFigures } from '#server/actions/rebuildFigures.ts'
import type { Database } from '#server/database/database.ts'
import { createRandom, type Random } from '#server/database/seeds/random.ts'
import { noteFigures } from '#server/models/figureChanges.ts'
import type { LaneRow } from '#server/models/lane.ts'
import type { TicketRow } from '#server/models/ticket.ts'
import type { VisitRow } from '#server/models/visit.ts'
import { describeEachDatabase } from '#test/database/databases.ts'
import { askCheckIn } from '#test/factories/checkIns.ts'
import { inTestWork, testClerk } from '#test/factories/insert.ts'
import { intervene, operator } from '#test/factories/interventions.ts'
import { userToken } from '#test/factories/signedIn.ts'
import { makeCompany, makeGate, makeLane } from '#test/factories/site.ts'
import { makeCustomsDocument, makeTicket } from '#test/factories/traffic.ts'
import { makeWaitingTruck } from '#test/factories/waitingTruck.ts'
import { fakePorts } from '#test/fakes/ports.ts'
import { expectRecounted } from './expectRecounted.ts'
import { startServer, type TestServer } from './server.ts'

const hourMs = 3_600_000
const dayMs = 24 * hourMs
const someId = '01890a5d-ac96-774b-bcce-b302099a8057'

describeEachDatabase('The dashboards', (open) => {
  let database: Database
  let server: TestServer
  let zone: Call
  const ports = fakePorts()
  const lanes: LaneRow[] = []
  const tickets: TicketRow[] = []
  const companies: string[] = []

  beforeAll(async () => {
    database = await open()
    server = await startServer(database)
    zone = server.as(await userToken(database, server))
    for (let gate = 0; gate < 3; gate += 1) {
      const gate_id = (await makeGate(database)).id
      for (let lane = 0; lane < 2; lane += 1) lanes.push(await makeLane(database, { gate_id, direction: 'both' }))
    }
    for (let company = 0; company < 3; company += 1) companies.push((await makeCompany(database)).id)
    const ppkek = await makeCustomsDocument(database, { nama_dokumen: 'PPKEK' })
    const transit = await makeCustomsDocument(database, { nama_dokumen: 'BC 2.7' })
    const kinds = [
      { kind: 'without_pabeanan' },
      { kind: 'with_pabeanan', customs_document_id: ppkek.id },
      { kind: 'with_pabeanan', customs_document_id: transit.id },
      { kind: 'sarana_niaga' },
      { kind: 'guest' },
    ]
    for (let number = 0; number < 40; number += 1)
      tickets.push(
        await makeTicket(database, {
          ...kinds[number % kinds.length],
          company_id: companies[number % 3] ?? '',
          vehicle_type: ['Dumptruck', 'Trailer', null][number % 4] ?? null,
          rit_max: 50,
          valid_from: new Date(Date.now() - 10 * dayMs),
        }),
      )
  })
  afterAll(() => server.close())

  const fold = () => inTestWork(database, foldFigures)
  const rebuild = () => rebuildFigures((step) => inTestWork(database, step))
  const dayOf = (daysAgo: number) => siteClock(new Date(Date.now() - daysAgo * dayMs)).day

  /** A few scans in one transaction: mostly right, some with a wrong plate, a wrong way or no such ticket. */
  async function scanSome(random: Random, now: Date): Promise<void> {
    const asked = Array.from({ length: random.whole(1, 4) }, () => {
      const ticket = random.pick(tickets)
      return askCheckIn(random.pick(lanes), ports, {
        direction: random.chance(0.55) ? 'in' : 'out',
        ticket_access_number: random.chance(0.05) ? 'TKT-00000000' : ticket.access_number,
        plate_read: random.chance(0.1) ? 'B 1 X' : ticket.police_number,
      })
    })
    const answers = await database.inWork({ actor: testClerk, now }, (work) => checkInVehicles(asked, work))
    expect(answers.filter((answer) => answer instanceof Refusal)).toEqual([])
  }

  async function openByHand(): Promise<void> {
    const truck = await makeWaitingTruck(database, ports, lanes[0]?.gate_id ?? '')
    await intervene(database, ports, operator('Rini Astuti'), truck.lane.id, {
      action: 'open',
      version: 1_000_000,
      intervention_id: truck.item.id,
      reason_code: 'anpr_misread',
    })
  }

  /** A wrong check-in that a supervisor undoes: the visit is gone, and with it what it counted for. */
  async function undoOne(): Promise<void> {
    await inTestWork(database, async ({ sql }) => {
      const [visit] = await sql.rows<VisitRow>(
        'SELECT * FROM visits WHERE left_at IS NULL AND customs_document_id IS NULL LIMIT 1',
      )
      if (visit === undefined) return
      await sql.run('DELETE FROM visits WHERE id = ?', [visit.id])
      const entry = {
        gateId: visit.gate_id,
        companyId: visit.company_id,
        enteredAt: visit.entered_at,
        kind: visit.kind as 'guest',
        documentType: visit.document_type,
      }
      await noteFigures(sql, takenBack(changesOfEntry(entry)))
      await sql.run(
        `UPDATE tickets SET status = 'active', inside_activity_id = NULL, inside_since = NULL WHERE inside_activity_id = ?`,
        [visit.id],
      )
    })
  }

  const compareAll = async () => {
    const week = { from: dayOf(4), to: dayOf(0) }
    const all = await expectRecounted(database, zone, week)
    for (const filter of [
      { ...week, gateId: lanes[0]?.gate_id ?? '' },
      { ...week, companyId: companies[1] ?? '' },
      { ...week, gateId: lanes[4]?.gate_id ?? '', companyId: companies[2] ?? '' },
      { from: dayOf(1), to: dayOf(1) },
    ])
      await expectRecounted(database, zone, filter)
    return all
  }

  it('equal a full recount through random days, summed up at any moment, opened by hand, corrected and undone', async () => {
    const random = createRandom(Number(process.env['SEED'] ?? 22))
    const begin = Date.now() - 3 * dayMs
    let at = begin
    for (let step = 0; at < Date.now() - 10_000; step += 1) {
      await scanSome(random, new Date(at))
      at += random.whole(2, 60) * 60_000
      if (random.chance(0.1)) await fold()
      if (step % 40 === 39) await undoOne()
    }
    for (let truck = 0; truck < 3; truck += 1) await openByHand()
    expect(await compareAll()).toBeGreaterThan(30)
    await rebuild()
    expect(await compareAll()).toBeGreaterThan(30)
    while ((await fold()) > 0);
    await compareAll()
    await undoOne()
    await compareAll()
  })

  it('lose and double nothing when summing up dies in between', async () => {
    await rebuild()
    const random = createRandom(5)
    for (let step = 0; step < 10; step += 1) await scanSome(random, new Date())
    for (let crash = 0; crash < 3; crash += 1)
      await expect(
        inTestWork(database, async (work) => {
          expect(await foldFigures(work)).toBeGreaterThan(0)
          throw new Error('killed')
        }),
      ).rejects.toThrow('killed')
    await compareAll()
    while ((await fold()) > 0);
    await compareAll()
  })

  it('equal a recount while check-ins, two servers that sum up and a rebuild go on at once', async () => {
    const random = createRandom(9)
    let over = false
    const until = async (work: () => Promise<unknown>) => {
      while (!over) await work()
    }
    const entered = async () => (await zone(dashboard.traffic, { query: {} })).data.total.in
    let seen = await entered()
    const busy = [
      until(() => scanSome(random, new Date())),
      until(fold),
      until(fold),
      until(async () => {
        const now = await entered()
        expect(now).toBeGreaterThanOrEqual(seen)
        seen = now
      }),
    ]
    await rebuild()
    await rebuild()
    over = true
    await Promise.all(busy)
    await compareAll()
    while ((await fold()) > 0);
    await compareAll()
  })

  it('say why operators were called, how fast they decided, and who is inside', async () => {
    const range = { start_date: dayOf(4), end_date: dayOf(0) }
    const { data } = await zone(dashboard.interventions, { query: range })
    const rows = await inTestWork(database, ({ sql }) =>
      sql.rows<{ reason: string; total: number; inside: number }>(
        `SELECT reason_code AS reason, COUNT(*) AS total, (SELECT COUNT(*) FROM visits WHERE left_at IS NULL) AS inside
         FROM interventions GROUP BY reason_code ORDER BY COUNT(*) DESC, reason_code`,
      ),
    )
    expect(data.reasons).toEqual(rows.map(({ reason, total }) => ({ reason, total })))
    expect(data.response.decided).toBeGreaterThanOrEqual(3)
    expect((await zone(dashboard.traffic, { query: range })).data.inside).toBe(rows[0]?.inside)
    const company_id = companies[1] ?? ''
    const own = (await zone(dashboard.interventions, { query: { ...range, company_id } })).data
    expect(own.total).toBeGreaterThan(0)
    expect(own.total).toBeLessThan(data.total)
  })

  it('fill every hour and day, and begin with today by the hour', async () => {
    const today = (await zone(dashboard.traffic, { query: {} })).data
    expect(today).toMatchObject({ start_date: dayOf(0), end_date: dayOf(0), by: 'hour', time_zone: 'Asia/Jakarta' })
    expect(today.buckets.map(({ hour }) => hour)).toEqual(Array.from({ length: 24 }, (_, hour) => hour))
    const long = { start_date: '2026-01-30', end_date: '2026-03-02' }
    const { data } = await zone(dashboard.ritase, { query: long })
    expect(data.by).toBe('day')
    expect(data.buckets).toHaveLength(32)
    expect(data.buckets[2]).toEqual({ day: '2026-02-01', hour: null, trips: 0, average: null, p50: null, p90: null })
    const { data: documents } = await server.as(await userToken(database, server), 'id')(dashboard.byDocument, {
      query: { start_date: dayOf(4), end_date: dayOf(0) },
    })
    expect(documents.documents.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['Surat jalan', 'Tamu', 'SPMK', 'PPKEK', 'BC 2.7']),
    )
  })

  it('show a tenant its own company only, and know no other', async () => {
    const [own = '', foreign = ''] = companies
    const tenant = server.as(await userToken(database, server, { level: 'tenant', company_id: own }))
    const range = { start_date: dayOf(4), end_date: dayOf(0) }
    const seen = (await tenant(dashboard.traffic, { query: range })).data
    const asZone = (await zone(dashboard.traffic, { query: { ...range, company_id: own } })).data
    expect(seen.total).toEqual(asZone.total)
    expect(seen.company?.id).toBe(own)
    expect(seen.total.in).toBeLessThan((await zone(dashboard.traffic, { query: range })).data.total.in)
    for (const endpoint of [dashboard.traffic, dashboard.ritase, dashboard.byLamp, dashboard.byDocument])
      for (const company_id of [foreign, someId])
        await expect(tenant(endpoint, { query: { company_id } })).rejects.toMatchObject({
          code: 'dashboard.company_unknown',
        })
  })

  it('refuse a range that is reversed or enormous and filters that nobody knows, each in its own words', async () => {
    const ask = (query: object) => zone(dashboard.byLamp, { query })
    await expect(ask({ start_date: '2026-02-02', end_date: '2026-02-01' })).rejects.toMatchObject({
      code: 'range.reversed',
      message: 'end_date is earlier than start_date.',
      fields: [{ path: 'end_date', code: 'range_reversed' }],
    })
    await expect(ask({ start_date: '0001-01-01', end_date: '9999-12-31' })).rejects.toMatchObject({
      code: 'dashboard.range_too_long',
      message: 'The dates may span 366 days at most in this view.',
    })
    await expect(ask({ start_date: '2026-01-01', end_date: '2026-02-01', by: 'hour' })).rejects.toMatchObject({
      message: 'The dates may span 31 days at most in this view.',
    })
    await expect(ask({ gate_id: someId })).rejects.toMatchObject({ code: 'dashboard.gate_unknown' })
    await expect(ask({ company_id: someId })).rejects.toMatchObject({ code: 'dashboard.company_unknown' })
    await expect(ask({ lampu: 'merah' })).rejects.toMatchObject({
      code: 'filter.unknown',
      message: 'There is no filter lampu here.',
      fields: [{ path: 'lampu', code: 'unknown' }],
    })
    await expect(ask({ by: 'minute' })).rejects.toMatchObject({
      code: 'filter.choice',
      fields: [{ path: 'by', code: 'choice' }],
    })
  })
})
