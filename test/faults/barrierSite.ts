import { auth } from '#shared/contract/autogate/auth.ts'
import { lane as laneContract } from '#shared/contract/autogate/lane.ts'
import { createClient, type Call } from '#shared/contract/client.ts'
import { Refusal } from '#shared/contract/errors.ts'
import { fetchSend } from '#hardware/lane/laneApi.ts'
import { testClerk } from '#test/factories/insert.ts'
import { makeUser, testPassword } from '#test/factories/people.ts'
import { makeTicket } from '#test/factories/traffic.ts'
import { startLaneProgram, type LaneProgram } from '#test/processes/laneProgram.ts'
import { startFaultSite, type FaultLane, type FaultSite } from './faultSite.ts'

/** How an order to open ended: what the lane said, a refusal's code, or that no answer came. */
export type Ordered = { readonly outcome: string } | { readonly refused: string } | 'cut'

/** One lane with a barrier, its agent as a process, and an operator who orders it about. */
export interface BarrierSite extends FaultSite {
  readonly watched: FaultLane
  agent(): LaneProgram
  /** Kills the agent and starts it on the same folder; its devices are new, so its barrier counts from nothing. */
  restartAgent(): Promise<void>
  /** A truck whose plate nearly matches stops and waits for an operator; it stays until {@link leave}. */
  truckWaits(): Promise<void>
  /** A truck that may pass opens the barrier by rule. */
  truckPasses(): Promise<void>
  leave(): Promise<void>
  /** The operator opens, as the console would. */
  order(): Promise<Ordered>
  /** What every agent so far did on the ids of its orders, in its own words. */
  deeds(): readonly { readonly command: string; readonly outcome: string }[]
  /** The same of the agent that runs now. */
  deedsOfAgent(): readonly { readonly command: string; readonly outcome: string }[]
  opens(): Promise<number>
}

export async function startBarrierSite(databaseUrl: string): Promise<BarrierSite> {
  const site = await startFaultSite(databaseUrl, { laneCount: 1, direction: 'in' })
  const [watched] = site.lanes
  if (watched === undefined) throw new Error('The site has no lane')
  const { server, database, folder } = site
  const { email } = await makeUser(database)
  const nobody = createClient(fetchSend(server.url, 5_000), () => ({ token: undefined, language: 'en' }))
  const { data } = await nobody(auth.login, { body: { email, password: testPassword } })
  const call = createClient(fetchSend(server.url, 8_000), () => ({ token: data.access_token, language: 'en' }))
  const start = () => startLaneProgram({ url: server.url, data: folder, lane: watched.row, token: watched.token })
  let agent = await start()
  const said: string[] = []

  const truck = async (plateOf: (ticket: string) => string) => {
    const { access_number, police_number } = await makeTicket(database)
    await agent.send({ do: 'arrive', plate: plateOf(police_number), photos: [] })
    await agent.send({ do: 'scan', code: access_number })
  }
  return {
    ...site,
    watched,
    agent: () => agent,
    async restartAgent() {
      await agent.program.kill()
      said.push(agent.program.words())
      agent.close()
      agent = await start()
    },
    async truckWaits() {
      await truck((plate) => `${plate.slice(0, -1)}F`)
      await agent.until(({ phase }) => phase === 'waiting', { withinMs: 30_000 })
    },
    async truckPasses() {
      await truck((plate) => plate)
      await agent.until(({ arm }) => arm === 'open', { withinMs: 30_000 })
    },
    async leave() {
      await agent.send({ do: 'leave' })
      await agent.until(({ phase, arm }) => phase === 'idle' && arm === 'closed')
    },
    order: () => order(call, watched.row.id, () => laneVersion(site, watched.row.id)),
    deeds: () => [...said, agent.program.words()].flatMap(deedsIn),
    deedsOfAgent: () => deedsIn(agent.program.words()),
    opens: async () => (await agent.send({ do: 'state' })).opens,
    async close() {
      await agent.program.kill()
      agent.close()
      await site.close()
    },
  }
}

async function order(call: Call, id: string, version: () => Promise<number>): Promise<Ordered> {
  try {
    const body = { action: 'open', version: await version(), reason_code: 'anpr_misread' } as const
    const { data } = await call(laneContract.intervene, { params: { id }, body })
    return { outcome: data.command?.outcome ?? 'none' }
  } catch (thrown) {
    return thrown instanceof Refusal ? { refused: thrown.code } : 'cut'
  }
}

/** From the database, which an operator's board mirrors; a board that is older keeps the last it knew. */
async function laneVersion({ database }: FaultSite, id: string): Promise<number> {
  try {
    const [row] = await database.read(testClerk, ({ sql }) =>
      sql.rows<{ version: number }>('SELECT version FROM lanes WHERE id = ?', [id]),
    )
    return row?.version ?? 0
  } catch {
    return 1_000_000
  }
}

/** The agent logs each order to its barrier with the outcome. */
const deedsIn = (words: string): { command: string; outcome: string }[] =>
  words
    .split('\n')
    .filter((line) => line.includes('"msg":"barrier open"'))
    .map((line) => JSON.parse(line) as { command: string; outcome: string })
