import { useEffect, useEffectEvent } from 'react'

/** Takes a key by its chord, such as `o` or `Ctrl+k`, and says whether it used it. */
export type TakeKey = (chord: string) => boolean

interface KeyLayer {
  readonly take: TakeKey
  /** Nothing below hears a key while this is open. */
  readonly modal: boolean
}

const layers: KeyLayer[] = []

/** Gives a chord to the topmost layer that uses it. */
export function dispatchKey(chord: string): boolean {
  for (const layer of layers.toReversed()) {
    if (layer.take(chord)) return true
    if (layer.modal) return false
  }
  return false
}

/** Keys of a component while it is shown; the one shown last is asked first. */
export function useKeyLayer(take: TakeKey, modal = false): void {
  const current = useEffectEvent(take)
  useEffect(() => {
    const layer: KeyLayer = { take: (chord) => current(chord), modal }
    layers.push(layer)
    return () => void layers.splice(layers.indexOf(layer), 1)
  }, [modal])
}
