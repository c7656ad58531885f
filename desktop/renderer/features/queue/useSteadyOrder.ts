import { useEffect, useRef, useState } from 'react'
import { heldOrder } from './queueOrder.ts'

const idleMs = 2000

/** The wanted order, but unmoving while a pointer was over the list within the last two seconds. */
export function useSteadyOrder(wanted: readonly string[]): { order: readonly string[]; hold: () => void } {
  const [held, setHeld] = useState<readonly string[] | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])

  function hold(): void {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => setHeld(null), idleMs)
    setHeld((shown) => heldOrder(shown ?? wanted, wanted))
  }

  return { order: held === null ? wanted : heldOrder(held, wanted), hold }
}
