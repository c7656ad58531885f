import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeEachDatabase } from '#test/database/databases.ts'
import { startAloneSite, type AloneSite } from './aloneSite.ts'
import { counts, tell } from './counts.ts'

interface Written {
  readonly access_number: string
  readonly decision: string
  readonly outcome: string
  readonly offline: boolean
}

/** Invariants 4, 5 and 9: what a lane does without the server is neither lost nor doubled, and in its order. */
describeEachDatabase('A lane without its server', (_open, address) => {
  let site: AloneSite
  beforeAll(async () => {
    site = await startAloneSite(await address())
  })
  afterAll(() => site.close())

  /** What happens while the lane is cut off; each comes back by itself. */
  const faults: readonly (() => Promise<void>)[] = [
    async () => site.line.mend(),
    async () => {
      await site.server.kill()
      await site.server.start()
    },
    async () => {
      await site.killAgent(true)
      await site.startAgent()
    },
    async () => {
      site.line.mend()
      await wait(Math.random() * 60)
      site.line.cut()
      await wait(Math.random() * 60)
      await site.server.kill()
      await site.server.start()
    },
  ]

  const written = () =>
    site.rows<Written>(
      `SELECT access_number, decision, outcome, offline FROM gate_activities WHERE offline = 1
       ORDER BY decided_at, id`,
    )

  it(`tells ${counts.roundsAlone * counts.decisionsOfRound} decisions once and in order through ${counts.roundsAlone} faults`, async () => {
    const before = (await written()).length
    const made: string[] = []
    const stock = await site.known(counts.roundsAlone * counts.decisionsOfRound)
    for (let round = 0; round < counts.roundsAlone; round += 1) {
      const tickets = stock.splice(0, counts.decisionsOfRound)
      site.line.cut()
      await site.agent().until(({ connected }) => !connected)
      for (const ticket of tickets) {
        await site.passes(ticket)
        made.push(ticket.access_number)
        await site.agent().send({ do: 'leave' })
        await site.agent().until(({ phase, arm }) => phase === 'idle' && arm === 'closed')
      }
      await faults[round % faults.length]?.()
      site.line.mend()
      await site.drained()
    }
    const rows = (await written()).slice(before)
    expect(rows.map(({ access_number: number }) => number)).toEqual(made)
    expect(new Set(rows.map(({ decision, outcome }) => `${decision} ${outcome}`))).toEqual(new Set(['allow opened']))
    const aside = await site.rows("SELECT id FROM lane_entries WHERE state = 'refused'")
    const conflicts = await site.rows('SELECT id FROM lane_conflicts')
    expect([aside, conflicts]).toEqual([[], []])
    /* A machine that is killed as a vehicle leaves may not have written that it did: the last one before a fault. */
    const told = new Set(made.filter((_, at) => (at + 1) % counts.decisionsOfRound !== 0))
    const unpassed = await site.rows<Written>(
      'SELECT access_number FROM gate_activities WHERE offline = 1 AND passed_at IS NULL',
    )
    expect(unpassed.filter(({ access_number: number }) => told.has(number))).toEqual([])
    tell(
      `${made.length} decisions alone through ${counts.roundsAlone} faults: ${rows.length} on record, 0 lost, 0 doubled, 0 out of order, ${aside.length} aside`,
    )
  })

  it(`loses no acknowledged decision in ${counts.laneKills} kills of the lane's machine`, async () => {
    const before = (await written()).length
    const acknowledged: string[] = []
    const starts: number[] = []
    const tickets = await site.known(counts.laneKills)
    site.line.cut()
    await site.agent().until(({ connected }) => !connected)
    for (const [at, ticket] of tickets.entries()) {
      await site.passes(ticket)
      acknowledged.push(ticket.access_number)
      await wait(Math.random() * 30)
      await site.killAgent(at % 2 === 0)
      starts.push(await site.startAgent())
      expect(await site.agent().send({ do: 'state' })).toMatchObject({ opens: 0, machine: { journal: 'well' } })
    }
    site.line.mend()
    await site.drained()
    const rows = (await written()).slice(before)
    expect(rows.map(({ access_number: number }) => number)).toEqual(acknowledged)
    const middle = starts.toSorted((a, b) => a - b)[Math.floor(starts.length / 2)] ?? 0
    tell(
      `${starts.length} kills of the lane's machine: ${acknowledged.length} acknowledged decisions, 0 lost, 0 openings from a restart; ready again after ${Math.round(middle)} ms (median)`,
    )
  })

  it('lets no second program touch the journal of a lane that one serves', async () => {
    await expect(site.startAgent()).rejects.toThrow('serves lane')
    expect(await site.agent().send({ do: 'state' })).toMatchObject({ machine: { journal: 'well' } })
  })

  it(`opens ${counts.emergencies} times at the button without network, each on record`, async () => {
    const openings = () =>
      site.rows<{ id: string }>("SELECT id FROM manual_openings WHERE reason_code = 'emergency' ORDER BY id")
    const emergenciesAudited = () => site.rows("SELECT id FROM audit_records WHERE action = 'lane.emergency_open'")
    const before = (await openings()).length
    const auditedBefore = (await emergenciesAudited()).length
    await site.server.kill()
    await site.agent().until(({ connected }) => !connected)
    let seen = (await site.agent().send({ do: 'state' })).opens
    let slowest = 0
    for (let press = 0; press < counts.emergencies; press += 1) {
      const since = performance.now()
      const { opens } = await site.agent().send({ do: 'emergency' })
      slowest = Math.max(slowest, performance.now() - since)
      expect(opens).toBe(seen + 1)
      seen = opens
      await wait(250)
    }
    await site.server.start()
    await site.drained()
    const uploaded = (await openings()).length - before
    const audited = (await emergenciesAudited()).length - auditedBefore
    expect([uploaded, audited]).toEqual([counts.emergencies, counts.emergencies])
    tell(
      `${counts.emergencies} emergency openings: ${uploaded} uploaded and marked manual, slowest ${Math.round(slowest)} ms`,
    )
  })
})
