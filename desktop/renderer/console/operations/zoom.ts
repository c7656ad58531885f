import { create } from 'zustand'
import { useHeldKey } from '../../commands/heldKey.ts'
import { useKeyLayer } from '../../commands/keyLayers.ts'

interface Zoom {
  /** While V is held. */
  readonly held: boolean
  /** After a short press of V, until the next one or Escape. */
  readonly pinned: boolean
  readonly letGoAt: number
}

const useZoom = create<Zoom>(() => ({ held: false, pinned: false, letGoAt: Number.NEGATIVE_INFINITY }))

/** Milliseconds. Letting a held key go is no press of it. */
const quietAfter = 200

export function toggleZoom(): void {
  const { letGoAt, pinned } = useZoom.getState()
  if (performance.now() - letGoAt > quietAfter) useZoom.setState({ pinned: !pinned })
}

/** Whether the plate is shown large now: V shows it while held, or from one press to the next. */
export function usePlateZoom(): boolean {
  const { held, pinned } = useZoom()
  useHeldKey('v', (down) => useZoom.setState(down ? { held: true } : { held: false, letGoAt: performance.now() }))
  useKeyLayer((chord) => {
    if (chord !== 'Escape' || !pinned) return false
    useZoom.setState({ pinned: false })
    return true
  })
  return held || pinned
}
