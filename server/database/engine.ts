import type { Sequelize, Transaction } from 'sequelize'
import type { Sql, SqlDialect } from './work.ts'

/** What differs between the two databases. */
export interface Engine {
  readonly sequelize: Sequelize
  readonly dialect: SqlDialect
  /** SQL of committed rows, outside any transaction. It refuses to write. */
  readonly reading: Sql
  /** SQL on the connection of a transaction; `usable` throws when the transaction is over. */
  within(transaction: Transaction, usable: () => void): Sql
  /** Rolls back, or gives the connection up when it is dead. */
  abandon(transaction: Transaction): Promise<void>
  close(): Promise<void>
}

/** How long anybody waits for the database: normally less than two seconds, longer while tables are changed. */
export interface Patience {
  milliseconds: number
}

export const usualPatience = 1_500
