import { join } from 'node:path'
import { Cron } from 'croner'
import packageJson from '../package.json' with { type: 'json' }
import { openDatabase, type Database } from './database/database.ts'
import { migrate } from './database/migrate.ts'
import { readEnvironment, SettingError, type Environment } from './environment.ts'
import { expireTickets } from './actions/expireTickets.ts'
import { forgetOldKeys } from './http/idempotency.ts'
import { createLog } from './log.ts'
import { serve } from './serve.ts'

try {
  await start(readEnvironment(process.env))
} catch (cause) {
  process.exitCode = 1
  const sentence = sentenceFor(cause)
  if (sentence === null) throw cause
  process.stderr.write(`${sentence}\n`)
}

async function start(environment: Environment): Promise<void> {
  const log = createLog(environment)
  const database = await openDatabase({ url: environment.databaseUrl, log })
  await migrate(database, log)
  const pages = join(process.cwd(), 'out/renderer')
  const serving = await serve({ environment, database, log, version: packageJson.version, pages })
  const nightly = forgetNightly(database, environment)
  const expiring = expireOften(database)
  log.info({ url: serving.url }, 'Autogate is ready')

  let stopping = false
  async function stop(): Promise<void> {
    if (stopping) return
    stopping = true
    log.info({}, 'Autogate is stopping')
    nightly.stop()
    expiring.stop()
    await serving.close()
    await database.close()
    log.info({}, 'Autogate has stopped')
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop())
}

/** At an hour when few trucks come. */
function forgetNightly(database: Database, { timezone }: Environment): Cron {
  return new Cron('17 3 * * *', { timezone, protect: true, unref: true }, async () => {
    await forgetOldKeys(database, new Date())
  })
}

const clerk = { kind: 'system', id: 'system', name: 'Autogate' } as const

/** Marks tickets whose time is over; the gate judges the time itself and does not wait for it. */
function expireOften(database: Database): Cron {
  return new Cron('*/10 * * * *', { protect: true, unref: true }, async () => {
    while ((await database.inWork({ actor: clerk }, expireTickets)) > 0);
  })
}

/** What went wrong, for the person who started the server; null for a mistake of ours, which shows its stack. */
function sentenceFor(cause: unknown): string | null {
  if (cause instanceof SettingError) return cause.message
  const { code, port } = cause as { code?: string; port?: number }
  if (code === 'EADDRINUSE') return `Port ${port} is in use: stop the other program, or set PORT to another number.`
  return null
}
