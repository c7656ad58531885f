import { connectControl, type ControlClient } from '#hardware/simulation/controlClient.ts'
import { startProgram, type Program } from './program.ts'

/** A lane agent with simulated devices as its own process, and the hands of driver and technician on it. */
export interface LaneProgram extends ControlClient {
  readonly program: Program
  stop(): Promise<void>
}

interface Options {
  readonly url: string
  readonly data: string
  readonly lane: { readonly id: string; readonly code: string; readonly direction: string }
  readonly token: string
  /** Barriers and printers a hundred times faster than at a gate. */
  readonly hurried?: boolean
  /** A second printer, by the name that people give it. */
  readonly neighbour?: string
  /** False where there is no line to wait for. */
  readonly onTheLine?: boolean
}

/** Starts the agent of one lane and waits until it is on the line to the server. */
export async function startLaneProgram({
  url,
  data,
  lane,
  token,
  hurried = true,
  neighbour,
  onTheLine = true,
}: Options): Promise<LaneProgram> {
  const words = ['--lane', lane.code, '--simulated', ...(hurried ? ['--hurried'] : [])]
  if (neighbour !== undefined) words.push('--neighbour', neighbour)
  const program = startProgram('hardware/laneAgentMain.js', words, {
    AUTOGATE_URL: url,
    AUTOGATE_DATA: data,
    AUTOGATE_DEVICE_TOKEN: token,
    AUTOGATE_LANE_ID: lane.id,
    AUTOGATE_LANE_DIRECTION: lane.direction,
    LOG_LEVEL: 'info',
  })
  const ready = JSON.parse(await program.line((line) => line.includes('"event":"ready"'))) as { control_port: number }
  const control = await connectControl(ready.control_port)
  await control.until(({ connected }) => connected || !onTheLine)
  return {
    ...control,
    program,
    async stop() {
      control.close()
      await program.stop()
    },
  }
}
