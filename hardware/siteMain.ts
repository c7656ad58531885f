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
import { CustomsOfficer } from './simulation/site/customsOfficer.ts'
import { layLine } from './simulation/site/cuttableLine.ts'
import { DayLog } from './simulation/site/dayLog.ts'
import { simulatedHour } from './simulation/site/dayRhythm.ts'
import { everyday, faultNames, hurried, runFaults } from './simulation/site/faults.ts'
import { OutsideSystems } from './simulation/site/outsideFaults.ts'
import { workByPhone } from './simulation/site/phones.ts'
import { Quay } from './simulation/site/quay.ts'
import { listLanes, signIn } from './simulation/site/siteServer.ts'
import { TicketPool } from './simulation/site/ticketPool.ts'
import { runTraffic, type SiteLane } from './simulation/site/traffic.ts'
import { startSimulatedLane } from './simulation/startSimulatedLane.ts'

/** A few names to a line. */
function wrapped(names: readonly string[]): string {
  const lines: string[] = []
  for (let first = 0; first < names.length; first += 7) lines.push(names.slice(first, first + 7).join(', '))
  return lines.join(',\n                     ')
}

const usage = `Plays the demonstration's site: the agents and devices of all its lanes, and the trucks.

  npm run simulate -- [--trucks-per-hour 600] [--speed 1] [--hour 7] [--hours 24] [--seed 1] [--fault <name> ...] [--control-port 0]

  --trucks-per-hour  in the hours of the peak; 0 for lanes without trucks
  --speed            2 makes drivers, phones and the day twice as fast; lanes and barriers keep their own pace, so
                     that beyond 20 fewer trucks come than were asked for
  --hours            after so many hours of the simulated day nobody comes any more; when the last truck has left
                     its lane it ends by itself, and says what happened
  --hour             at which the simulated day begins: peaks are from 7 to 10 and from 14 to 16, nights are thin
  --seed             the same seed brings the same trucks
  --fault            may be given several times: 
                     ${wrapped(faultNames)};
                     without it a printer runs low on paper now and then, with "none" nothing fails
  --control-port     drives single lanes by hand on 127.0.0.1 (see hardware/simulation/laneControl.ts)

Environment: AUTOGATE_URL (http://127.0.0.1:4000), AUTOGATE_DATA (var), SITE_TIMEZONE, LOG_LEVEL.`

const { values } = parseArgs({
  options: {
    'trucks-per-hour': { type: 'string', default: '600' },
    speed: { type: 'string', default: '1' },
    hour: { type: 'string', default: '7' },
    hours: { type: 'string', default: 'Infinity' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    fault: { type: 'string', multiple: true, default: [] },
    'control-port': { type: 'string', default: '0' },
    help: { type: 'boolean', default: false },
  },
})

const trucksPerHour = Number(values['trucks-per-hour'])
const speed = Number(values.speed)
const firstHour = Number(values.hour)
const hours = Number(values.hours)
const seed = Number(values.seed)
const unknownFault = values.fault.find((name) => name !== 'none' && !faultNames.includes(name))
const isMeant = trucksPerHour >= 0 && speed > 0 && firstHour >= 0 && firstHour < 24 && hours > 0 && !Number.isNaN(seed)
if (values.help || unknownFault !== undefined || !isMeant) {
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
  const peerUrl = 'http://127.0.0.1:0'
  const parts = { lane, url: line.url, token, folder, log, number: index + 1, peerUrl, onReplaced }
  const running = await startSimulatedLane(parts)
  lanes.push({ running, direction: lane.direction, yard: lane.yard })
}
const control = await startControlServer(
  lanes.map(({ running }) => running),
  Number(values['control-port']),
)
process.stdout.write(`${JSON.stringify({ event: 'ready', lanes: lanes.length, control_port: control.port, seed })}\n`)

const random = createRandom(seed)
const { signal } = stop
const pool = new TicketPool(server, random, speed)
const began = performance.now()
const hour = (): number => simulatedHour(firstHour, speed, performance.now() - began)
const quay = new Quay(hour)
const day = new DayLog()
const outside = new OutsideSystems(data)
const officer = new CustomsOfficer({ server, outside, random: createRandom(seed + 3), speed, log })
const evening = new AbortController()
const { signal: over } = evening
signal.addEventListener('abort', () => evening.abort())
if (hours < Infinity) setTimeout(() => evening.abort(), (hours * 3_600_000) / speed).unref()
const idle = sleep(2 ** 31 - 1, null, { signal: over }).catch(() => null)
/* Checkers have a sign-in of their own: what they ask of the server takes nothing from the trucks. */
const checkers = signIn(url, credentials.users['supervisor'] ?? admin)
const colleague = new Colleague(signIn(url, credentials.users['second_operator'] ?? admin), log)
const isOpen = (code: string): boolean => colleague.isInService(code)
const pace = values.fault.length === 0 ? everyday : hurried(values.fault.filter((name) => name !== 'none'))
const running = lanes.map((lane) => lane.running)
const trucks = { lanes, pool, random, trucksPerHour, speed, hour, quay, officer, day, log, over, signal, isOpen }
await Promise.all([
  (trucksPerHour === 0 ? idle : runTraffic(trucks)).then(() => stop.abort()),
  trucksPerHour === 0
    ? idle
    : workByPhone({ server: checkers, random: createRandom(seed + 2), speed, quay, day, log, signal }),
  officer.work(signal),
  colleague.work(signal),
  runFaults({
    ...pace,
    lanes: running,
    line,
    outside,
    random: createRandom(seed + 1),
    speed,
    log,
    signal,
  }),
])
process.stdout.write(`${JSON.stringify({ event: 'day', absent: pool.absent, ...day.summary() }, null, 2)}\n`)
await control.close()
await Promise.all(running.map((lane) => lane.close()))
await line.close()
process.exit(0)
