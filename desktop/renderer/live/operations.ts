import { useMemo } from 'react'
import { create } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import type { GateFlow, LiveGate, Site, SiteSummary } from '#shared/contract/live.ts'
import { usualFlood, type AlarmFlood } from '#shared/domain/alarmFlood.ts'
import { usualShifts, type PlannedShift } from '#shared/domain/shift.ts'
import { emptyOperations, type Activity, type Intervention, type Lane, type Operations } from './operationsChanges.ts'

const useStore = create<Operations>(() => emptyOperations)

export const operationsNow = (): Operations => useStore.getState()

/** Applies a pure change of `operationsChanges.ts`: events, a snapshot, or the row a reply of the API brought. */
export function changeOperations(change: (operations: Operations) => Operations): void {
  useStore.setState(change, true)
}

export const useOperationsLoaded = (): boolean => useStore((state) => state.loaded)

/** Gates in the order of the site. */
export const useGates = (): readonly LiveGate[] =>
  useStore(useShallow((state) => state.gates.order.flatMap((id) => state.gates.byId[id] ?? [])))

/** Lanes in their places; drawn again only when one of them moves, not when something happens in it. */
export function useLanePlaces(): readonly Lane[] {
  const order = useStore((state) => state.lanes.order)
  return useMemo(() => {
    const { byId } = operationsNow().lanes
    return order.flatMap((id) => byId[id] ?? [])
  }, [order])
}

export const useLane = (id: string | null): Lane | undefined =>
  useStore((state) => (id === null ? undefined : state.lanes.byId[id]))

export const useIntervention = (id: string | null): Intervention | undefined =>
  useStore((state) => (id === null ? undefined : state.interventions.byId[id]))

/** The open intervention of a lane that matters most. */
export const useInterventionOfLane = (laneId: string): Intervention | undefined =>
  useStore((state) => {
    const id = state.interventions.order.find((open) => state.interventions.byId[open]?.lane_id === laneId)
    return id === undefined ? undefined : state.interventions.byId[id]
  })

/** Newest first. */
export const useClosedInterventions = (): readonly Intervention[] => useStore((state) => state.closed)

/** What others closed while this console was cut off, to be told once; `changeOperations(toldClosed)` forgets it. */
export const useClosedMeanwhile = (): readonly Intervention[] => useStore((state) => state.closedMeanwhile)

export const useActivity = (id: string | null): Activity | undefined =>
  useStore((state) => (id === null ? undefined : state.activities.byId[id]))

export const useFlow = (gateId: string): readonly GateFlow[] =>
  useStore(useShallow((state) => state.flows.filter((flow) => flow.gate_id === gateId)))

/** Null until the first snapshot. */
export const useSite = (): Site | null => useStore((state) => state.site)

/** When alarms are a flood at this site; as is usual until the first snapshot. */
export const alarmFloodNow = (): AlarmFlood => operationsNow().site?.flood ?? usualFlood

export const useAlarmFlood = (): AlarmFlood => useStore((state) => state.site?.flood ?? usualFlood)

/** Who works when at this site; as is usual until the first snapshot. */
export const shiftPlanNow = (): readonly PlannedShift[] => operationsNow().site?.shifts ?? usualShifts

export const useSummary = (): SiteSummary | null => useStore((state) => state.summary)

/** Any part of the picture, for a reader whose part has no hook of its own; drawn again when the part is not shallowly equal. */
export const useOperations = <Part>(part: (operations: Operations) => Part): Part => useStore(useShallow(part))
