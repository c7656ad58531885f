import { join } from 'node:path'
import packageJson from '../package.json' with { type: 'json' }
import { setSiteZone } from '#shared/domain/siteTime.ts'
import { openDatabase } from './database/database.ts'
import { isUnavailable } from './database/faults.ts'
import { migrate } from './database/migrate.ts'
import { NotDurable } from './database/mysql/durability.ts'
import { ensureSystemRoles } from './database/seeds/systemRoles.ts'
import { readEnvironment, SettingError, type Environment } from './environment.ts'
import { createLog } from './log.ts'
import { createWebhookSender } from './partners/webhooks/webhookSender.ts'
import { serve } from './serve.ts'
import { startTimetable } from './timetable.ts'

try {
  await start(readEnvironment(process.env))
} catch (cause) {
  const sentence = sentenceFor(cause)
  if (sentence === null) throw cause
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}

async function start(environment: Environment): Promise<void> {
  setSiteZone(environment.timezone)
  const log = createLog(environment)
  const database = await openDatabase({ url: environment.databaseUrl, log })
  await migrate(database, log)
  const actor = { kind: 'system', id: 'system', name: 'start' } as const
  await database.inWork({ actor }, ({ sql, now }) => ensureSystemRoles(sql, now))
  const pages = join(process.cwd(), 'out/renderer')
  const serving = await serve({ environment, database, log, version: packageJson.version, pages })
  const { mail, papers, seals, webhooks: line } = serving.ports
  const webhooks = createWebhookSender({ database, line, seals, log })
  const timetable = startTimetable(
    { database, mail, papers, webhooks, siteUrl: environment.siteUrl, log },
    environment.timezone,
  )
  log.info({ url: serving.url }, 'Autogate is ready')

  let stopping = false
  async function stop(): Promise<void> {
    if (stopping) return
    stopping = true
    log.info({}, 'Autogate is stopping')
    timetable.stop()
    await serving.close()
    await webhooks.settled()
    await database.close()
    log.info({}, 'Autogate has stopped')
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop())
}

/** What went wrong, for the person who started the server; null for a mistake of ours, which shows its stack. */
function sentenceFor(cause: unknown): string | null {
  if (cause instanceof SettingError || cause instanceof NotDurable) return cause.message
  if (isUnavailable(cause)) return `The database in DATABASE_URL cannot be used: ${(cause as Error).message}`
  const { code, port } = cause as { code?: string; port?: number }
  if (code === 'EADDRINUSE') return `Port ${port} is in use: stop the other program, or set PORT to another number.`
  return null
}
