import { create } from 'zustand'

/** The items as the queue shows them, so that a digit takes the item it stands on; null while it shows others. */
const useShown = create<{ readonly ids: readonly string[] | null }>(() => ({ ids: null }))

export const shownQueue = (): readonly string[] | null => useShown.getState().ids

export const showQueue = (ids: readonly string[] | null): void => useShown.setState({ ids })
