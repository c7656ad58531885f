import { once } from 'node:events'
import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { createLineReader } from '../drivers/anprMessage.ts'
import type { ControlAnswer } from './controlServer.ts'
import type { LaneControl, SimulatedLaneState } from './laneControl.ts'

/** The hands of a test or a demonstration on simulated lanes in another process. */
export interface ControlClient {
  /** Resolves with the lane's state right afterwards; throws with the reason when the order made no sense. */
  send(order: LaneControl): Promise<SimulatedLaneState>
  /** Asks until the lane is as wanted. */
  until(
    wanted: (state: SimulatedLaneState) => boolean,
    options?: { lane?: string; withinMs?: number },
  ): Promise<SimulatedLaneState>
  close(): void
}

export async function connectControl(port: number): Promise<ControlClient> {
  const socket = connect(port, '127.0.0.1')
  await once(socket, 'connect')
  const waiting: ((answer: ControlAnswer) => void)[] = []
  const read = createLineReader((line) => waiting.shift()?.(JSON.parse(line) as ControlAnswer))
  socket.on('data', read)
  const cut = (): void => {
    for (const settle of waiting.splice(0)) settle({ ok: false, error: 'The control line was cut.' })
  }
  socket.on('close', cut)
  socket.on('error', cut)

  const send = async (order: LaneControl): Promise<SimulatedLaneState> => {
    const answer = await new Promise<ControlAnswer>((settle) => {
      waiting.push(settle)
      if (socket.destroyed) cut()
      else socket.write(`${JSON.stringify(order)}\n`)
    })
    if (answer.ok) return answer.state
    throw new Error(answer.error)
  }
  return {
    send,
    until: async (wanted, { lane, withinMs = 15_000 } = {}) => {
      const end = performance.now() + withinMs
      for (;;) {
        const state = await send({ do: 'state', lane })
        if (wanted(state)) return state
        if (performance.now() > end) throw new Error(`The lane stayed like this: ${JSON.stringify(state)}`)
        await sleep(20)
      }
    },
    close: () => socket.destroy(),
  }
}
