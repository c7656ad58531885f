import timers from 'node:timers'
import { setImmediate as turn } from 'node:timers/promises'
import { installFastClock } from './fastClock.ts'

/** The server of the soak in a time of its own: `SOAK_NOW` when it is now, `SOAK_PAGES` the built pages. */
const clock = installFastClock(Number(process.env['SOAK_NOW']))
/* Socket.IO takes its timers from the module, not from the globals. */
const { setTimeout, clearTimeout, setInterval, clearInterval } = globalThis
Object.assign(timers, { setTimeout, clearTimeout, setInterval, clearInterval })
const { pino } = await import('pino')
const { openDatabase } = await import('#server/database/database.ts')
const { readEnvironment } = await import('#server/environment.ts')
const { serve } = await import('#server/serve.ts')
const { dayOfTraffic } = await import('./dayOfTraffic.ts')

const log = pino({ level: 'error' }, pino.destination(2))
const environment = readEnvironment({ ...process.env, NODE_ENV: 'test' })
const opened = await openDatabase({ url: environment.databaseUrl, log })
let busy = 0
const database = { ...opened, read: counted(opened.read), inWork: counted(opened.inWork) }
const pages = process.env['SOAK_PAGES'] ?? ''
const { ports } = await serve({ environment, database, log, version: '0.0.0-soak', pages })
const traffic = await dayOfTraffic(database, ports)

process.on('message', ({ second }: { second: number }) => void pass(second).then(() => process.send?.({ second })))
process.send?.({ ready: true })

/** A second is over when the database has answered whatever was asked in it. */
async function pass(second: number): Promise<void> {
  await traffic.second(second)
  await clock.advance(1_000)
  for (let quiet = 0; quiet < 3; quiet = busy === 0 ? quiet + 1 : 0) await turn()
}

function counted<Given extends unknown[], Answer>(ask: (...given: Given) => Promise<Answer>) {
  return (...given: Given): Promise<Answer> => {
    busy += 1
    return ask(...given).finally(() => (busy -= 1))
  }
}
