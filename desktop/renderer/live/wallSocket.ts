import { io, type Socket } from 'socket.io-client'
import { type WallAnswer, type WallClientEvents, type WallServerEvents } from '#shared/contract/wall.ts'
import type { LostCause } from './line.ts'

/** A wall's line: it follows, and sends nothing. Nothing here reconnects by itself. */
export interface WallSocket {
  connect(): void
  disconnect(): void
  subscribe(since: number | null): Promise<WallAnswer>
}

export interface WallSocketListener extends WallServerEvents {
  connected: () => void
  dropped: (cause: LostCause) => void
  /** The server does not know this wall's token. */
  unknown: () => void
}

export type OpenWallSocket = (listener: WallSocketListener) => WallSocket

/** Milliseconds to connect, and to wait for an answer. */
const patience = 5_000

/** A websocket to the walls' namespace; the contract's own constant would bring its schemas into this small page. */
export const wallSocketTo =
  (address: string, token: string): OpenWallSocket =>
  (listener) => {
    const socket: Socket<WallServerEvents, WallClientEvents> = io(`${address}/wall`, {
      transports: ['websocket'],
      reconnection: false,
      autoConnect: false,
      forceNew: true,
      timeout: patience,
      auth: { token },
    })
    socket.on('event', listener.event)
    socket.on('pulse', listener.pulse)
    socket.on('figures', listener.figures)
    socket.on('revoked', listener.revoked)
    socket.on('connect', listener.connected)
    socket.on('disconnect', (reason) => {
      if (reason !== 'io client disconnect')
        listener.dropped(
          reason === 'ping timeout' ? 'silence' : reason === 'io server disconnect' ? 'server' : 'network',
        )
    })
    socket.on('connect_error', (error: Error & { data?: { code?: string } }) => {
      if (error.data?.code?.startsWith('auth.') === true) listener.unknown()
      else listener.dropped(error.data === undefined ? 'network' : 'server')
    })
    return {
      connect: () => void socket.connect(),
      disconnect: () => void socket.disconnect(),
      async subscribe(since) {
        if (!socket.connected) throw new Error('not connected')
        return await socket.timeout(patience).emitWithAck('subscribe', { since })
      },
    }
  }
