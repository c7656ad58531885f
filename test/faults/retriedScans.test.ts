import { setTimeout as wait } from 'node:timers/promises'
import { v4 } from 'uuid'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { forgetOldKeys } from '#server/http/idempotency.ts'
import { describeEachDatabase } from '#test/database/databases.ts'
import { testClerk } from '#test/factories/insert.ts'
import { makeCompany } from '#test/factories/site.ts'
import { makeTicket } from '#test/factories/traffic.ts'
import { counts, tell } from './counts.ts'
import { startFaultSite, type FaultLane, type FaultSite } from './faultSite.ts'
import { scanUntilAnswered, type Answered } from './scanner.ts'

const scansAtOnce = 20

/** Invariant 3: a retry with the same key gets the same answer. */
describeEachDatabase('a scan that is sent three times', (_open, address) => {
  let site: FaultSite
  let ticket: { access_number: string; police_number: string }
  beforeAll(async () => {
    site = await startFaultSite(await address(), { laneCount: 10, direction: 'both' })
    const company_id = (await makeCompany(site.database)).id
    ticket = await makeTicket(site.database, { company_id, rit_max: 1_000_000 })
  })
  afterAll(() => site.close())

  const body = () => ({ ticket_access_number: ticket.access_number, plate_read: ticket.police_number })
  const laneOf = (at: number): FaultLane => {
    const lane = site.lanes[at % site.lanes.length]
    if (lane === undefined) throw new Error('The site has no lanes')
    return lane
  }

  type Thrice = (lane: FaultLane, key: string) => Promise<Answered[]>

  const inParallel: Thrice = (lane, key) => Promise.all([1, 2, 3].map(() => scanUntilAnswered(lane.scan, key, body())))

  /** The line breaks somewhere between the first byte of the request and the last of the answer. */
  const afterACut: Thrice = async (lane, key) => {
    const cut = new AbortController()
    const first = lane.scan(key, body(), cut.signal).catch(() => null)
    await wait(Math.random() * 6)
    cut.abort()
    const answers = [await first, await scanUntilAnswered(lane.scan, key, body())]
    return [...answers.filter((answer) => answer !== null), await scanUntilAnswered(lane.scan, key, body())]
  }

  async function sendInGroups(count: number, thrice: Thrice): Promise<Answered[][]> {
    const all: Answered[][] = []
    for (let done = 0; done < count; done += scansAtOnce) {
      const group = Array.from({ length: Math.min(scansAtOnce, count - done) }, (_, at) => thrice(laneOf(at), v4()))
      all.push(...(await Promise.all(group)))
    }
    return all
  }

  /** Some are answered before the server is killed, some are killed in the middle; all are asked for again. */
  async function aroundARestart(count: number): Promise<Answered[][]> {
    const scans = Array.from({ length: count }, (_, at) => ({ lane: laneOf(at), key: v4() }))
    const before = scans.map(({ lane, key }) => lane.scan(key, body()).catch(() => null))
    await Promise.any(before)
    await site.server.kill()
    await site.server.start()
    const again = scans.map(({ lane, key }) => scanUntilAnswered(lane.scan, key, body()))
    const first = await Promise.all(before)
    const second = await Promise.all(again)
    const third = await Promise.all(scans.map(({ lane, key }) => scanUntilAnswered(lane.scan, key, body())))
    return scans.map((_, at) => [first[at], second[at], third[at]].filter((answer) => answer != null))
  }

  const part = Math.ceil(counts.retriedScans / 3)
  it(`${part * 3} times, gets one answer, byte for byte`, async () => {
    const restarts = Math.max(1, Math.round(part / 40))
    const asked = [...(await sendInGroups(part, inParallel)), ...(await sendInGroups(part, afterACut))]
    for (let restart = 0; restart < restarts; restart += 1)
      asked.push(...(await aroundARestart(Math.ceil(part / restarts))))
    const differing = asked.filter((answers) => new Set(answers.map(({ text }) => text)).size !== 1)
    expect(differing).toEqual([])
    expect(new Set(asked.flat().map(({ status }) => status))).toEqual(new Set([200]))
    const [rows] = await site.database.read(testClerk, ({ sql }) =>
      sql.rows<{ n: number }>('SELECT COUNT(*) AS n FROM gate_activities'),
    )
    expect(rows?.n).toBe(asked.length)
    expect(asked.length).toBeGreaterThanOrEqual(counts.retriedScans)
    const sent = asked.reduce((sum, answers) => sum + answers.length, 0)
    tell(`${asked.length} scans, ${sent} answers, ${restarts} restarts: 0 differing, ${rows?.n} activities`)
  })

  it('with other words under its key is refused, and by another lane is another scan', async () => {
    const key = v4()
    const first = await laneOf(0).scan(key, body())
    const other = await laneOf(0).scan(key, { ...body(), plate_read: 'B 1 A' })
    expect([other.status, JSON.parse(other.text)]).toMatchObject([422, { code: 'idempotency.conflict' }])
    const elsewhere = await laneOf(1).scan(key, body())
    expect(elsewhere.status).toBe(200)
    expect(elsewhere.text).not.toBe(first.text)
  })

  it('a week later gets the same answer still', async () => {
    const key = v4()
    const first = await laneOf(0).scan(key, body())
    await forgetOldKeys(site.database, new Date(Date.now() + 7 * 86_400_000))
    expect(await laneOf(0).scan(key, body())).toEqual(first)
  })
})
