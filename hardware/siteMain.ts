import { setMaxListeners } from 'node:events'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { pino } from 'pino'
import { setSiteZone, usualSiteZone } from '#shared/domain/siteTime.ts'
import { startControlServer } from './simulation/controlServer.ts'
import { readDemoCredentials } from './simulation/demoCredentials.ts'
import { createRandom } from './simulation/random.ts'
import { Colleague } from './simulation/site/colleague.ts'
import { layLine } from './simulation/site/cuttableLine.ts'
import { everyday, faults, hurried, runFaults, type FaultName } from './simulation/site/faults.ts'
import { listLanes, signIn } from './simulation/site/siteServer.ts'
import { TicketPool } from './simulation/site/ticketPool.ts'
import { runTraffic, type SiteLane } from './simulation/site/traffic.ts'
import { startSimulatedLane } from './simulation/startSimulatedLane.ts'

const usage = `Plays the demonstration's site: the agents and devices of all its lanes, and the trucks.

  npm run simulate -- [--trucks-per-hour 600] [--speed 1] [--seed 1] [--fault <name> ...] [--control-port 0]

  --trucks-per-hour  0 for lanes without trucks
  --speed            2 makes drivers and gaps between trucks twice as fast
  --seed             the same seed brings the same trucks
  --fault            may be given several times: ${Object.keys(faults).join(', ')};
                     without it a printer runs low on paper now and then, with "none" nothing fails
  --control-port     drives single lanes by hand on 127.0.0.1 (see hardware/simulation/laneControl.ts)

Environment: AUTOGATE_URL (http://127.0.0.1:4000), AUTOGATE_DATA (var), SITE_TIMEZONE, LOG_LEVEL.`

const { values } = parseArgs({
  options: {
    'trucks-per-hour': { type: 'string', default: '600' },
    speed: { type: 'string', default: '1' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    fault: { type: 'string', multiple: true, default: [] },
    'control-port': { type: 'string', default: '0' },
    help: { type: 'boolean', default: false },
  },
})

const [trucksPerHour, speed, seed] = [values['trucks-per-hour'], values.speed, values.seed].map(Number) as [
  number,
  number,
  number,
]
const unknownFault = values.fault.find((name) => name !== 'none' && !(name in faults))
if (values.help || unknownFault !== undefined || !(trucksPerHour >= 0) || !(speed > 0) || Number.isNaN(seed)) {
  if (unknownFault !== undefined) process.stdout.write(`There is no fault ${unknownFault}.\n\n`)
  process.stdout.write(`${usage}\n`)
  process.exit(values.help ? 0 : 1)
}

const url = process.env['AUTOGATE_URL'] ?? 'http://127.0.0.1:4000'
setSiteZone(process.env['SITE_TIMEZONE'] || usualSiteZone)
const data = resolve(process.env['AUTOGATE_DATA'] ?? 'var')
const log = pino({ level: process.env['LOG_LEVEL'] ?? 'info' }, pino.destination(2))
const stop = new AbortController()
setMaxListeners(0, stop.signal)
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop.abort())

const credentials = await readDemoCredentials(data)
const admin = credentials.users['admin'] ?? credentials.users['super_admin']
if (admin === undefined) throw new Error('The demonstration has no administrator.')
const server = signIn(url, admin)
const line = await layLine(url)
const lanes: SiteLane[] = []
for (const [index, lane] of (await listLanes(server)).entries()) {
  const token = credentials.devices[lane.code]
  if (token === undefined) continue
  const folder = join(data, 'lanes', lane.code)
  const onReplaced = (): void => log.error({ lane: lane.code }, 'Another agent took this lane over')
  const running = await startSimulatedLane({ lane, url: line.url, token, folder, log, number: index + 1, onReplaced })
  lanes.push({ running, direction: lane.direction, yard: lane.yard })
}
const control = await startControlServer(
  lanes.map(({ running }) => running),
  Number(values['control-port']),
)
process.stdout.write(`${JSON.stringify({ event: 'ready', lanes: lanes.length, control_port: control.port, seed })}\n`)

const random = createRandom(seed)
const { signal } = stop
const pool = new TicketPool(server, random)
const idle = sleep(2 ** 31 - 1, null, { signal }).catch(() => null)
const colleague = new Colleague(signIn(url, credentials.users['second_operator'] ?? admin), log)
const isOpen = (code: string): boolean => colleague.isInService(code)
const named = values.fault.filter((name): name is FaultName => name in faults)
const pace = values.fault.length === 0 ? everyday : hurried(named)
const running = lanes.map((lane) => lane.running)
await Promise.all([
  trucksPerHour === 0 ? idle : runTraffic({ lanes, pool, random, trucksPerHour, speed, log, signal, isOpen }),
  colleague.work(signal),
  runFaults({ ...pace, lanes: running, line, random: createRandom(seed + 1), speed, log, signal }),
])
await control.close()
await Promise.all(running.map((lane) => lane.close()))
await line.close()
process.exit(0)
