import { Refusal } from '#shared/contract/errors.ts'
import type { Database } from '../database/database.ts'
import { isUniqueViolation } from '../database/faults.ts'
import type { Work } from '../database/work.ts'
import { commitTogether } from './commitTogether.ts'
import { findKeys, keepReplies, replay, type Key, type Written } from './idempotency.ts'
import type { Perform, Ready, Together, Write } from './ready.ts'

type Outcome = Written | Refusal

const system = { kind: 'system', id: 'system', name: 'system' } as const

/** Requests of one endpoint in shared transactions: keys are looked up and replies kept with one statement each. */
export function performTogether(handler: Together, write: Write, database: Database): Perform {
  async function answer(batch: readonly Ready[], work: Work): Promise<Outcome[]> {
    const outcomes = await replayed(batch, work)
    const fresh = firstOfEach(batch.filter((_, at) => outcomes[at] === undefined))
    const answers = await handler(
      fresh.map(({ asked }) => asked),
      work,
    )
    const made = fresh.map((ready, at) => outcomeOf(ready, answers[at], write))
    await keepReplies(work.sql, finished(fresh, made), work.now)
    const byRequest = new Map(fresh.map((ready, at) => [identity(ready), { ready, outcome: made[at] as Outcome }]))
    return batch.map((ready, at) => outcomes[at] ?? shared(ready, byRequest.get(identity(ready))))
  }

  const commit = (batch: readonly Ready[]) =>
    database.inWork({ actor: system, now: new Date() }, (work) => answer(batch, work))

  return commitTogether(async (batch) => {
    try {
      return await commit(batch)
    } catch (cause) {
      if (!isUniqueViolation(cause)) throw cause
      // Another server kept the reply of one of these keys meanwhile: a second look finds it.
      return await commit(batch)
    }
  })
}

/** The replies that earlier requests left, where there are any. */
async function replayed(batch: readonly Ready[], work: Work): Promise<(Outcome | undefined)[]> {
  const rows = await findKeys(
    work.sql,
    batch.flatMap(({ key }) => key ?? []),
  )
  const found = new Map(rows.map((row) => [`${row.caller} ${row.key}`, row]))
  return batch.map(({ key }) => {
    const row = key === null ? undefined : found.get(nameOf(key))
    return key === null || row === undefined ? undefined : attempt(() => replay(key, row))
  })
}

const nameOf = ({ caller, key }: Key): string => `${caller} ${key}`

/** Retries that arrive together are one request; without a key every request is its own. */
const identity = (ready: Ready): unknown => (ready.key === null ? ready : nameOf(ready.key))

function firstOfEach(batch: readonly Ready[]): readonly Ready[] {
  const first = new Map<unknown, Ready>()
  for (const ready of batch) if (!first.has(identity(ready))) first.set(identity(ready), ready)
  return [...first.values()]
}

function outcomeOf({ asked }: Ready, answer: unknown, write: Write): Outcome {
  return answer instanceof Refusal ? answer : write(asked, answer)
}

function finished(fresh: readonly Ready[], made: readonly Outcome[]): { key: Key; written: Written }[] {
  return fresh.flatMap(({ key }, at) => {
    const written = made[at]
    return key === null || written === undefined || written instanceof Refusal ? [] : [{ key, written }]
  })
}

function shared(ready: Ready, first: { ready: Ready; outcome: Outcome } | undefined): Outcome {
  if (first === undefined) throw new Error('A request of the batch was neither found nor made')
  if (first.ready.key?.hash !== ready.key?.hash) return new Refusal('idempotency.conflict')
  if (first.ready === ready || first.outcome instanceof Refusal) return first.outcome
  return { ...first.outcome, replayed: true }
}

function attempt(make: () => Written): Outcome {
  try {
    return make()
  } catch (cause) {
    if (cause instanceof Refusal) return cause
    throw cause
  }
}
