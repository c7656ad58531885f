import { create } from 'zustand'

/** What commands act on: a lane, and the intervention in it that is open in the evidence panel. */
export interface Focus {
  readonly laneId: string | null
  readonly interventionId: string | null
}

export const useFocus = create<Focus>(() => ({ laneId: null, interventionId: null }))

export const focusOn = (laneId: string | null, interventionId: string | null): void =>
  useFocus.setState({ laneId, interventionId }, true)
