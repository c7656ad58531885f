import { create } from 'zustand'
import type { ReasonedAction } from '#shared/domain/interventionReasons.ts'
import type { Shelf } from '#shared/domain/shelving.ts'
import type { LaneMode } from '#shared/domain/lane.ts'

/** A decision that still needs its reason. */
export interface ReasonRequest {
  readonly kind: 'reason'
  readonly action: ReasonedAction
  readonly laneId: string
  readonly interventionId: string | null
  readonly mode?: LaneMode
  readonly minutes?: Shelf
}

/** What lies over the board; one thing at a time. */
export type Dialog =
  | ReasonRequest
  | ({ readonly kind: 'mode' } & OnLane)
  | ({ readonly kind: 'shelve' } & OnLane)
  | ({ readonly kind: 'history' } & OnLane)
  | ({ readonly kind: 'note' } & OnLane)
  | { readonly kind: 'palette' }
  | { readonly kind: 'shortcuts' }

export interface OnLane {
  readonly laneId: string
  readonly interventionId: string | null
}

export const useDialog = create<{ readonly open: Dialog | null }>(() => ({ open: null }))

export const openDialog = (open: Dialog): void => useDialog.setState({ open })
export const closeDialog = (): void => useDialog.setState({ open: null })
