import type { Transaction } from 'sequelize'
import type { Actor } from '../http/actor.ts'
import type { LiveEvent, StreamName } from '#shared/contract/live.ts'
import type { Models } from '../models/models.ts'

/** What stands in the trail in place of a request's id where the site did something by itself. */
export const noRequest = 'none'

/** A value that can be bound to a `?` of a statement. */
export type Bound = string | number | bigint | boolean | Date | null

/** Plain SQL with `?` parameters, prepared, on the connection of the transaction it belongs to. */
export interface Sql {
  /** Rows with JSON parsed, booleans as booleans, instants as `Date`, decimals as strings: alike on MySQL and SQLite. */
  rows<Row>(statement: string, values?: readonly Bound[]): Promise<Row[]>
  /** Runs a statement and tells how many rows it changed. */
  run(statement: string, values?: readonly Bound[]): Promise<number>
  /** Words that differ between the two databases. */
  readonly dialect: SqlDialect
}

export interface SqlDialect {
  readonly name: 'mysql' | 'sqlite'
  /** Appended to a SELECT that must lock its rows; empty where the whole database is locked. */
  readonly forUpdate: string
  /** `INSERT IGNORE` or `INSERT OR IGNORE`. */
  readonly insertIgnore: string
  /** Placed after a table's name: read it by this index, where the database's own choice grows with the table. */
  forceIndex(index: string): string
  /** A SELECT of every column of the database: `table_name` and `column_name`. */
  readonly everyColumn: string
}

/** What a reading handler works with. */
export interface Reading {
  readonly sql: Sql
  /** Sequelize's models; inside a Work each call needs `{ transaction: work.transaction }`. */
  readonly models: Models
  readonly actor: Actor
  readonly now: Date
}

export interface AuditEntry {
  readonly action: string
  readonly entity: string
  readonly entityId: string | null
  readonly before?: unknown
  readonly after?: unknown
  /** The request it belongs to, where one transaction serves several. */
  readonly request?: { readonly id: string; readonly ip: string | null }
}

/** An event without the position that the publisher gives it. */
export type Announcement = LiveEvent extends infer Event
  ? Event extends LiveEvent
    ? Omit<Event, 'seq' | 'at'>
    : never
  : never

/** One transaction of one actor: everything written through it commits together or not at all. */
export interface Work extends Reading {
  readonly transaction: Transaction
  readonly request: { readonly id: string; readonly ip: string | null }
  /** Adds an audit record; `actor` defaults to the work's own (a batch serves several). */
  record(entry: AuditEntry, actor?: Actor): void
  /** Adds an event to the outbox. */
  announce(stream: StreamName, event: Announcement): void
  /**
   * The transaction waits for this write and fails with it, nobody else does: the last writes of a transaction and its
   * trail travel to the database together.
   */
  beforeCommit(write: Promise<unknown>): void
  /** Runs after the commit, never after a rollback. Failures are logged. */
  afterCommit(effect: () => void | Promise<void>): void
}
