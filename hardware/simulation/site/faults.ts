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

interface FaultOptions {
  readonly names: readonly FaultName[]
  readonly lanes: readonly RunningLane[]
  readonly line: CuttableLine
  readonly random: Random
  readonly speed: number
  readonly log: LaneLog
  readonly signal: AbortSignal
}

/** Every minute or so one of the named faults befalls one lane for half a minute. */
export async function runFaults({ names, lanes, line, random, speed, log, signal }: FaultOptions): Promise<void> {
  const seconds = (low: number, high: number): Promise<unknown> =>
    sleep((random.between(low, high) * 1_000) / speed, null, { signal }).catch(() => null)
  while (!signal.aborted && names.length > 0) {
    await seconds(15, 75)
    if (signal.aborted) return
    const [name, lane] = [random.pick(names), random.pick(lanes)]
    log.info({ fault: name, lane: lane.code }, 'fault begins')
    faults[name].begin(lane, line)
    await seconds(20, 40)
    faults[name].end(lane, line)
    log.info({ fault: name, lane: lane.code }, 'fault ends')
  }
}
