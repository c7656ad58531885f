import { io, type Socket } from 'socket.io-client'
import { laneNamespace, type LaneAgentEvents, type LaneServerEvents } from '#shared/contract/lane.ts'
import {
  consoleNamespace,
  type ConsoleClientEvents,
  type ConsoleServerEvents,
  type LiveEvent,
  type StreamName,
} from '#shared/contract/live.ts'

export type ConsoleListener = Socket<ConsoleServerEvents, ConsoleClientEvents>
export type LaneListener = Socket<LaneServerEvents, LaneAgentEvents>

const manner = { transports: ['websocket'], reconnection: false, forceNew: true }

export const consoleSocket = (address: string, auth: object, query: Record<string, string> = {}): ConsoleListener =>
  io(`${address}${consoleNamespace}`, { ...manner, auth, query })

export const laneSocket = (address: string, auth: object): LaneListener =>
  io(`${address}${laneNamespace}`, { ...manner, auth })

/** `connected`, or the code of the refusal. */
export function admission(socket: Socket): Promise<string> {
  return new Promise((resolve) => {
    socket.once('connect', () => resolve('connected'))
    socket.once('connect_error', (error: Error & { data?: { code?: string } }) =>
      resolve(error.data?.code ?? error.message),
    )
  })
}

export const disconnection = (socket: Socket): Promise<string> =>
  new Promise((resolve) => socket.once('disconnect', resolve))

/** Everything that this socket hears, by stream. */
export function eventsHeard(socket: ConsoleListener): Map<StreamName, LiveEvent[]> {
  const heard = new Map<StreamName, LiveEvent[]>()
  socket.on('event', (stream, event) => heard.set(stream, [...(heard.get(stream) ?? []), event]))
  return heard
}
