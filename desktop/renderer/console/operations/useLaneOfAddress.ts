import { useEffect, useEffectEvent } from 'react'
import { useLane } from '../../live/operations.ts'
import { useAddress } from '../../ui/address.ts'
import { focusLane } from './focusLane.ts'

/** An address that names a lane turns to it once, as soon as the board knows it. */
export function useLaneOfAddress(): void {
  const { get, set } = useAddress()
  const id = get('lane')
  const known = useLane(id) !== undefined
  const turn = useEffectEvent((laneId: string) => {
    focusLane(laneId)
    set({ lane: null })
  })
  useEffect(() => {
    if (id !== null && known) turn(id)
  }, [id, known])
}
