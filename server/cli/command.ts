import type { ParseArgsConfig } from 'node:util'
import type { Database } from '../database/database.ts'
import type { Environment } from '../environment.ts'

/** What went wrong, in a sentence for the person at the terminal, with the next step. */
export class Problem extends Error {
  override readonly name = 'Problem'
}

export interface Given {
  readonly environment: Environment
  readonly options: Readonly<Record<string, string | boolean | undefined>>
  /** Words after the command that are not options. */
  readonly words: readonly string[]
  /** The database, opened at the first call and closed when the command ends. */
  database(): Promise<Database>
  /** A line of the answer, on standard output. */
  say(line: string): void
}

export interface Command {
  readonly summary: string
  /** What may follow the command's name, as `--help` shows it. */
  readonly usage: string
  readonly options: NonNullable<ParseArgsConfig['options']>
  run(given: Given): Promise<void>
}

export const clerk = { kind: 'system', id: 'system', name: 'autogate' } as const
