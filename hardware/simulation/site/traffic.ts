import { setTimeout as sleep } from 'node:timers/promises'
import type { Direction } from '#shared/domain/lane.ts'
import type { LaneLog } from '../../lane/laneLog.ts'
import type { Random } from '../random.ts'
import type { RunningLane } from '../startSimulatedLane.ts'
import { codeOnSlip, textOfSlip } from '../escPosReader.ts'
import { shareOfPeak, simulatedHour } from './dayRhythm.ts'
import { drawDirection, drawIncident, planVisit, type Visit } from './plan.ts'
import type { TicketPool } from './ticketPool.ts'
import { visitLane } from './visitLane.ts'

export interface SiteLane {
  readonly running: RunningLane
  readonly direction: Direction | 'both'
  /** Belongs to a buffer zone, which only vehicles inside come to. */
  readonly yard: boolean
}

interface TrafficOptions {
  readonly lanes: readonly SiteLane[]
  readonly pool: TicketPool
  readonly random: Random
  /** In the hours of the peak. */
  readonly trucksPerHour: number
  readonly speed: number
  /** The hour of the day at which it begins. */
  readonly firstHour: number
  readonly log: LaneLog
  readonly signal: AbortSignal
  /** Whether a lane takes vehicles just now. */
  readonly isOpen: (laneCode: string) => boolean
}

/** Who is at a lane now; null before a driver's visit is planned. */
type Present = Map<SiteLane, Visit | null>

/** The first trucks come so much quicker: a site is never empty when somebody begins to look. */
const openingRush = 4

/** Trucks come at random times, take a free lane of their direction, and go. Ends when the signal is given. */
export async function runTraffic(options: TrafficOptions): Promise<void> {
  const { lanes, random, trucksPerHour, speed, firstHour, signal, log } = options
  const began = performance.now()
  const present: Present = new Map()
  const visits = new Set<Promise<unknown>>()
  const meanGap = 3_600_000 / trucksPerHour / speed
  for (let come = 0; !signal.aborted; come += 1) {
    // At random, but not in bunches: at the start of the road they queue already.
    const share = shareOfPeak(simulatedHour(firstHour, speed, performance.now() - began))
    const rush = come < lanes.length / 2 ? openingRush : share
    const gap = (meanGap * (0.5 - 0.5 * Math.log(1 - random.next()))) / rush
    await sleep(gap, null, { signal }).catch(() => null)
    if (signal.aborted) break
    const truck = nextTruck(options, present).catch((err: unknown) => {
      if (!signal.aborted) log.warn({ err }, 'A truck could not come')
    })
    visits.add(truck)
    void truck.finally(() => visits.delete(truck))
  }
  await Promise.all(visits)
}

async function nextTruck(options: TrafficOptions, present: Present): Promise<void> {
  const { lanes, pool, random, speed, signal, log, isOpen } = options
  await pool.refresh()
  const direction = pool.hasLeavers ? drawDirection(random, pool.inside) : 'in'
  const free = lanes.filter(
    (lane) =>
      !present.has(lane) &&
      (!lane.yard || pool.hasForYard(direction)) &&
      (lane.direction === direction || lane.direction === 'both') &&
      isOpen(lane.running.code),
  )
  if (free.length === 0) return
  const lane = random.pick(free)
  present.set(lane, null)
  try {
    const visit = await plan(options, lane, direction, present)
    if (visit === null) return log.warn({ direction }, 'No ticket is left for a truck')
    present.set(lane, visit)
    const outcome = await visitLane(lane.running, visit, { random, speed, signal })
    if (outcome === 'passed' && direction === 'in' && !lane.yard) keepSlip(options, lane, visit)
    log.info({ lane: lane.running.code, plate: visit.plate, incident: visit.incident, outcome }, 'truck')
  } finally {
    present.delete(lane)
  }
}

function keepSlip({ pool }: TrafficOptions, { running }: SiteLane, { accessNumber }: Visit): void {
  const slip = running.lane.printer.slips.at(-1)
  if (slip === undefined || !textOfSlip(slip).includes(accessNumber)) return
  const code = codeOnSlip(slip)
  if (code !== null) pool.keepSlip(accessNumber, code)
}

async function plan(
  { pool, random }: TrafficOptions,
  { yard }: SiteLane,
  direction: Direction,
  present: Present,
): Promise<Visit | null> {
  const troubled = [...present.values()].filter((visit) => visit !== null && visit.incident !== 'none').length
  const incident = drawIncident(random, troubled)
  const dead = incident === 'dead_ticket' && direction === 'in' && !yard
  const ticket = (dead ? await pool.take('dead') : null) ?? (await pool.take(yard ? `yard_${direction}` : direction))
  return ticket === null ? null : planVisit(ticket, direction, incident, random, pool.codeOf(ticket))
}
