import { afterAll, describe, expect, it } from 'vitest'
import { createConnection } from 'mysql2/promise'
import { openDatabase } from '#server/database/database.ts'
import { testClerk } from '#test/factories/insert.ts'
import { silentLog } from './databases.ts'
import { startPrivateMariaDb, type PrivateMariaDb } from './privateMariaDb.ts'

/** Room for one connection's share and a few more, so that a leak is met after seconds instead of days. */
const server = await startPrivateMariaDb(['--max-prepared-stmt-count=700'])
const suite = server === null ? describe.skip : describe

suite('statements of many sizes', () => {
  const mariaDb = server as PrivateMariaDb
  afterAll(() => mariaDb.stop())

  it('never use up what the database can prepare', async () => {
    const root = await createConnection({ socketPath: mariaDb.socketPath, user: 'root' })
    await root.query('CREATE DATABASE sizes')
    await root.end()
    const database = await openDatabase({ url: `${mariaDb.url('sizes')}&pool=1`, log: silentLog })
    const among = (size: number) => `SELECT 7 IN (${Array(size).fill('?').join(', ')}) AS found`
    for (let size = 1; size <= 1_000; size += 1) {
      const [row] = await database.read(testClerk, ({ sql }) =>
        sql.rows<{ found: number }>(among(size), Array<number>(size).fill(7)),
      )
      expect(Number(row?.found)).toBe(1)
    }
    await database.close()
  })
})
