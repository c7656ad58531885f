import { io, type Socket } from 'socket.io-client'
import {
  consoleNamespace,
  type ConsoleClientEvents,
  type ConsoleServerEvents,
  type StreamName,
  type SubscribeAnswer,
  type SubscribeInput,
} from '#shared/contract/live.ts'
import type { LostCause } from './line.ts'

/** The six things a console does with its line. Nothing here reconnects by itself, and no command ever goes out. */
export interface LiveSocket {
  connect(): void
  disconnect(): void
  subscribe(input: SubscribeInput): Promise<SubscribeAnswer>
  unsubscribe(stream: StreamName): void
  /** The server's clock in milliseconds since 1970. */
  askTime(): Promise<number>
}

export interface LiveListener extends ConsoleServerEvents {
  connected: () => void
  dropped: (cause: LostCause) => void
  sessionRefused: () => void
}

/** Milliseconds to connect, and to wait for an answer. */
const patience = 5_000

/** A websocket to `address` (empty: where the page came from), signed in with the token of the moment. */
export function openLiveSocket(
  address: string,
  accessToken: () => string | undefined,
  listener: LiveListener,
): LiveSocket {
  const socket: Socket<ConsoleServerEvents, ConsoleClientEvents> = io(`${address}${consoleNamespace}`, {
    transports: ['websocket'],
    reconnection: false,
    autoConnect: false,
    forceNew: true,
    timeout: patience,
    auth: (give) => give({ token: accessToken() }),
  })
  socket.on('event', listener.event)
  socket.on('pulse', listener.pulse)
  socket.on('figures', listener.figures)
  socket.on('revoked', listener.revoked)
  socket.on('rights', listener.rights)
  socket.on('connect', listener.connected)
  socket.on('disconnect', (reason) => {
    if (reason !== 'io client disconnect') listener.dropped(reason === 'ping timeout' ? 'silence' : causeOf(reason))
  })
  socket.on('connect_error', (error: Error & { data?: { code?: string } }) => {
    if (error.data?.code?.startsWith('auth.') === true) listener.sessionRefused()
    else listener.dropped(error.data === undefined ? 'network' : 'server')
  })
  /** What is emitted while apart would be kept and sent later. */
  function line() {
    if (!socket.connected) throw new Error('not connected')
    return socket.timeout(patience)
  }

  return {
    connect: () => void socket.connect(),
    disconnect: () => void socket.disconnect(),
    subscribe: async (input) => await line().emitWithAck('subscribe', input),
    unsubscribe: (stream) => void (socket.connected && socket.emit('unsubscribe', { stream })),
    askTime: async () => await line().emitWithAck('ping_time'),
  }
}

const causeOf = (reason: string): LostCause => (reason === 'io server disconnect' ? 'server' : 'network')
