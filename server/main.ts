import { join } from 'node:path'
import packageJson from '../package.json' with { type: 'json' }
import { setSiteZone } from '#shared/domain/siteTime.ts'
import { openDatabase } from './database/database.ts'
import { migrate } from './database/migrate.ts'
import { ensureSystemRoles } from './database/seeds/systemRoles.ts'
import { readEnvironment, type Environment } from './environment.ts'
import { foreseen } from './foreseen.ts'
import { createLog } from './log.ts'
import { createWebhookSender } from './partners/webhooks/webhookSender.ts'
import { serve } from './serve.ts'
import { startTimetable } from './timetable.ts'

try {
  await start(readEnvironment(process.env))
} catch (cause) {
  const sentence = foreseen(cause)
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
  await database.patiently(() => database.inWork({ actor }, ({ sql, now }) => ensureSystemRoles(sql, now)))
  const pages = join(process.cwd(), 'out/renderer')
  const serving = await serve({ environment, database, log, version: packageJson.version, pages })
  const { mail, papers, seals, webhooks: line } = serving.ports
  const webhooks = createWebhookSender({ database, line, seals, log })
  const timetable = startTimetable(
    { database, mail, papers, webhooks, outside: serving.outside, siteUrl: environment.siteUrl, log },
    environment.timezone,
  )
  log.info({ url: serving.url }, 'Autogate is ready')
  void Promise.all([serving.outside.refreshDue(), serving.outside.pull()]).catch((cause: unknown) =>
    log.warn({ err: cause }, 'The mirror waits for its next round'),
  )

  let stopping = false
  async function stop(): Promise<void> {
    if (stopping) return
    stopping = true
    log.info({}, 'Autogate is stopping')
    timetable.stop()
    await Promise.all([serving.close(), webhooks.settled()])
    await database.close()
    log.info({}, 'Autogate has stopped')
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop())
}
