import type { DefaultEventsMap, Namespace, Socket } from 'socket.io'
import type { WallClientEvents, WallServerEvents } from '#shared/contract/wall.ts'
import type { Audience } from '../presenters/wall.ts'
import type { WallDisplayRow } from '../queries/wallDisplayRows.ts'

export interface WallData {
  /** The display as it was when it was last looked up. */
  readonly display: WallDisplayRow
}

export type WallNamespace = Namespace<WallClientEvents, WallServerEvents, DefaultEventsMap, WallData>
export type WallSocket = Socket<WallClientEvents, WallServerEvents, DefaultEventsMap, WallData>

export const audiences = ['staff', 'public'] as const satisfies readonly Audience[]

export const audienceOf = ({ display }: WallData): Audience => (display.is_public ? 'public' : 'staff')

export const roomFor = (audience: Audience): string => `wall:${audience}`
