import type { DefaultEventsMap, Namespace, Socket } from 'socket.io'
import type { LaneAgentEvents, LaneServerEvents } from '#shared/contract/lane.ts'
import type { ConsoleClientEvents, ConsoleServerEvents, StreamName } from '#shared/contract/live.ts'
import type { DeviceActor } from '../http/actor.ts'
import type { ViewerSession } from '../queries/viewerSessions.ts'

export interface ConsoleData {
  readonly sessionId: string
  /** The session at the handshake, kept up to date while the socket is open. */
  readonly session: ViewerSession
}

export type ConsoleNamespace = Namespace<ConsoleClientEvents, ConsoleServerEvents, DefaultEventsMap, ConsoleData>
export type ConsoleSocket = Socket<ConsoleClientEvents, ConsoleServerEvents, DefaultEventsMap, ConsoleData>

export interface LaneData {
  readonly actor: DeviceActor
  readonly tokenHash: string
}

/** What the servers of one site tell each other of their lanes. */
interface LaneServersEvents {
  /** The lane's line ends at the server that says so. */
  taken: (laneId: string) => void
  lost: (laneId: string) => void
  /** All lanes of the server that says so. */
  holding: (laneIds: readonly string[]) => void
}

export type LaneNamespace = Namespace<LaneAgentEvents, LaneServerEvents, LaneServersEvents, LaneData>
export type LaneSocket = Socket<LaneAgentEvents, LaneServerEvents, LaneServersEvents, LaneData>

/** The room of a lane, in which only the socket stands that holds it, at whichever server. */
export const roomOfLane = (laneId: string): string => `lane:${laneId}`

const roomPrefix = 'stream:'

/** The room of a stream. The prefix keeps streams apart from the rooms that socket.io makes for each socket. */
export const roomOf = (stream: StreamName): string => `${roomPrefix}${stream}`

/** The streams among these rooms. */
export const streamsOf = (rooms: Iterable<string>): StreamName[] =>
  [...rooms].filter((room) => room.startsWith(roomPrefix)).map((room) => room.slice(roomPrefix.length) as StreamName)
