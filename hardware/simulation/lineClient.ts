import { once } from 'node:events'
import { connect } from 'node:net'
import { createLineReader } from '../drivers/anprMessage.ts'
import type { LineAnswer } from './lineServer.ts'

export interface LineClient<Order, State> {
  /** Resolves with the state right afterwards; throws with the reason when the order made no sense. */
  send(order: Order): Promise<State>
  close(): void
}

/** Speaks with a control port; see `startLineServer`. */
export async function connectLine<Order, State>(port: number, host = '127.0.0.1'): Promise<LineClient<Order, State>> {
  const socket = connect(port, host)
  await once(socket, 'connect')
  const waiting: ((answer: LineAnswer<State>) => void)[] = []
  const read = createLineReader((line) => waiting.shift()?.(JSON.parse(line) as LineAnswer<State>))
  socket.on('data', read)
  const cut = (): void => {
    for (const settle of waiting.splice(0)) settle({ ok: false, error: 'The control line was cut.' })
  }
  socket.on('close', cut)
  socket.on('error', cut)
  return {
    send: async (order) => {
      const answer = await new Promise<LineAnswer<State>>((settle) => {
        waiting.push(settle)
        if (socket.destroyed) cut()
        else socket.write(`${JSON.stringify(order)}\n`)
      })
      if (answer.ok) return answer.state
      throw new Error(answer.error)
    },
    close: () => socket.destroy(),
  }
}
