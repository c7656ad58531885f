import { Refusal } from '#shared/contract/errors.ts'
import type { Database } from '../database/database.ts'
import { isUniqueViolation } from '../database/faults.ts'
import type { Work } from '../database/work.ts'
import { commitTogether } from './commitTogether.ts'
import { findKeys, keepReplies, replay, type Key, type KeyRow, type Written } from './idempotency.ts'
import type { Perform, Ready, Together, Write } from './ready.ts'

type Outcome = Written | Refusal

const system = { kind: 'system', id: 'system', name: 'system' } as const

/** Some of the requests have been answered before. */
class AnsweredBefore extends Error {
  override readonly name = 'AnsweredBefore'
}

/** Requests of one endpoint in shared transactions: keys are looked up and replies kept with one statement each. */
export function performTogether(handler: Together, write: Write, database: Database): Perform {
  const inWork = (answer: (work: Work) => Promise<Outcome[]>) =>
    database.inWork({ actor: system, now: new Date() }, answer)

  /** Nearly always nobody has asked before: the handler does not wait for the keys, which travel with its own reads. */
  const answerNew = (batch: readonly Ready[]) =>
    inWork(async (work) => {
      const [known, outcomes] = await Promise.allSettled([keysOf(batch, work), answerFresh(batch, work)])
      if (known.status === 'rejected') throw known.reason
      /* What the handler made of a request that is over counts for nothing, not even its failure. */
      if (known.value.length > 0) throw new AnsweredBefore()
      if (outcomes.status === 'rejected') throw outcomes.reason
      return outcomes.value
    })

  const answerKnown = (batch: readonly Ready[]) =>
    inWork(async (work) => {
      const before = replayed(batch, await keysOf(batch, work))
      const fresh = batch.filter((_, at) => before[at] === undefined)
      const outcomes = await answerFresh(fresh, work)
      return batch.map((ready, at) => before[at] ?? (outcomes[fresh.indexOf(ready)] as Outcome))
    })

  async function answerFresh(batch: readonly Ready[], work: Work): Promise<Outcome[]> {
    const fresh = firstOfEach(batch)
    const answers = await handler(
      fresh.map(({ asked }) => asked),
      work,
    )
    const made = fresh.map((ready, at) => outcomeOf(ready, answers[at], write))
    work.beforeCommit(keepReplies(work.sql, finished(fresh, made), work.now))
    const byRequest = new Map(fresh.map((ready, at) => [identity(ready), { ready, outcome: made[at] as Outcome }]))
    return batch.map((ready) => shared(ready, byRequest.get(identity(ready))))
  }

  return commitTogether(async (batch) => {
    try {
      return await answerNew(batch)
    } catch (cause) {
      if (!(cause instanceof AnsweredBefore) && !isUniqueViolation(cause)) throw cause
      return await answerKnown(batch)
    }
  })
}

const keysOf = (batch: readonly Ready[], { sql }: Work): Promise<KeyRow[]> =>
  findKeys(
    sql,
    batch.flatMap(({ key }) => key ?? []),
  )

/** The replies that earlier requests left, where there are any. */
function replayed(batch: readonly Ready[], rows: readonly KeyRow[]): (Outcome | undefined)[] {
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
