import { once } from 'node:events'
import { createServer, type AddressInfo, type Socket } from 'node:net'
import { z } from 'zod'
import { createLineReader } from '../drivers/anprMessage.ts'
import { controlLane, LaneControl, type ControlledLane, type SimulatedLaneState } from './laneControl.ts'

export type ControlAnswer =
  { readonly ok: true; readonly state: SimulatedLaneState } | { readonly ok: false; readonly error: string }

export interface ControlServer {
  readonly port: number
  close(): Promise<void>
}

/** Listens on loopback only: whoever reaches it holds the hands of drivers and technicians of simulated lanes. */
export async function startControlServer(lanes: readonly ControlledLane[], port = 0): Promise<ControlServer> {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => socket.destroy())
    let turn: Promise<unknown> = Promise.resolve()
    const read = createLineReader((line) => {
      turn = turn.then(async () => socket.write(`${JSON.stringify(await answer(lanes, line))}\n`))
    })
    socket.on('data', read)
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}

async function answer(lanes: readonly ControlledLane[], line: string): Promise<ControlAnswer> {
  try {
    const order = LaneControl.parse(JSON.parse(line))
    const lane =
      order.lane === undefined && lanes.length === 1 ? lanes[0] : lanes.find(({ code }) => code === order.lane)
    if (lane === undefined) return { ok: false, error: `No lane ${order.lane ?? '(name one)'} here.` }
    return { ok: true, state: await controlLane(lane, order) }
  } catch (error) {
    const message = error instanceof z.ZodError ? z.prettifyError(error) : String(error)
    return { ok: false, error: message }
  }
}
