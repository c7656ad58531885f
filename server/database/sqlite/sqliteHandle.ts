import { createRequire } from 'node:module'
import type Libsql from 'libsql'
import { sqliteInstant } from './sqliteInstant.ts'

const LibsqlDatabase = createRequire(import.meta.url)('libsql') as typeof Libsql

/** What libsql takes as a parameter. Anything else, a boolean for one, makes it abort the process. */
export type SqliteValue = string | number | bigint | Uint8Array | null

/** By position for `?`, by name for `$1`. */
export type SqliteBinding = readonly SqliteValue[] | Readonly<Record<string, SqliteValue>>

export interface SqliteColumn {
  readonly name: string
  /** The type the column was declared with; null for an expression. */
  readonly type: string | null
}

export interface SqliteStatement {
  readonly columns: readonly SqliteColumn[]
  all(values: SqliteBinding): Record<string, unknown>[]
  run(values: SqliteBinding): { readonly changes: number; readonly lastInsertRowid: number | bigint }
}

const statementsKept = 500

/** One libsql connection with its settings and its prepared statements. All calls are synchronous. */
export class SqliteHandle {
  readonly #libsql: Libsql.Database
  readonly #statements = new Map<string, SqliteStatement>()

  constructor(file: string, access: 'read' | 'write') {
    this.#libsql = new LibsqlDatabase(file)
    this.#libsql.pragma('busy_timeout = 10')
    this.#libsql.pragma('journal_mode = WAL')
    this.#libsql.pragma('synchronous = FULL')
    this.#libsql.pragma('foreign_keys = ON')
    this.#libsql.pragma('cache_size = -32000')
    if (access === 'read') this.#libsql.pragma('query_only = ON')
  }

  get inTransaction(): boolean {
    return this.#libsql.inTransaction
  }

  exec(sql: string): void {
    this.#libsql.exec(sql)
  }

  /** Takes the file for writing. Run as text: a prepared statement that was refused would stand in the way of COMMIT. */
  begin(): undefined {
    this.exec('BEGIN IMMEDIATE')
  }

  /** A prepared statement, kept for the next time. */
  statement(sql: string): SqliteStatement {
    const kept = this.#statements.get(sql)
    if (kept !== undefined) return kept
    const prepared = this.prepare(sql)
    if (this.#statements.size >= statementsKept) this.#statements.clear()
    this.#statements.set(sql, prepared)
    return prepared
  }

  /** A prepared statement that is not kept. */
  prepare(sql: string): SqliteStatement {
    const statement = this.#libsql.prepare(sql)
    const { reader } = statement
    return {
      columns: reader ? statement.columns() : [],
      all: (values) => (reader ? (statement.all(values) as Record<string, unknown>[]) : (statement.run(values), [])),
      run: (values) => {
        if (!reader) return statement.run(values)
        statement.all(values)
        return { changes: 0, lastInsertRowid: 0 }
      },
    }
  }

  close(): void {
    this.#statements.clear()
    this.#libsql.close()
  }
}

/** A value as libsql takes it: booleans as 0 and 1, instants in the one format of the file. */
export function sqliteValue(value: unknown): SqliteValue {
  if (value === null || value === undefined) return null
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint') return value
  if (typeof value === 'boolean') return value ? 1 : 0
  if (value instanceof Date) return sqliteInstant(value)
  if (value instanceof Uint8Array) return value
  throw new TypeError(`A ${typeof value} cannot be bound to a statement`)
}
