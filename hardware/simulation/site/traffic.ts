import { setTimeout as sleep } from 'node:timers/promises'
import type { Direction } from '#shared/domain/lane.ts'
import type { LaneLog } from '../../lane/laneLog.ts'
import type { Random } from '../random.ts'
import type { RunningLane } from '../startSimulatedLane.ts'
import { codeOnSlip, textOfSlip } from '../escPosReader.ts'
import type { CustomsOfficer } from './customsOfficer.ts'
import type { DayLog } from './dayLog.ts'
import { shareOfPeak } from './dayRhythm.ts'
import { drawDirection, drawIncident, planVisit, type Visit } from './plan.ts'
import type { Quay } from './quay.ts'
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
  readonly log: LaneLog
  /** Nobody comes any more; who is at a lane goes on. */
  readonly over: AbortSignal
  /** Everything stands still at once. */
  readonly signal: AbortSignal
  /** Of the simulated day. */
  readonly hour: () => number
  readonly quay: Quay
  readonly officer: CustomsOfficer
  readonly day: DayLog
  /** Whether a lane takes vehicles just now. */
  readonly isOpen: (laneCode: string) => boolean
}

/** Who is at a lane now; null before a driver's visit is planned. */
type Present = Map<SiteLane, Visit | null>

/** The first trucks come so much quicker: a site is never empty when somebody begins to look. */
const openingRush = 4

/** Trucks come at random times, take a free lane of their direction, and go. Ends with the day, when the last has left its lane. */
export async function runTraffic(options: TrafficOptions): Promise<void> {
  const { lanes, random, trucksPerHour, speed, hour, over, signal, day, log } = options
  const present: Present = new Map()
  const visits = new Set<Promise<unknown>>()
  const meanGap = 3_600_000 / trucksPerHour / speed
  for (let come = 0; !over.aborted; come += 1) {
    // At random, but not in bunches: at the start of the road they queue already.
    const share = shareOfPeak(hour())
    const rush = come < lanes.length / 2 ? openingRush : share
    const gap = (meanGap * (0.5 - 0.5 * Math.log(1 - random.next()))) / rush
    await sleep(gap, null, { signal: over }).catch(() => null)
    if (over.aborted) break
    const truck = nextTruck(options, present).catch((err: unknown) => {
      if (signal.aborted) day.count('stopped', 'at a lane')
      else log.warn({ err }, 'A truck could not come')
    })
    visits.add(truck)
    void truck.finally(() => visits.delete(truck))
  }
  await Promise.all(visits)
}

async function nextTruck(options: TrafficOptions, present: Present): Promise<void> {
  const { lanes, pool, random, speed, signal, log, isOpen, quay } = options
  await pool.refresh()
  const direction = pool.hasLeavers ? drawDirection(random, pool.inside) : 'in'
  const { rests } = quay
  const hasForYard = direction === 'in' ? pool.ofYard('in') > 0 : quay.wantsOneOf(pool.ofYard('out'))
  const free = lanes.filter(
    (lane) =>
      !present.has(lane) &&
      (!lane.yard || hasForYard) &&
      (lane.direction === direction || lane.direction === 'both') &&
      isOpen(lane.running.code),
  )
  if (free.length === 0) return
  const yards = free.filter(({ yard }) => yard)
  /* Vehicles that cannot go on to the quay come to the buffer zone. */
  const lane = random.pick(rests && yards.length > 0 ? yards : free)
  present.set(lane, null)
  try {
    const visit = await plan(options, lane, direction, present)
    if (visit === null) return log.warn({ direction }, 'No ticket is left for a truck')
    present.set(lane, visit)
    const { outcome, verdict } = await visitLane(lane.running, visit, { random, speed, signal })
    if (outcome === 'passed' && direction === 'in' && !lane.yard) keepSlip(options, lane, visit)
    const lamp = verdict?.lamp ?? 'none'
    log.info({ lane: lane.running.code, plate: visit.plate, incident: visit.incident, lamp, outcome }, 'truck')
    const where = `${lane.yard ? 'buffer zone' : 'gates'} ${direction}`
    options.day.count(where, `${visit.incident}, ${lamp}, ${outcome}`)
    options.day.count('altogether', `${where} ${outcome}`)
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

/** What is wrong with a ticket, and not with the vehicle: it needs a ticket that is. */
const ofTickets: ReadonlySet<string> = new Set(['red_channel', 'paper_check', 'dead_ticket'])

async function plan(
  options: TrafficOptions,
  { yard }: SiteLane,
  direction: Direction,
  present: Present,
): Promise<Visit | null> {
  const { pool, random } = options
  const troubled = [...present.values()].filter((visit) => visit !== null && visit.incident !== 'none').length
  const drawn = drawIncident(random, troubled)
  if (drawn === 'red_channel' || drawn === 'paper_check') {
    const held = direction === 'in' && !yard ? await planInspected(options, drawn) : null
    if (held !== null) return held
  }
  const dead = drawn === 'dead_ticket' && direction === 'in' && !yard ? await pool.take('dead') : null
  const ticket = dead ?? (await pool.take(yard ? `yard_${direction}` : direction))
  const incident = dead === null && ofTickets.has(drawn) ? 'none' : drawn
  return ticket === null ? null : planVisit(ticket, direction, incident, random, pool.codeOf(ticket))
}

/** A truck whose goods customs wants to see, or whose papers; one comes all the same where customs is not played. */
async function planInspected(
  { pool, random, officer, log }: TrafficOptions,
  incident: 'red_channel' | 'paper_check',
): Promise<Visit | null> {
  const ticket = await pool.takeUnderCustoms()
  if (ticket === null) return null
  const isHeld = await officer.order(ticket, incident === 'red_channel' ? 'red' : 'yellow').catch((err: unknown) => {
    log.warn({ err }, 'Customs could not order an inspection')
    return false
  })
  return planVisit(ticket, 'in', isHeld ? incident : 'none', random, pool.codeOf(ticket))
}
