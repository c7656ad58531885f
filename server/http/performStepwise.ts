import { setTimeout as wait } from 'node:timers/promises'
import { Refusal, type RefusalCode } from '#shared/contract/errors.ts'
import type { Database } from '../database/database.ts'
import type { Steps } from './handle.ts'
import { claim, complete, release, type Key, type Written } from './idempotency.ts'
import { workOf, type Alone, type Perform, type Ready, type Write } from './ready.ts'

const patienceMilliseconds = 3_000
const betweenLooks = 50

/**
 * The handler opens its own transactions, so the key is taken before the first and completed after the last. A retry
 * that comes in between waits for the reply. A request that was cut off after it changed something keeps its key:
 * its retry gets 409 and acts on nothing, because a command may have been carried out.
 */
export function performStepwise(handler: Alone<Steps>, write: Write, database: Database): Perform {
  async function run({ asked }: Ready, steps: Steps): Promise<Written> {
    return write(asked, await handler(asked, steps))
  }

  async function taken({ asked }: Ready, key: Key): Promise<Written | null> {
    const end = performance.now() + patienceMilliseconds
    for (;;) {
      try {
        return await database.inWork(workOf(asked), ({ sql, now }) => claim(sql, key, now))
      } catch (cause) {
        if (!isRefusal(cause, 'idempotency.unfinished') || performance.now() > end) throw cause
        await wait(betweenLooks)
      }
    }
  }

  return async (ready) => {
    const { key, asked } = ready
    const { steps, changedNothing } = watchedSteps(database, asked)
    if (key === null) return await run(ready, steps)
    const earlier = await taken(ready, key)
    if (earlier !== null) return earlier
    try {
      const written = await run(ready, steps)
      await database.inWork(workOf(asked), ({ sql }) => complete(sql, key, written))
      return written
    } catch (cause) {
      if (changedNothing()) await database.inWork(workOf(asked), ({ sql }) => release(sql, key))
      throw cause
    }
  }
}

/** A commit that ends in `server.busy` may have gone through. */
function watchedSteps(database: Database, asked: Ready['asked']): { steps: Steps; changedNothing: () => boolean } {
  let changed = false
  const steps: Steps = {
    read: (step) => database.read(asked.actor, step),
    async commit(step) {
      try {
        const result = await database.inWork(workOf(asked), step)
        changed = true
        return result
      } catch (cause) {
        changed ||= isRefusal(cause, 'server.busy')
        throw cause
      }
    },
  }
  return { steps, changedNothing: () => !changed }
}

const isRefusal = (cause: unknown, code: RefusalCode): boolean => cause instanceof Refusal && cause.code === code
