import type { Endpoint } from '#shared/contract/endpoint.ts'
import type { Database } from '../database/database.ts'
import type { Reading, Work } from '../database/work.ts'
import type { Actor } from './actor.ts'
import { envelopeOf } from './envelope.ts'
import type { Asked, Steps } from './handle.ts'
import { claim, complete, type Key, type Written } from './idempotency.ts'
import { performStepwise } from './performStepwise.ts'
import { performTogether } from './performTogether.ts'

/** A request ready for its handler, and the key under which its reply is kept. */
export interface Ready {
  readonly asked: Asked<Endpoint, Actor>
  readonly key: Key | null
}

/** Runs the handler of one endpoint in the kind of transaction its contract asks for. */
export type Perform = (ready: Ready) => Promise<Written>

export type Alone<Within> = (asked: Asked<Endpoint, Actor>, within: Within) => Promise<unknown>
export type Together = (asked: readonly Asked<Endpoint, Actor>[], work: Work) => Promise<readonly unknown[]>

export function performer(endpoint: Endpoint, handler: unknown, database: Database): Perform {
  const envelope = envelopeOf(endpoint)
  const write = ({ query, language }: Asked<Endpoint, Actor>, answer: unknown) => envelope(answer, query, language)
  const commit = 'commit' in endpoint ? endpoint.commit : undefined
  if (commit === 'together') return performTogether(handler as Together, write, database)
  if (commit === 'stepwise') return performStepwise(handler as Alone<Steps>, write, database)
  if (endpoint.method === 'GET') {
    const read = handler as Alone<Reading>
    return async ({ asked }) => write(asked, await database.read(asked.actor, (reading) => read(asked, reading)))
  }
  return performAlone(handler as Alone<Work>, write, database)
}

/** One request, one transaction; its key is taken first, so that a concurrent retry waits for the reply. */
function performAlone(handler: Alone<Work>, write: Write, database: Database): Perform {
  return ({ asked, key }) =>
    database.inWork(workOf(asked), async (work) => {
      const earlier = key === null ? null : await claim(work.sql, key, asked.now)
      if (earlier !== null) return earlier
      const written = write(asked, await handler(asked, work))
      if (key !== null) await complete(work.sql, key, written)
      return written
    })
}

export type Write = (asked: Asked<Endpoint, Actor>, answer: unknown) => Written

export const workOf = ({ actor, request, now }: Asked<Endpoint, Actor>) => ({
  actor,
  request: { id: request.id, ip: request.ip },
  now,
})
