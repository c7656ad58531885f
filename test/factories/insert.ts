import type { Database } from '#server/database/database.ts'
import type { Work } from '#server/database/work.ts'
import type { Actor } from '#server/http/actor.ts'

export const testClerk: Actor = { kind: 'system', id: 'system', name: 'test' }

/** Writes in a transaction of its own; what a factory does. */
export const inTestWork = <T>(database: Database, fn: (work: Work) => Promise<T>): Promise<T> =>
  database.inWork({ actor: testClerk }, fn)

let made = 0

/** A number that no other row of the run has. */
export const next = (): number => (made += 1)
