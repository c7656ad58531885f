import { Cron } from 'croner'
import { expireTickets } from './actions/expireTickets.ts'
import type { Database } from './database/database.ts'
import { forgetOldKeys } from './http/idempotency.ts'
import type { Log } from './ports.ts'

interface Job {
  readonly name: string
  /** Minute and hour at the site. */
  readonly pattern: string
  run(database: Database): Promise<void>
}

const clerk = { kind: 'system', id: 'system', name: 'Autogate' } as const

const jobs: readonly Job[] = [
  {
    name: 'Mark tickets whose time is over',
    pattern: '*/10 * * * *',
    async run(database) {
      while ((await database.inWork({ actor: clerk }, expireTickets)) > 0);
    },
  },
  {
    name: 'Forget old idempotency keys',
    pattern: '17 3 * * *',
    async run(database) {
      await forgetOldKeys(database, new Date())
    },
  },
]

/** Work that nobody asks for. A job that fails is logged and comes again at its next time. */
export function startTimetable(database: Database, timezone: string, log: Log): { stop(): void } {
  const running = jobs.map(({ name, pattern, run }) => {
    const fail = (cause: unknown) => log.error({ err: cause, job: name }, 'A job failed')
    return new Cron(pattern, { timezone, protect: true, unref: true, catch: fail }, () => run(database))
  })
  return {
    stop() {
      for (const job of running) job.stop()
    },
  }
}
