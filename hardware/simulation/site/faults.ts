import { setTimeout as sleep } from 'node:timers/promises'
import type { LaneLog } from '../../lane/laneLog.ts'
import type { Random } from '../random.ts'
import type { RunningLane } from '../startSimulatedLane.ts'
import type { CuttableLine } from './cuttableLine.ts'
import { outsideFaultNames, type OutsideSystems } from './outsideFaults.ts'

interface Fault {
  readonly begin: (lane: RunningLane, line: CuttableLine) => void
  readonly end: (lane: RunningLane, line: CuttableLine) => void
}

/** What can go wrong at a site, by the name of `--fault`. */
const faults = {
  paper_out: {
    begin: ({ lane }) => lane.setPrinter('paper_out'),
    end: ({ lane }) => lane.setPrinter('ok'),
  },
  paper_low: {
    begin: ({ lane }) => lane.setPrinter('paper_low'),
    end: ({ lane }) => lane.setPrinter('ok'),
  },
  cover_open: {
    begin: ({ lane }) => lane.setPrinter('cover_open'),
    end: ({ lane }) => lane.setPrinter('ok'),
  },
  camera_dead: { begin: ({ lane }) => lane.unplug('camera'), end: ({ lane }) => lane.plug('camera') },
  scanner_unplugged: { begin: ({ lane }) => lane.unplug('scanner'), end: ({ lane }) => lane.plug('scanner') },
  relay_unplugged: { begin: ({ lane }) => lane.unplug('relay'), end: ({ lane }) => lane.plug('relay') },
  arm_stuck: {
    begin: ({ lane }) => (lane.arm.broken = true),
    end: ({ lane }) => (lane.arm.broken = false),
  },
  server_cut: { begin: (_, line) => line.cut(), end: (_, line) => line.mend() },
} as const satisfies Record<string, Fault>

type LaneFault = keyof typeof faults

/** Of a lane, or of a system outside the site. */
export const faultNames: readonly string[] = [...Object.keys(faults), ...outsideFaultNames]

const isOfLane = (name: string): name is LaneFault => name in faults

/** What befalls a lane, and how often and for how long, in seconds from the least to the most. */
interface Pace {
  readonly names: readonly string[]
  readonly every: readonly [number, number]
  readonly lasting: readonly [number, number]
}

/** A site on a usual day: a printer runs low on paper, or out of it. */
export const everyday: Pace = { names: ['paper_low', 'paper_low', 'paper_out'], every: [60, 300], lasting: [90, 180] }

/** One of these every minute or so: for whoever wants to see them. */
export const hurried = (names: readonly string[]): Pace => ({ names, every: [15, 75], lasting: [20, 40] })

interface FaultOptions extends Pace {
  readonly lanes: readonly RunningLane[]
  readonly line: CuttableLine
  readonly outside: OutsideSystems
  readonly random: Random
  readonly speed: number
  readonly log: LaneLog
  readonly signal: AbortSignal
}

/** Now and then one of the named faults befalls one lane, or a system outside, for a while. */
export async function runFaults(options: FaultOptions): Promise<void> {
  const { names, every, lasting, lanes, random, speed, log, signal } = options
  const seconds = ([least, most]: Pace['every']): Promise<unknown> =>
    sleep((random.between(least, most) * 1_000) / speed, null, { signal }).catch(() => null)
  while (!signal.aborted && names.length > 0) {
    await seconds(every)
    if (signal.aborted) return
    const [name, lane] = [random.pick(names), random.pick(lanes)]
    const where = isOfLane(name) ? { fault: name, lane: lane.code } : { fault: name }
    log.info(where, 'fault begins')
    await turn(options, name, lane, 'begin')
    await seconds(lasting)
    await turn(options, name, lane, 'end')
    log.info(where, 'fault ends')
  }
}

async function turn(
  { line, outside, log }: FaultOptions,
  name: string,
  lane: RunningLane,
  way: 'begin' | 'end',
): Promise<void> {
  if (isOfLane(name)) return void faults[name][way](lane, line)
  await outside.set(name, way === 'begin').catch((err: unknown) => log.warn({ err, fault: name }, 'No such fault here'))
}
