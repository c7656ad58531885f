import type { ChildProcess } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, it, vi } from 'vitest'
import { openDatabase, type Database } from '#server/database/database.ts'
import { migrate } from '#server/database/migrate.ts'
import { describeEachDatabase, silentLog } from '#test/database/databases.ts'
import { testClerk } from '#test/factories/insert.ts'
import { makeUser } from '#test/factories/people.ts'
import { grade, startConsoleClient, type ConsoleClient } from '#test/live/consoleClient.ts'
import { signIn } from '#test/live/liveServer.ts'
import { freePort } from '#test/processes/freePort.ts'
import { counts, tell } from './counts.ts'
import { kill, startLiveServerChild } from './liveServerChild.ts'

const faults = counts.streamFaults
const eventsPerSecond = 50
const soon = { timeout: 60_000, interval: 20 }

const ticketIds = (client: ConsoleClient): string[] =>
  client.applied.map((event) => (event.type === 'ticket.changed' ? event.ticket.id : event.type))

/** Invariant 20: no event is missed on a console, none is applied twice. */
describeEachDatabase('a console whose server is killed at random', (_open, address) => {
  it(`applies every event once, through ${faults} faults at ${eventsPerSecond} events/s`, async () => {
    const url = await address()
    const token = await prepare(url)
    const port = await freePort()
    let server = await startLiveServerChild(url, port, eventsPerSecond)
    const client = startConsoleClient(`http://127.0.0.1:${port}`, () => token)
    try {
      await flowing(client)
      for (let fault = 0; fault < faults; fault += 1) {
        await wait(Math.random() * 800)
        if (fault % 10 === 1) await hang(server)
        else {
          await kill(server)
          server = await startLiveServerChild(url, port, eventsPerSecond)
        }
        await flowing(client)
      }
      await kill(server)
      server = await startLiveServerChild(url, port, 0)
      const events = await vi.waitUntil(async () => whenApplied(await allEvents(url), client), soon)
      expect(client.snapshots).toHaveLength(1)
      expect(ticketIds(client)).toEqual(events.map(({ ticket }) => ticket.id))
      tell(`${faults} faults, ${events.length} events: 0 missed, 0 doubled`)
    } finally {
      client.stop()
      await kill(server)
    }
  })
})

async function prepare(url: string): Promise<string> {
  const database = await openDatabase({ url, log: silentLog })
  await migrate(database)
  const { token } = await signIn(database, await makeUser(database))
  await database.close()
  return token
}

async function flowing(client: ConsoleClient): Promise<void> {
  await vi.waitFor(() => expect(grade()).toBe('live'), soon)
  const known = client.applied.length
  await vi.waitFor(() => expect(client.applied.length).toBeGreaterThan(known), soon)
}

/** The process stands still long enough for the console to give the line up, and goes on as if nothing had been. */
async function hang(server: ChildProcess): Promise<void> {
  server.kill('SIGSTOP')
  await vi.waitFor(() => expect(grade()).toBe('lost'), soon)
  await wait(Math.random() * 8_000)
  server.kill('SIGCONT')
}

interface StoredEvent {
  readonly seq: number | null
  readonly ticket: { readonly id: string }
}

interface StoredRun {
  readonly seq: number | null
  readonly payload: readonly Pick<StoredEvent, 'ticket'>[]
}

async function allEvents(url: string): Promise<StoredEvent[]> {
  const database: Database = await openDatabase({ url, log: silentLog })
  const runs = await database.read(testClerk, ({ sql }) =>
    sql.rows<StoredRun>('SELECT seq, payload FROM outbox ORDER BY seq'),
  )
  await database.close()
  return runs.flatMap(({ seq: last, payload }) =>
    payload.map(({ ticket }, at) => ({ ticket, seq: last === null ? null : last - payload.length + at + 1 })),
  )
}

/** The events from the console's first on, once all are numbered and the last of them has arrived; else false. */
function whenApplied(events: readonly StoredEvent[], { applied }: ConsoleClient): StoredEvent[] | false {
  const numbered = events.filter(({ seq }) => seq !== null && seq >= (applied[0]?.seq ?? 0))
  const complete = events.every(({ seq }) => seq !== null) && numbered.at(-1)?.seq === applied.at(-1)?.seq
  return complete && numbered
}
