import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { gateActivity } from '#shared/contract/autogate/gateActivity.ts'
import { guestTicket } from '#shared/contract/autogate/guestTicket.ts'
import { withoutPabeanan } from '#shared/contract/autogate/withoutPabeanan.ts'
import type { StreamName } from '#shared/contract/live.ts'
import type { Database } from '#server/database/database.ts'
import { describeEachDatabase } from '#test/database/databases.ts'
import { makeDevice } from '#test/factories/people.ts'
import { admission, consoleSocket, type ConsoleListener } from '#test/live/listener.ts'
import { startServer, type TestServer } from '../server.ts'
import type { Caller } from './callers.ts'
import { canary, plantCanaries } from './canaries.ts'
import { makeTwoCompanies, type TwoCompanies } from './companies.ts'
import { goodRequest, send } from './requests.ts'
import { siteSecret, type Rows } from './siteRows.ts'

const soon = { timeout: 15_000, interval: 50 }

describeEachDatabase('Sockets', (open) => {
  let database: Database
  let server: TestServer
  let site: TwoCompanies
  let device: Caller
  const sockets: ConsoleListener[] = []

  beforeAll(async () => {
    database = await open()
    server = await startServer(database, { variables: { AUTOGATE_SECRET: siteSecret } })
    site = await makeTwoCompanies(database, server)
    await plantCanaries(database, site.other)
    const { token } = await makeDevice(database, { lane_id: site.zone.lane })
    device = { name: 'a device', kind: 'device', authorization: `Bearer ${token}` }
  })
  afterAll(async () => {
    for (const socket of sockets) socket.disconnect()
    await server.close()
  })

  /** Everything that somebody hears who asks for every stream there is. */
  async function listen({ authorization }: Caller): Promise<{ heard: unknown[]; opened: StreamName[] }> {
    const socket = consoleSocket(server.url, { token: authorization?.replace('Bearer ', '') })
    sockets.push(socket)
    expect(await admission(socket)).toBe('connected')
    const heard: unknown[] = []
    socket.onAny((...words: unknown[]) => heard.push(words))
    const { own, other, insider, rival } = site
    const streams = [
      'operations',
      `company:${own}`,
      `company:${other}`,
      `user:${insider.id}`,
      `user:${rival.id}`,
    ] as const
    const opened: StreamName[] = []
    for (const stream of streams) {
      const answer = await socket.emitWithAck('subscribe', { stream, since: null })
      heard.push(answer)
      if (answer.ok) opened.push(stream)
    }
    return { heard, opened }
  }

  /** What a company does in a day: a ticket, a guest who is approved, and a vehicle at the gate. */
  async function live(caller: Caller, rows: Rows): Promise<void> {
    const { create } = withoutPabeanan
    const made = await send(server, caller, create, goodRequest(create, rows))
    const { data } = JSON.parse(made.text) as { data: { ticket_access_number: string } }
    expect(made.status).toBe(200)
    await send(server, site.zoneUser, guestTicket.approve, { ids: { id: rows.guest } })
    const { checkIn } = gateActivity
    const arrival = { ...goodRequest(checkIn, rows).body, ticket_access_number: data.ticket_access_number }
    expect((await send(server, device, checkIn, { body: arrival })).status).toBe(200)
  }

  it('tell a company of itself and of nobody else', async () => {
    const { own, other, insider, rival, homeless, zoneUser, otherRows } = site
    const [mine, theirs, lost, all] = [
      await listen(insider),
      await listen(rival),
      await listen(homeless),
      await listen(zoneUser),
    ]
    expect(mine.opened).toEqual([`company:${own}`, `user:${insider.id}`])
    expect(theirs.opened).toEqual([`company:${other}`, `user:${rival.id}`])
    expect(lost.opened).toEqual([])
    expect(all.opened).toEqual(['operations', `company:${own}`, `company:${other}`])
    await live(rival, otherRows)
    await live(insider, await site.freshRows())
    const words = (heard: unknown[]) => JSON.stringify(heard)
    await vi.waitFor(() => expect(words(all.heard)).toContain(canary), soon)
    for (const { heard } of [theirs, mine])
      await vi.waitFor(() => expect(words(heard).split('ticket.changed').length).toBeGreaterThan(2), soon)
    const secrets = [
      canary,
      other,
      rival.id,
      ...Object.values(otherRows).filter((id) => !Object.values(site.zone).includes(id)),
    ]
    for (const { heard } of [mine, lost])
      for (const secret of secrets.filter((each) => each.length > 8)) expect(words(heard)).not.toContain(secret)
    process.stdout.write(
      `${mine.heard.length}, ${theirs.heard.length} and ${lost.heard.length} socket messages of two companies and of nobody\n`,
    )
  })
})
