import { useFocus } from '../../commands/focus.ts'
import { useProgress } from '../../commands/progress.ts'
import type { User } from '../../api/session.ts'
import { connectionNow, serverNow, useMayCommand } from '../../live/connection.ts'
import { mayCommand } from '../../live/freshness.ts'
import { operationsNow, useIntervention, useLane } from '../../live/operations.ts'
import { useSecond } from '../../ui/ticker.ts'
import type { Situation } from './situation.ts'

/** What the focused lane and its item allow at this moment; drawn again with every change of it. */
export function useSituation(user: User): Situation {
  const { laneId, interventionId } = useFocus()
  const lane = useLane(laneId)
  const intervention = useIntervention(interventionId)
  const progress = useProgress((all) => (laneId === null ? undefined : all[laneId]))
  const live = useMayCommand()
  const now = useSecond()
  return { lane, intervention, progress, live, me: user.id, now, granted: new Set(user.permissions) }
}

/** The same for any lane, read once: for the palette, which names lanes that are not in focus. */
export function situationOf(user: User, laneId: string): Situation {
  const { lanes, interventions } = operationsNow()
  const open = interventions.order.flatMap((id) => interventions.byId[id] ?? [])
  return {
    lane: lanes.byId[laneId],
    intervention: open.find(({ lane_id }) => lane_id === laneId),
    progress: useProgress.getState()[laneId],
    live: mayCommand(connectionNow().grade),
    me: user.id,
    now: serverNow(),
    granted: new Set(user.permissions),
  }
}
