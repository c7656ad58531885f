import { setTimeout as wait } from 'node:timers/promises'
import { createConnection } from 'mysql2/promise'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SqliteHandle } from '#server/database/sqlite/sqliteHandle.ts'
import { whileLocked } from '#server/database/sqlite/whileLocked.ts'
import { startPrivateMariaDb, type PrivateMariaDb } from '#test/database/privateMariaDb.ts'
import { testClerk } from '#test/factories/insert.ts'
import { startBarrierSite, type BarrierSite } from './barrierSite.ts'
import { counts, isFull, tell } from './counts.ts'

/** A database that can be taken away from under the server. */
interface Removable {
  readonly url: string
  /** While `during` runs, no transaction can be committed; `how` chooses among the ways there are. */
  without(site: BarrierSite, how: number, during: () => Promise<void>): Promise<void>
  remove(): Promise<void> | void
}

/** Another process holds the file: the only way in which an embedded database goes away. */
function sqlite(): Removable {
  const folder = mkdtempSync(join(tmpdir(), 'autogate-opens-'))
  const file = join(folder, 'autogate.sqlite')
  return {
    url: `sqlite:${file}`,
    async without(_site, _how, during) {
      const holder = new SqliteHandle(file, 'write')
      await whileLocked(20_000, () => holder.begin())
      await during()
      holder.exec('ROLLBACK')
      holder.close()
    },
    remove: () => rmSync(folder, { recursive: true }),
  }
}

/** Killed, or hung and still holding its connections. */
async function mariaDb(server: PrivateMariaDb): Promise<Removable> {
  const root = await createConnection({ socketPath: server.socketPath, user: 'root' })
  await root.query('CREATE DATABASE opens CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci')
  await root.end()
  return {
    url: server.url('opens'),
    async without({ server: { untilReady } }, how, during) {
      if (how % 2 === 0) await server.kill()
      else await server.hang()
      await during()
      if (how % 2 === 0) await server.start()
      else server.resume()
      await untilReady()
    },
    remove: () => server.stop(),
  }
}

const privateServer = await startPrivateMariaDb()

