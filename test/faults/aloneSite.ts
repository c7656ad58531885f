import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { layLine, type CuttableLine } from '#hardware/simulation/site/cuttableLine.ts'
import { testClerk } from '#test/factories/insert.ts'
import { makeCompany } from '#test/factories/site.ts'
import { makeTicket } from '#test/factories/traffic.ts'
import { startLaneProgram, type LaneProgram } from '#test/processes/laneProgram.ts'
import { startFaultSite, type FaultLane, type FaultSite } from './faultSite.ts'

export interface AloneTicket {
  readonly access_number: string
  readonly police_number: string
}

/** One lane as a process behind a cable that can be cut, and tickets that it has heard of. */
export interface AloneSite extends FaultSite {
  readonly watched: FaultLane
  readonly line: CuttableLine
  agent(): LaneProgram
  /** A power cut at the lane; with half a line at the end of its journal, where that is asked for. */
  killAgent(torn?: boolean): Promise<void>
  /** Milliseconds until it was ready again. */
  startAgent(): Promise<number>
  /** Makes tickets and waits until the lane knows them. */
  known(count: number): Promise<AloneTicket[]>
  /** A truck comes, is let in by the lane, and drives through; what was seen of it. */
  passes(ticket: AloneTicket): Promise<void>
  drained(): Promise<void>
  rows<Row>(text: string, values?: readonly string[]): Promise<Row[]>
}

export async function startAloneSite(databaseUrl: string): Promise<AloneSite> {
  const site = await startFaultSite(databaseUrl, { laneCount: 1, direction: 'in' })
  const [watched] = site.lanes
  if (watched === undefined) throw new Error('The site has no lane')
  const line = await layLine(site.server.url)
  const company_id = (await makeCompany(site.database)).id
  const start = () =>
    startLaneProgram({
      url: line.url,
      data: site.folder,
      lane: watched.row,
      token: watched.token,
      onTheLine: false,
    })
  let agent = await start()
  await agent.until(({ machine }) => typeof machine?.snapshot_at === 'string', { withinMs: 60_000 })

  return {
    ...site,
    watched,
    line,
    agent: () => agent,
    async killAgent(torn = false) {
      await agent.program.kill()
      agent.close()
      if (torn) appendFileSync(join(site.folder, 'lanes', watched.row.code, 'journal.jsonl'), '{"entry":{"id":"01a2')
    },
    async startAgent() {
      const since = performance.now()
      agent = await start()
      return performance.now() - since
    },
    async known(count) {
      const tickets: AloneTicket[] = []
      for (let made = 0; made < count; made += 1) tickets.push(await makeTicket(site.database, { company_id }))
      const since = new Date().toISOString()
      await agent.until(({ machine }) => (machine?.snapshot_at ?? '') > since, { withinMs: 60_000 })
      return tickets
    },
    async passes({ access_number, police_number }) {
      await agent.send({ do: 'arrive', plate: police_number, photos: [] })
      await agent.send({ do: 'scan', code: access_number })
      await agent.until(({ phase, arm }) => phase === 'opened' && arm === 'open', { withinMs: 60_000 })
    },
    async drained() {
      await agent.until(({ connected, machine }) => connected && machine?.pending === 0, { withinMs: 120_000 })
    },
    rows: (text, values = []) => site.database.read(testClerk, ({ sql }) => sql.rows(text, values)),
    async close() {
      await agent.program.kill()
      agent.close()
      await line.close()
      await site.close()
    },
  }
}
