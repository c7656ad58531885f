import { useMemo, useState } from 'react'
import type { LiveGate } from '#shared/contract/live.ts'
import { useOperations } from '../../live/operations.ts'
import type { Lane } from '../../live/operationsChanges.ts'
import { mostOnOneBoard, urgentLanes } from './boardLayout.ts'

export interface GateTabs {
  /** Null where every lane has room on one board. */
  readonly shown: string | null
  readonly show: (gateId: string) => void
  readonly urgent: readonly string[]
  /** The lanes to draw below. */
  readonly lanes: readonly Lane[]
}

/** Which gate of a large site is shown: the one that was chosen, else the first that has lanes. */
export function useGateTabs(gates: readonly LiveGate[], lanes: readonly Lane[]): GateTabs {
  const [chosen, setChosen] = useState<string | null>(null)
  const many = lanes.length > mostOnOneBoard
  const ids = lanes.map(({ id }) => id)
  const urgent = useOperations(({ interventions }) =>
    urgentLanes(
      ids,
      interventions.order.flatMap((id) => interventions.byId[id] ?? []),
    ),
  )
  const first = gates.find(({ id }) => lanes.some(({ gate_id }) => gate_id === id))?.id ?? null
  const shown = many ? (gates.some(({ id }) => id === chosen) ? chosen : first) : null
  const drawn = useMemo(
    () => (shown === null ? lanes : lanes.filter(({ gate_id }) => gate_id === shown)),
    [lanes, shown],
  )
  return { shown, show: setChosen, urgent: many ? urgent : [], lanes: drawn }
}
