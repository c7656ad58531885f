import { v4 } from 'uuid'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeEachDatabase } from '#test/database/databases.ts'
import { testClerk } from '#test/factories/insert.ts'
import { makeCompany } from '#test/factories/site.ts'
import { makeTicket } from '#test/factories/traffic.ts'
import { counts, tell } from './counts.ts'
import { startFaultSite, type FaultSite } from './faultSite.ts'
import { verdictOf } from './scanner.ts'

/** Invariant 1: one ticket is never inside twice. */
describeEachDatabase('one ticket in front of every scanner at once', (_open, address) => {
  let site: FaultSite
  beforeAll(async () => {
    site = await startFaultSite(await address(), { laneCount: 8, direction: 'in' })
  })
  afterAll(() => site.close())

  const { contestedTickets, scansOfEach } = counts
  it(`lets one vehicle in, ${contestedTickets} times in ${scansOfEach} scans`, async () => {
    const company_id = (await makeCompany(site.database)).id
    let refused = 0
    for (let round = 0; round < contestedTickets; round += 1) {
      const ticket = await makeTicket(site.database, { company_id })
      refused += await contest(ticket)
    }
    const inside = await site.database.read(testClerk, ({ sql }) =>
      sql.rows<{ opened: number }>(
        "SELECT COUNT(*) AS opened FROM gate_activities WHERE decision = 'allow' GROUP BY ticket_id",
      ),
    )
    expect(inside.map(({ opened }) => opened)).toEqual(Array(contestedTickets).fill(1))
    expect(refused).toBe(contestedTickets * (scansOfEach - 1))
    tell(`${contestedTickets} tickets x ${scansOfEach} parallel scans: ${inside.length} let in, ${refused} refused`)
  })

  /** Scans one ticket at all lanes together; every refusal names the lane that was first. */
  async function contest({ access_number, police_number }: { access_number: string; police_number: string }) {
    const body = { ticket_access_number: access_number, plate_read: police_number }
    const scans = Array.from({ length: scansOfEach }, async (_, at) => {
      const lane = site.lanes[at % site.lanes.length]
      if (lane === undefined) throw new Error('The site has no lanes')
      return { code: lane.row.code, verdict: verdictOf(await lane.scan(v4(), body)) }
    })
    const answers = await Promise.all(scans)
    const [first, ...others] = answers.filter(({ verdict }) => verdict.decision === 'allow')
    expect(others).toEqual([])
    const denied = answers.filter(({ verdict }) => verdict.decision === 'deny')
    for (const { verdict } of denied) {
      expect(verdict.reasons[0]?.code).toBe('ticket.already_inside')
      expect(verdict.reasons[0]?.message).toContain(`Already entered at ${first?.code},`)
      expect(verdict.command).toBeNull()
    }
    return denied.length
  }
})
