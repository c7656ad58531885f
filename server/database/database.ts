import { setTimeout as wait } from 'node:timers/promises'
import type { Sequelize } from 'sequelize'
import { Refusal } from '#shared/contract/errors.ts'
import type { Actor } from '../http/actor.ts'
import { defineModels } from '../models/models.ts'
import type { Log } from '../ports.ts'
import { usualPatience, type Engine, type Patience } from './engine.ts'
import { isCollision, isUnavailable } from './faults.ts'
import { openMysql } from './mysql/mysqlEngine.ts'
import { runOnce } from './runOnce.ts'
import { openSqlite } from './sqlite/sqliteEngine.ts'
import type { Reading, SqlDialect, Work } from './work.ts'

export interface WorkOptions {
  readonly actor: Actor
  readonly request?: { readonly id: string; readonly ip: string | null }
  readonly now?: Date
}

/** The database of the site. What fails because it is gone, hung or overloaded is refused with `server.busy`. */
export interface Database {
  /** Where it is: what a thread opens a connection of its own to. */
  readonly url: string
  readonly sequelize: Sequelize
  readonly dialect: SqlDialect
  read<T>(actor: Actor, fn: (reading: Reading) => Promise<T>): Promise<T>
  /** One transaction. The whole of `fn` runs again, up to five times, when it collides with another transaction. */
  inWork<T>(options: WorkOptions, fn: (work: Work) => Promise<T>): Promise<T>
  /** Called after each commit that left events in the outbox. Returns how to stop. */
  onAnnounced(listener: () => void): () => void
  /** Lifts the time-outs while long work runs, such as a migration at start. */
  patiently<T>(work: () => Promise<T>): Promise<T>
  ping(): Promise<void>
  close(): Promise<void>
}

const attempts = 5
const deadlineMilliseconds = 1_800
const longPatience = 3_600_000

/** `sqlite:/path/of/the/file` or `mysql://user:password@host:port/name`. */
export async function openDatabase({ url, log }: { url: string; log: Log }): Promise<Database> {
  const patience: Patience = { milliseconds: usualPatience }
  const engine = await openEngine(url, patience)
  const models = defineModels(engine.sequelize)
  const listeners = new Set<() => void>()

  async function attempt<T>(options: WorkOptions, fn: (work: Work) => Promise<T>, inTime: () => boolean): Promise<T> {
    for (let tried = 1; ; tried += 1) {
      try {
        return await runOnce({ engine, models, log, listeners, inTime }, options, fn)
      } catch (error) {
        if (!isCollision(error) || tried === attempts || !inTime()) throw error
        await wait(Math.random() * 10 * 2 ** tried)
      }
    }
  }

  return {
    url,
    sequelize: engine.sequelize,
    dialect: engine.dialect,
    read: (actor, fn) =>
      withinDeadline(patience, log, () => fn({ sql: engine.reading, models, actor, now: new Date() })),
    inWork: (options, fn) => withinDeadline(patience, log, (inTime) => attempt(options, fn, inTime)),
    onAnnounced(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async patiently(work) {
      patience.milliseconds = longPatience
      try {
        return await work()
      } finally {
        patience.milliseconds = usualPatience
      }
    },
    async ping() {
      await withinDeadline(patience, log, () => engine.reading.rows('SELECT 1 AS answer'))
    },
    close: () => engine.close(),
  }
}

function openEngine(url: string, patience: Patience): Promise<Engine> {
  if (url.startsWith('sqlite:')) return openSqlite(url.slice('sqlite:'.length), patience)
  if (url.startsWith('mysql:')) return openMysql(new URL(url), patience)
  throw new Error(`The database address must begin with sqlite: or mysql:, not ${url.split(':')[0]}:`)
}

/**
 * Answers within the deadline whatever the database does, and never commits after it: `inTime` is asked before
 * the commit. A refusal may hide a commit that was already on its way; the idempotency key of a retry finds it.
 */
async function withinDeadline<T>(
  patience: Patience,
  log: Log,
  body: (inTime: () => boolean) => Promise<T>,
): Promise<T> {
  const limit = Math.max(deadlineMilliseconds, patience.milliseconds)
  const end = performance.now() + limit
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(busy()), limit)
  })
  try {
    return await Promise.race([body(() => performance.now() < end), late])
  } catch (error) {
    if (!isUnavailable(error) && !isCollision(error)) throw error
    log.warn({ err: error }, 'The database is not available')
    throw busy()
  } finally {
    clearTimeout(timer)
  }
}

const busy = () => new Refusal('server.busy', { seconds: 2 })
