import { setTimeout as sleep } from 'node:timers/promises'
import type { LaneLog } from '../../lane/laneLog.ts'
import type { Random } from '../random.ts'
import type { RunningLane } from '../startSimulatedLane.ts'
import type { CuttableLine } from './cuttableLine.ts'

interface Fault {
  readonly begin: (lane: RunningLane, line: CuttableLine) => void
  readonly end: (lane: RunningLane, line: CuttableLine) => void
}

/** What can go wrong at a site, by the name of `--fault`. */
export const faults = {
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

export type FaultName = keyof typeof faults

/** What befalls a lane, and how often and for how long, in seconds from the least to the most. */
interface Pace {
  readonly names: readonly FaultName[]
  readonly every: readonly [number, number]
  readonly lasting: readonly [number, number]
}

/** A site on a usual day: a printer runs low on paper, or out of it. */
export const everyday: Pace = { names: ['paper_low', 'paper_low', 'paper_out'], every: [60, 300], lasting: [90, 180] }

/** One of these every minute or so: for whoever wants to see them. */
export const hurried = (names: readonly FaultName[]): Pace => ({ names, every: [15, 75], lasting: [20, 40] })

interface FaultOptions extends Pace {
  readonly lanes: readonly RunningLane[]
  readonly line: CuttableLine
  readonly random: Random
  readonly speed: number
  readonly log: LaneLog
  readonly signal: AbortSignal
}

/** Now and then one of the named faults befalls one lane for a while. */
export async function runFaults(options: FaultOptions): Promise<void> {
  const { names, every, lasting, lanes, line, random, speed, log, signal } = options
  const seconds = ([least, most]: Pace['every']): Promise<unknown> =>
    sleep((random.between(least, most) * 1_000) / speed, null, { signal }).catch(() => null)
  while (!signal.aborted && names.length > 0) {
    await seconds(every)
    if (signal.aborted) return
    const [name, lane] = [random.pick(names), random.pick(lanes)]
    log.info({ fault: name, lane: lane.code }, 'fault begins')
    faults[name].begin(lane, line)
    await seconds(lasting)
    faults[name].end(lane, line)
    log.info({ fault: name, lane: lane.code }, 'fault ends')
  }
}
