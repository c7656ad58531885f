import { setTimeout as wait } from 'node:timers/promises'
import { createConnection } from 'mysql2/promise'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Refusal } from '#shared/contract/errors.ts'
import { openDatabase, type Database } from '#server/database/database.ts'
import { migrate } from '#server/database/migrate.ts'
import { durabilityProblem, NotDurable } from '#server/database/mysql/durability.ts'
import { inTestWork, testClerk } from '#test/factories/insert.ts'
import { silentLog } from './databases.ts'
import { startPrivateMariaDb, type PrivateMariaDb } from './privateMariaDb.ts'

const server = await startPrivateMariaDb()

describe.runIf(server !== null)('a MariaDB that fails', () => {
  const mariaDb = server as PrivateMariaDb
  let database: Database
  beforeAll(async () => {
    const root = await createConnection({ socketPath: mariaDb.socketPath, user: 'root' })
    await root.query('CREATE DATABASE faults')
    await root.end()
    database = await openDatabase({ url: mariaDb.url('faults'), log: silentLog })
    await migrate(database)
  })
  afterAll(async () => {
    await database.close()
    await mariaDb.stop()
  })

  const write = (name: string) =>
    inTestWork(database, ({ sql }) => sql.run('INSERT INTO streams (name) VALUES (?)', [name]))
  const names = () =>
    database.read(testClerk, ({ sql }) => sql.rows<{ name: string }>('SELECT name FROM streams ORDER BY name'))
  const refused = (work: Promise<unknown>) =>
    expect(work.catch((error: unknown) => (error instanceof Refusal ? error.code : error))).resolves.toBe('server.busy')

  async function untilItAnswers(): Promise<void> {
    for (let tries = 0; tries < 100; tries += 1) {
      if (
        await database.ping().then(
          () => true,
          () => false,
        )
      )
        return
      await wait(50)
    }
    throw new Error('The database did not come back')
  }

  it('refuses everybody while it hangs, and serves again afterwards', async () => {
    await write('before the hang')
    await mariaDb.hang()
    try {
      await refused(write('during the hang'))
      await Promise.all([refused(names()), refused(write('again')), refused(database.ping())])
    } finally {
      mariaDb.resume()
    }
    await untilItAnswers()
    await write('after the hang')
    expect((await names()).map(({ name }) => name)).toEqual(
      expect.arrayContaining(['before the hang', 'after the hang']),
    )
  })

  it('commits nothing of a work that took too long', async () => {
    const slow = inTestWork(database, async ({ sql }) => {
      await sql.run('INSERT INTO streams (name) VALUES (?)', ['too late'])
      await wait(1_900)
    })
    await refused(slow)
    await wait(300)
    expect((await names()).map(({ name }) => name)).not.toContain('too late')
  })

  it('refuses everybody while it is gone, and keeps what it acknowledged', async () => {
    await write('before the kill')
    await mariaDb.kill()
    await Promise.all([refused(write('while dead')), refused(names()), refused(database.ping())])
    await mariaDb.start()
    await untilItAnswers()
    await write('after the kill')
    const kept = (await names()).map(({ name }) => name)
    expect(kept).toEqual(expect.arrayContaining(['before the kill', 'after the kill']))
    expect(kept).not.toContain('while dead')
  })

  it('is not served when it could lose a commit', async () => {
    const root = await createConnection({ socketPath: mariaDb.socketPath, user: 'root' })
    await root.query('SET GLOBAL innodb_flush_log_at_trx_commit = 2')
    await expect(openDatabase({ url: mariaDb.url('faults'), log: silentLog })).rejects.toThrow(NotDurable)
    await root.query('SET GLOBAL innodb_flush_log_at_trx_commit = 1')
    await root.end()
  })

  it('sends nobody away who merely waits for a lock', async () => {
    let free = () => {}
    const held = new Promise<void>((resolve) => (free = resolve))
    await write('locked')
    const holder = inTestWork(database, async ({ sql }) => {
      await sql.run("UPDATE streams SET head = 1 WHERE name = 'locked'")
      await held
    })
    const waiter = inTestWork(database, ({ sql }) =>
      sql.run("UPDATE streams SET head = head + 10 WHERE name = 'locked'"),
    )
    await wait(200)
    free()
    await Promise.all([holder, waiter])
    const [row] = await database.read(testClerk, ({ sql }) =>
      sql.rows("SELECT head FROM streams WHERE name = 'locked'"),
    )
    expect(row).toEqual({ head: 11 })
  })
})

describe('durability', () => {
  it.each([
    [{ flush: 1, log_bin: 0, sync_binlog: 0 }, null],
    [{ flush: 1, log_bin: 1, sync_binlog: 1 }, null],
    [{ flush: 2, log_bin: 0, sync_binlog: 0 }, 'innodb_flush_log_at_trx_commit'],
    [{ flush: 0, log_bin: 0, sync_binlog: 1 }, 'innodb_flush_log_at_trx_commit'],
    [{ flush: 1, log_bin: 1, sync_binlog: 0 }, 'sync_binlog'],
    [{ flush: 1, log_bin: 1, sync_binlog: 1000 }, 'sync_binlog'],
  ])('%j: %s', (settings, named) => {
    const problem = durabilityProblem(settings)
    if (named === null) expect(problem).toBeNull()
    else expect(problem).toContain(named)
  })
})
