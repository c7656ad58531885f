import type { Endpoint } from '#shared/contract/endpoint.ts'
import type { Database } from '../database/database.ts'
import type { Reading, Work } from '../database/work.ts'
import { envelopeOf } from './envelope.ts'
import type { Steps } from './handle.ts'
import { claim, complete } from './idempotency.ts'
import { performStepwise } from './performStepwise.ts'
import { performTogether } from './performTogether.ts'
import { workOf, type Alone, type Perform, type Together, type Write } from './ready.ts'

/** How the requests of an endpoint are performed: read, alone, together or step by step. */
export function performer(endpoint: Endpoint, handler: unknown, database: Database): Perform {
  const envelope = envelopeOf(endpoint)
  const write: Write = ({ query, language, request }, answer) =>
    envelope(answer, { query, language, requestId: request.id })
  const commit = 'commit' in endpoint ? endpoint.commit : undefined
  if (commit === 'together') return performTogether(handler as Together, write, database)
  if (commit === 'stepwise') return performStepwise(handler as Alone<Steps>, write, database)
  if (endpoint.method === 'GET') return performReading(handler as Alone<Reading>, write, database)
  return performAlone(handler as Alone<Work>, write, database)
}

function performReading(handler: Alone<Reading>, write: Write, database: Database): Perform {
  return async ({ asked }) =>
    write(asked, await database.read(asked.actor, async (reading) => await handler(asked, reading)))
}

/** One request, one transaction; its key is taken first, so that a concurrent retry waits for the reply. */
function performAlone(handler: Alone<Work>, write: Write, database: Database): Perform {
  return async ({ asked, key }) =>
    await database.inWork(workOf(asked), async (work) => {
      const earlier = key === null ? null : await claim(work.sql, key, asked.now)
      if (earlier !== null) return earlier
      const written = write(asked, await handler(asked, work))
      if (key !== null) await complete(work.sql, key, written)
      return written
    })
}