describe.each([
  ['SQLite', async () => sqlite()],
  ['MariaDB', privateServer === null ? null : () => mariaDb(privateServer)],
])('A barrier on %s', (_, open) => {
  let database: Removable
  let site: BarrierSite
  beforeAll(async () => {
    if (open === null) return
    database = await open()
    site = await startBarrierSite(database.url)
  })
  afterAll(async () => {
    await site?.close()
    await database?.remove()
  })

  /** Invariant 6: every opening has its command and its audit record, and no command opened twice. */
  async function proveRecorded(): Promise<number> {
    const executed = site.deeds().filter(({ outcome }) => outcome === 'executed')
    const ids = executed.map(({ command }) => command)
    expect(new Set(ids).size).toBe(ids.length)
    const kept = await site.database.read(testClerk, async ({ sql }) => ({
      commands: await sql.rows<{ id: string }>("SELECT id FROM lane_commands WHERE action = 'open'"),
      audits: await sql.rows<{ after: { command_id?: string } | null }>('SELECT `after` FROM audit_records'),
    }))
    const commands = new Set(kept.commands.map(({ id }) => id))
    const audited = new Set(kept.audits.flatMap(({ after }) => after?.command_id ?? []))
    expect(ids.filter((id) => !commands.has(id) || !audited.has(id))).toEqual([])
    return ids.length
  }

  const orders = () =>
    site.database.read(testClerk, ({ sql }) =>
      sql.rows<{ id: string; issued_at: Date }>('SELECT id, issued_at FROM lane_commands'),
    )

  /** How many of these commands had been given by then. */
  async function issuedBefore(cut: Date, deeds: readonly { readonly command: string }[]): Promise<number> {
    const times = new Map((await orders()).map(({ id, issued_at }) => [id, issued_at]))
    return deeds.filter(({ command }) => (times.get(command) ?? new Date(0)) < cut).length
  }

  it.skipIf(open === null)(
    `opens ${counts.barrierOpens} times, each on record, while the server is killed`,
    async () => {
      let seen = 0
      for (let at = 0; at < counts.barrierOpens; at += 1) {
        if (at % 3 === 0) await site.truckPasses()
        else {
          await site.truckWaits()
          const ordered = site.order()
          if (at % 3 === 2) {
            await wait(Math.random() * 40)
            await site.server.kill()
            await ordered
            await site.server.start()
            await site.agent().until(({ connected }) => connected)
          } else expect(await ordered).toEqual({ outcome: 'executed' })
        }
        await wait(150)
        seen = await site.opens()
        await site.leave()
      }
      const recorded = await proveRecorded()
      expect(seen).toBe(recorded)
      expect(recorded).toBeGreaterThanOrEqual((counts.barrierOpens * 2) / 3 - 1)
      tell(`${counts.barrierOpens} vehicles, ${seen} openings of the relay: ${recorded} commands on record, 0 without`)
    },
  )

  it.skipIf(open === null)(`obeys none of ${counts.ordersWithoutDatabase} orders without a database`, async () => {
    await site.truckWaits()
    const before = await site.opens()
    let refused = 0
    for (let at = 0; at < counts.ordersWithoutDatabase; at += 1)
      await database.without(site, at, async () => {
        const ordered = await site.order()
        expect(ordered).toEqual({ refused: 'server.busy' })
        refused += 1
        expect(await site.opens()).toBe(before)
      })
    await wait(500)
    expect(await site.opens()).toBe(before)
    await site.agent().until(({ connected }) => connected)
    await expect.poll(() => site.order(), { timeout: 30_000 }).toEqual({ outcome: 'executed' })
    expect(await site.opens()).toBe(before + 1)
    await site.leave()
    await proveRecorded()
    expect(refused).toBe(counts.ordersWithoutDatabase)
    tell(`${refused} orders without a database: 0 openings, and one as soon as it was back`)
  })

  it.skipIf(open === null)(`obeys none of ${counts.staleOrders} orders that come too late`, async () => {
    const before = await site.opens()
    for (let at = 0; at < counts.staleOrders; at += 1) {
      await site.truckWaits()
      const agent = site.agent().program.child
      agent.kill('SIGSTOP')
      expect(await site.order()).toEqual({ outcome: 'failed' })
      agent.kill('SIGCONT')
      await site.agent().until(({ connected }) => connected)
      await wait(300)
      await site.leave()
    }
    expect(await site.opens()).toBe(before)
    expect(site.deeds().filter(({ outcome }) => outcome === 'expired').length).toBeGreaterThanOrEqual(
      counts.staleOrders,
    )
    tell(`${counts.staleOrders} orders older than their time to live: 0 openings`)
  })

  it.skipIf(open === null)(`stays down through ${counts.restarts} restarts of server and lane`, async () => {
    let moved = 0
    let after = 0
    const begun = new Date()
    const cuts: Date[] = []
    for (let at = 0; at < counts.restarts; at += 1) {
      await site.truckWaits()
      const ordered = site.order()
      await wait(Math.random() * 30)
      const cut = new Date()
      cuts.push(cut)
      let known = 0
      if (at % 2 === 0) await site.restartAgent()
      else {
        await site.server.kill()
        await site.agent().until(({ connected }) => !connected)
        /* What reached the lane before it lost its line opens in time. */
        await wait(300)
        known = site.deedsOfAgent().length
        await site.server.start()
        await site.agent().until(({ connected }) => connected)
      }
      await ordered
      await wait(200)
      const opened = site
        .deedsOfAgent()
        .slice(known)
        .filter(({ outcome }) => outcome === 'executed')
      after += opened.length
      moved += await issuedBefore(cut, opened)
      if (at % 2 === 1 || opened.length > 0) await site.leave()
    }
    expect(moved).toBe(0)
    await proveRecorded()
    const given = (await orders()).filter(({ issued_at }) => issued_at >= begun)
    const under = given.filter(({ issued_at }) =>
      cuts.some((cut) => issued_at < cut && cut.getTime() - +issued_at < 100),
    )
    expect(under.length).toBeGreaterThanOrEqual(isFull ? counts.restarts / 10 : 0)
    tell(
      `${counts.restarts} restarts, ${under.length} just after an order was given: 0 openings by one from before, ${after} by one after`,
    )
  })
})
