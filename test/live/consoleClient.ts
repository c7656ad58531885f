import type { LiveEvent, OperationsSnapshot, StreamName } from '#shared/contract/live.ts'
import { connectionNow } from '#desktop/renderer/live/connection.ts'
import { startLive, type Live } from '#desktop/renderer/live/startLive.ts'

/** The console's own client without its screen: what it applied, in the order in which it did. */
export interface ConsoleClient extends Live {
  readonly applied: LiveEvent[]
  readonly snapshots: (OperationsSnapshot | null)[]
  readonly told: string[]
}

/** Node draws no frames. */
globalThis.requestAnimationFrame ??= (draw) => Number(setTimeout(() => draw(performance.now()), 4))
globalThis.cancelAnimationFrame ??= (frame) => clearTimeout(frame)

export function startConsoleClient(
  address: string,
  accessToken: () => string,
  stream: StreamName = 'operations',
  refreshSession: () => Promise<boolean> = async () => false,
): ConsoleClient {
  const applied: LiveEvent[] = []
  const snapshots: (OperationsSnapshot | null)[] = []
  const told: string[] = []
  const live = startLive({
    address,
    accessToken,
    refreshSession,
    streams: {
      [stream]: {
        apply: (events: readonly LiveEvent[]) => applied.push(...events),
        replace: (snapshot: OperationsSnapshot | null) => snapshots.push(snapshot),
      },
    },
    onSite: () => told.push('site'),
    onLost: () => told.push('lost'),
    onReturned: () => told.push('returned'),
    onRights: async () => void told.push('rights'),
    onEnded: () => told.push('ended'),
  })
  return { ...live, applied, snapshots, told }
}

export const grade = (): string => connectionNow().grade
