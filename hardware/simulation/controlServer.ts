import { controlLane, LaneControl, type ControlledLane } from './laneControl.ts'
import { startLineServer, type LineServer } from './lineServer.ts'

/** Whoever reaches it holds the hands of drivers and technicians of simulated lanes. */
export const startControlServer = (lanes: readonly ControlledLane[], port = 0): Promise<LineServer> =>
  startLineServer(async (line) => {
    const order = LaneControl.parse(line)
    const lane =
      order.lane === undefined && lanes.length === 1 ? lanes[0] : lanes.find(({ code }) => code === order.lane)
    if (lane === undefined) throw new Error(`No lane ${order.lane ?? '(name one)'} here.`)
    return controlLane(lane, order)
  }, port)
