import type { Bound } from '../work.ts'

/** A cell as the database writes it: instants and decimals as its own text, whose order is that of the values. */
export type LongCell = string | number | null

export type LongRow = readonly LongCell[]

/**
 * A connection of its own for reading much: out of the pool that gates wait for, and with other limits. Nothing can be
 * written through it.
 */
export interface LongReading {
  rows(statement: string, values: readonly Bound[]): Promise<LongRow[]>
  /** Ends a statement that is running, if the database can be told to. */
  cancel(): Promise<void>
  close(): void
}

/** Most that one statement of a long reading may take, in milliseconds. */
export const longStatementMs = 30_000
