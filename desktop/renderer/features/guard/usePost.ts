import { useState } from 'react'
import { useMe } from '../../api/session.ts'
import { useOperations } from '../../live/operations.ts'
import type { Lane } from '../../live/operationsChanges.ts'

const storageKey = 'autogate.post'

/** The lane that this machine's post stands at, among those of the guard's gates; kept over restarts. */
export function usePost(): { lane: Lane | undefined; lanes: readonly Lane[]; choose: (id: string) => void } {
  const { gate_ids } = useMe()
  const [chosen, setChosen] = useState(() => localStorage.getItem(storageKey))
  const lanes = useOperations(({ lanes }) =>
    lanes.order
      .flatMap((id) => lanes.byId[id] ?? [])
      .filter(({ gate_id }) => gate_ids.length === 0 || gate_ids.includes(gate_id)),
  )
  function choose(id: string): void {
    localStorage.setItem(storageKey, id)
    setChosen(id)
  }
  return { lane: lanes.find(({ id }) => id === chosen) ?? lanes[0], lanes, choose }
}
