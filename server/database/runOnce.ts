import type { Transaction } from 'sequelize'
import { Refusal } from '#shared/contract/errors.ts'
import type { Models } from '../models/models.ts'
import type { Log } from '../ports.ts'
import type { WorkOptions } from './database.ts'
import type { Engine } from './engine.ts'
import { writeTrail, type Trail } from './trail.ts'
import { noRequest, type Work } from './work.ts'

interface Surroundings {
  readonly engine: Engine
  readonly models: Models
  readonly log: Log
  readonly listeners: ReadonlySet<() => void>
  /** False when the caller has been told that the database is busy: then nothing may be committed. */
  readonly inTime: () => boolean
}

type Effect = () => void | Promise<void>

/** One transaction, once: the body, its trail, the commit, and then the effects. */
export async function runOnce<T>(
  { engine, models, log, listeners, inTime }: Surroundings,
  { actor, request = { id: noRequest, ip: null }, now = new Date() }: WorkOptions,
  fn: (work: Work) => Promise<T>,
): Promise<T> {
  const transaction = await engine.sequelize.transaction()
  let over = false
  const sql = engine.within(transaction, () => {
    if (over) throw new Error('This transaction is over')
  })
  const trail: Trail = { records: [], events: [] }
  const writes: Promise<unknown>[] = []
  const effects: Effect[] = []
  let trailIsWritten = false
  const unlessWritten = () => {
    if (trailIsWritten) throw new Error('The trail of this transaction is written')
  }
  const work: Work = {
    sql,
    models,
    actor,
    now,
    transaction,
    request,
    record(entry, by = actor) {
      unlessWritten()
      trail.records.push({ entry, actor: by })
    },
    announce(stream, event) {
      unlessWritten()
      trail.events.push({ stream, event })
    },
    beforeCommit(write) {
      unlessWritten()
      write.catch(() => {})
      writes.push(write)
    },
    afterCommit: (effect) => effects.push(effect),
  }
  let result: T
  try {
    result = await fn(work)
    trailIsWritten = true
    await Promise.all([...writes, writeTrail(sql, trail, { now, requestId: request.id, ip: request.ip })])
    if (!inTime()) throw new Refusal('server.busy', { seconds: 2 })
  } catch (error) {
    over = true
    await abandon(engine, log, transaction)
    throw error
  }
  over = true
  await transaction.commit()
  if (trail.events.length > 0) effects.push(...listeners)
  for (const effect of effects) void runEffect(log, effect)
  return result
}

async function abandon(engine: Engine, log: Log, transaction: Transaction & { finished?: string }): Promise<void> {
  if (transaction.finished !== undefined) return
  try {
    await engine.abandon(transaction)
  } catch (error) {
    log.warn({ err: error }, 'A transaction could not be rolled back')
  }
}

async function runEffect(log: Log, effect: Effect): Promise<void> {
  try {
    await effect()
  } catch (error) {
    log.error({ err: error }, 'Something failed after a commit')
  }
}
