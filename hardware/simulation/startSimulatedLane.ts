import { openLaneDevices } from '../devices/laneDevices.ts'
import { tapTraffic } from '../devices/trafficTap.ts'
import { slotTimes } from '../drivers/deviceSlot.ts'
import { printerTimes } from '../drivers/printerSession.ts'
import { deviceLab } from '../lane/deviceLab.ts'
import { LaneAgent } from '../lane/laneAgent.ts'
import type { LaneAgentParts } from '../lane/laneAgentParts.ts'
import { createLaneApi } from '../lane/laneApi.ts'
import { connectLaneLine } from '../lane/laneLine.ts'
import { armTimes } from './barrierArm.ts'
import { FillableDisk } from './fillableDisk.ts'
import { LaneFaults } from './laneFaults.ts'
import { SimulatedLane } from './simulatedLane.ts'
import type { ControlledLane } from './laneControl.ts'

type Options = Pick<
  LaneAgentParts,
  'lane' | 'folder' | 'disk' | 'log' | 'patience' | 'onReplaced' | 'siteKey' | 'peerUrl' | 'snapshotEveryMs'
> & {
  readonly url: string
  readonly token: string
  /** Makes serial numbers; differs between the lanes of one process. */
  readonly number?: number
  /** Devices that go on while their agent is restarted. */
  readonly hardware?: SimulatedLane
  /** The printer of the next lane, which takes slips while the own one cannot, under the name that people give it. */
  readonly neighbour?: string | undefined
  /** Everything a hundred times faster than at a gate: for tests. */
  readonly hurried?: boolean
}

export interface RunningLane extends ControlledLane {
  close(): Promise<void>
}

const hurry = {
  slot: { ...slotTimes, debounceMs: 10, pollMs: 50, heartbeatMs: 50 },
  printer: { answerMs: 100, writeMs: 100, printMs: 200 },
  arm: { travelMs: 10, closeAfterMs: 10 },
}
const usual = { slot: slotTimes, printer: printerTimes, arm: armTimes }

/** A lane agent as it runs in the field, over devices in memory. */
export async function startSimulatedLane(options: Options): Promise<RunningLane> {
  const { url, token, hurried = false, neighbour, ...parts } = options
  const times = hurried ? hurry : usual
  const lane = options.hardware ?? new SimulatedLane(options.number ?? 1, times.arm, neighbour ?? null)
  const config = hurried ? { ...lane.config, pulse_ms: 100 } : lane.config
  const tapped = tapTraffic(lane.bus)
  const devices = await openLaneDevices(tapped.bus, config, times)
  const disk = new FillableDisk()
  const agent = await LaneAgent.start({
    disk,
    ...parts,
    devices,
    lab: deviceLab({
      lane: options.lane,
      bus: lane.bus,
      devices,
      config,
      frames: tapped.frames,
      keep: async () => undefined,
      faults: new LaneFaults(lane),
    }),
    api: createLaneApi({ url, token }),
    connect: (listeners) => connectLaneLine(url, token, listeners),
  })
  return {
    code: options.lane.code,
    agent,
    lane,
    disk,
    devices,
    close: async () => {
      await agent.close()
      lane.close()
    },
  }
}
