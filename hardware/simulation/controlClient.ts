import { setTimeout as sleep } from 'node:timers/promises'
import type { LaneControl, SimulatedLaneState } from './laneControl.ts'
import { connectLine, type LineClient } from './lineClient.ts'

/** The hands of a test or a demonstration on simulated lanes in another process. */
export interface ControlClient extends LineClient<LaneControl, SimulatedLaneState> {
  /** Asks until the lane is as wanted. */
  until(
    wanted: (state: SimulatedLaneState) => boolean,
    options?: { lane?: string; withinMs?: number },
  ): Promise<SimulatedLaneState>
}

export async function connectControl(port: number): Promise<ControlClient> {
  const line = await connectLine<LaneControl, SimulatedLaneState>(port)
  return {
    ...line,
    until: async (wanted, { lane, withinMs = 15_000 } = {}) => {
      const end = performance.now() + withinMs
      for (;;) {
        const state = await line.send({ do: 'state', lane })
        if (wanted(state)) return state
        if (performance.now() > end) throw new Error(`The lane stayed like this: ${JSON.stringify(state)}`)
        await sleep(20)
      }
    },
  }
}
