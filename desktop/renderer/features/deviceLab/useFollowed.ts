import { useEffect, useEffectEvent, useRef } from 'react'
import type { Lane } from '../../live/operationsChanges.ts'

const calmMs = 400

/** Looks at the machine again once its devices have changed and are quiet: what is plugged in follows what the roles say. */
export function useFollowed({ connection, devices }: Lane, look: () => void): void {
  const state = JSON.stringify(devices.map(({ role, name, state, detail }) => [role, name, state, detail]))
  const seen = useRef(state)
  const lookAgain = useEffectEvent(look)
  useEffect(() => {
    if (seen.current === state || connection !== 'online') return undefined
    seen.current = state
    const timer = setTimeout(() => lookAgain(), calmMs)
    return () => clearTimeout(timer)
  }, [connection, state])
}
