import { EventEmitter } from 'node:events'
import { sqliteValue, type SqliteBinding, type SqliteHandle } from './sqliteHandle.ts'
import type { SqliteFile } from './sqliteFile.ts'
import { whileLocked } from './whileLocked.ts'

type Callback = (this: { lastID: number; changes: number }, error: unknown, rows?: unknown) => void

const begins = /^\s*BEGIN\b/i
const ends = /^\s*(COMMIT|END|ROLLBACK(?!\s+TO))\b/i
const rollsBack = /^\s*ROLLBACK(?!\s+TO)\b/i
const writes = /^\s*(INSERT|UPDATE|DELETE|REPLACE|CREATE|DROP|ALTER|WITH|VACUUM|REINDEX|ANALYZE)\b/i

/**
 * A library that looks like node-sqlite3 to Sequelize 6. Sequelize opens a connection per transaction; here they
 * all share one writing connection, which a transaction holds from BEGIN to COMMIT and a plain write for itself.
 */
export function createSequelizeDriver(file: SqliteFile): object {
  class Database extends EventEmitter {
    readonly filename: string
    #holds = false

    constructor(filename: string, _mode: number, opened: (this: Database, error: null) => void) {
      super()
      this.filename = filename
      setImmediate(() => opened.call(this, null))
    }

    serialize(body: () => void): this {
      body()
      return this
    }

    run(sql: string, ...rest: unknown[]): this {
      return this.#answer(
        rest,
        (handle, values, outcome) => {
          const done = handle.prepare(sql).run(values)
          outcome.lastID = Number(done.lastInsertRowid)
          outcome.changes = done.changes
        },
        sql,
      )
    }

    all(sql: string, ...rest: unknown[]): this {
      return this.#answer(rest, (handle, values) => handle.prepare(sql).all(values), sql)
    }

    get(sql: string, ...rest: unknown[]): this {
      return this.#answer(rest, (handle, values) => handle.prepare(sql).all(values)[0], sql)
    }

    exec(sql: string, ...rest: unknown[]): this {
      return this.#answer(rest, (handle) => handle.exec(sql), sql)
    }

    close(closed?: Callback): this {
      if (this.#holds) this.#letGo(true)
      setImmediate(() => closed?.call({ lastID: 0, changes: 0 }, null))
      return this
    }

    #answer(
      rest: unknown[],
      work: (handle: SqliteHandle, values: SqliteBinding, outcome: { lastID: number; changes: number }) => unknown,
      sql: string,
    ): this {
      const callback = rest.find((part): part is Callback => typeof part === 'function')
      const values = bindingOf(rest[0])
      const outcome = { lastID: 0, changes: 0 }
      this.#onHandle(sql, (handle) => work(handle, values, outcome)).then(
        (rows) => setImmediate(() => callback?.call(outcome, null, rows)),
        (error: unknown) => setImmediate(() => (callback ? callback.call(outcome, error) : this.emit('error', error))),
      )
      return this
    }

    /** Runs where the statement belongs: in the held transaction, as a write of its own, or as a plain read. */
    async #onHandle<T>(sql: string, work: (handle: SqliteHandle) => T): Promise<T | undefined> {
      if (this.#holds) {
        if (!ends.test(sql)) return work(file.writer)
        try {
          if (rollsBack.test(sql) && !file.writer.inTransaction) return undefined
          return work(file.writer)
        } finally {
          this.#letGo(file.writer.inTransaction)
        }
      }
      /* Sequelize rolls back what never began, when BEGIN did not get the lock in time. */
      if (rollsBack.test(sql)) return undefined
      const opens = begins.test(sql)
      if (!opens && !writes.test(sql)) return work(file.reader)
      await file.lock.acquire()
      try {
        const result = await whileLocked(file.patienceMs(), () => (opens ? file.writer.begin() : work(file.writer)))
        this.#holds = opens
        return result
      } finally {
        if (!this.#holds) file.lock.release()
      }
    }

    #letGo(rollBack: boolean): void {
      this.#holds = false
      if (rollBack) file.writer.exec('ROLLBACK')
      file.lock.release()
    }
  }
  return { Database, OPEN_READONLY: 1, OPEN_READWRITE: 2, OPEN_CREATE: 4 }
}

/** Sequelize binds `{$1: …}`; libsql wants the names without the sign. */
function bindingOf(bound: unknown): SqliteBinding {
  if (bound === null || bound === undefined || typeof bound === 'function') return []
  if (Array.isArray(bound)) return bound.map(sqliteValue)
  const named = Object.entries(bound).map(([name, value]) => [name.replace(/^[$:@]/, ''), sqliteValue(value)] as const)
  return named.length === 0 ? [] : Object.fromEntries(named)
}
