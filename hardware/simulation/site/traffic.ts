import { setTimeout as sleep } from 'node:timers/promises'
import type { Direction } from '#shared/domain/lane.ts'
import type { LaneLog } from '../../lane/laneLog.ts'
import type { Random } from '../random.ts'
import type { RunningLane } from '../startSimulatedLane.ts'
import { codeOnSlip, textOfSlip } from '../escPosReader.ts'
import { drawIncident, planVisit, type Visit } from './plan.ts'
import type { TicketPool } from './ticketPool.ts'
import { visitLane } from './visitLane.ts'

export interface SiteLane {
  readonly running: RunningLane
  readonly direction: Direction | 'both'
}

interface TrafficOptions {
  readonly lanes: readonly SiteLane[]
  readonly pool: TicketPool
  readonly random: Random
  readonly trucksPerHour: number
  readonly speed: number
  readonly log: LaneLog
  readonly signal: AbortSignal
}

/** Fewer vehicles than this inside, and nobody drives out. */
const fewestInside = 5

/** Trucks come at random times, take a free lane of their direction, and go. Ends when the signal is given. */
export async function runTraffic(options: TrafficOptions): Promise<void> {
  const { random, trucksPerHour, speed, signal, log } = options
  const busy = new Set<SiteLane>()
  const visits = new Set<Promise<unknown>>()
  const meanGap = 3_600_000 / trucksPerHour / speed
  while (!signal.aborted) {
    // Poisson: the gaps between trucks are exponential.
    await sleep(-Math.log(1 - random.next()) * meanGap, null, { signal }).catch(() => null)
    if (signal.aborted) break
    const truck = nextTruck(options, busy).catch((err: unknown) => {
      if (!signal.aborted) log.warn({ err }, 'A truck could not come')
    })
    visits.add(truck)
    void truck.finally(() => visits.delete(truck))
  }
  await Promise.all(visits)
}

async function nextTruck(options: TrafficOptions, busy: Set<SiteLane>): Promise<void> {
  const { lanes, pool, random, speed, signal, log } = options
  const direction: Direction = pool.inside > fewestInside && random.chance(0.48) ? 'out' : 'in'
  const free = lanes.filter((lane) => !busy.has(lane) && (lane.direction === direction || lane.direction === 'both'))
  if (free.length === 0) return
  const lane = random.pick(free)
  busy.add(lane)
  try {
    const visit = await plan(pool, direction, random)
    if (visit === null) return log.warn({ direction }, 'No ticket is left for a truck')
    const outcome = await visitLane(lane.running, visit, { random, speed, signal })
    if (outcome === 'passed' && direction === 'in') keepSlip(options, lane, visit)
    log.info({ lane: lane.running.code, plate: visit.plate, incident: visit.incident, outcome }, 'truck')
  } finally {
    busy.delete(lane)
  }
}

function keepSlip({ pool }: TrafficOptions, { running }: SiteLane, { accessNumber }: Visit): void {
  const slip = running.lane.printer.slips.at(-1)
  if (slip === undefined || !textOfSlip(slip).includes(accessNumber)) return
  const code = codeOnSlip(slip)
  if (code !== null) pool.keepSlip(accessNumber, code)
}

async function plan(pool: TicketPool, direction: Direction, random: Random): Promise<Visit | null> {
  const incident = drawIncident(random)
  const dead = incident === 'dead_ticket' && direction === 'in'
  const ticket = (dead ? await pool.take('dead') : null) ?? (await pool.take(direction))
  return ticket === null ? null : planVisit(ticket, direction, incident, random, pool.codeOf(ticket))
}
