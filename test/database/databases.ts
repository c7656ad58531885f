import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createConnection } from 'mysql2/promise'
import { v4 } from 'uuid'
import { afterAll, describe, inject } from 'vitest'
import { openDatabase, type Database } from '#server/database/database.ts'
import { migrate } from '#server/database/migrate.ts'
import type { Log } from '#server/ports.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Socket of the run's MariaDB; null where it is not installed. */
    mariaDbSocket: MariaDbSocket
  }
}

export type MariaDbSocket = string | null

export const silentLog: Log = { info: () => {}, warn: () => {}, error: () => {} }

type Release = () => void | Promise<void>
type Make = () => Promise<{ url: string; release: Release }>

/**
 * Runs a suite on embedded SQLite and on the run's own MariaDB. `open` gives a database of its own, migrated and
 * empty; it is closed and removed after the suite. `address` gives the URL of an empty database, not migrated.
 */
export function describeEachDatabase(
  name: string,
  suite: (open: () => Promise<Database>, address: () => Promise<string>) => void,
): void {
  describe(`${name} on SQLite`, () => runSuite(makeSqlite, suite))
  const socketPath = inject('mariaDbSocket')
  const where = socketPath === null ? 'MariaDB (left out: mariadb-server is not installed)' : 'MariaDB'
  describe.runIf(socketPath !== null)(`${name} on ${where}`, () => runSuite(makeMariaDb(socketPath ?? ''), suite))
}

/** One SQLite database for a suite that tests no SQL of its own. */
export function describeOnSqlite(
  name: string,
  suite: (open: () => Promise<Database>, address: () => Promise<string>) => void,
): void {
  describe(name, () => runSuite(makeSqlite, suite))
}

function runSuite(make: Make, suite: (open: () => Promise<Database>, address: () => Promise<string>) => void): void {
  const cleanings: Release[] = []
  afterAll(async () => {
    for (const clean of cleanings.toReversed()) await clean()
  })
  const address = async () => {
    const { url, release } = await make()
    cleanings.push(release)
    return url
  }
  const open = async () => {
    const database = await openDatabase({ url: await address(), log: silentLog })
    cleanings.push(() => database.close())
    await migrate(database)
    return database
  }
  suite(open, address)
}

const makeSqlite: Make = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'autogate-sqlite-'))
  return { url: `sqlite:${join(folder, 'autogate.db')}`, release: () => rmSync(folder, { recursive: true }) }
}

const makeMariaDb =
  (socketPath: string): Make =>
  async () => {
    const name = `t${v4().replaceAll('-', '')}`
    const server = await createConnection({ socketPath, user: 'root' })
    await server.query(`CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`)
    await server.end()
    return {
      url: `mysql://root@localhost/${name}?socketPath=${encodeURIComponent(socketPath)}&pool=8`,
      async release() {
        const cleaner = await createConnection({ socketPath, user: 'root' })
        await cleaner.query(`DROP DATABASE ${name}`)
        await cleaner.end()
      },
    }
  }
