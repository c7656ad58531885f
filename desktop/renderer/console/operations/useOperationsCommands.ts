import { useState } from 'react'
import { host } from '../../api/host.ts'
import { useFocus } from '../../commands/focus.ts'
import { shownQueue } from '../../features/queue/shownQueue.ts'
import { operationsNow } from '../../live/operations.ts'
import { runToastAction } from '../../ui/toasts.ts'
import { useEverywhereMoves } from '../navigation/useEverywhereMoves.ts'
import { callPost, releaseItem, takeItem } from './deeds.ts'
import { openDialog } from './dialog.ts'
import { toggleFullEvidence } from './fullEvidence.ts'
import { focusItem } from './focusLane.ts'
import { stepItem } from './nextItem.ts'
import { operationsCommands, type OperationsCommand } from './operationsCommands.ts'
import { ownerOf, type Situation } from './situation.ts'
import { toggleZoom } from './zoom.ts'

interface OperationsHands {
  readonly commands: readonly OperationsCommand[]
  /** The item whose plate is being corrected. */
  readonly correcting: string | null
  readonly stopCorrecting: () => void
}

/** The commands of the screen, with hands: dialogs, the live picture and the API. */
export function useOperationsCommands(onRetry: () => void): OperationsHands {
  const [correcting, setCorrecting] = useState<string | null>(null)

  function take(situation: Situation): void {
    const { lane, intervention } = situation
    if (lane === undefined) return
    if (ownerOf(situation) === null) return void takeItem(lane)
    openDialog({ kind: 'reason', action: 'take', laneId: lane.id, interventionId: intervention?.id ?? null })
  }

  const { openEvidence } = host
  const everywhere = useEverywhereMoves()
  const commands = operationsCommands({
    ...everywhere,
    ask: (action, { lane, intervention }) => {
      if (lane !== undefined)
        openDialog({ kind: 'reason', action, laneId: lane.id, interventionId: intervention?.id ?? null })
    },
    choose: (kind, { lane, intervention }) => {
      if (lane !== undefined) openDialog({ kind, laneId: lane.id, interventionId: intervention?.id ?? null })
    },
    take,
    release: ({ lane }) => void (lane !== undefined && releaseItem(lane.id)),
    correct: ({ intervention }) => setCorrecting(intervention?.id ?? null),
    call: ({ lane, intervention }) => void (lane !== undefined && callPost(lane, intervention)),
    zoom: toggleZoom,
    fullEvidence: toggleFullEvidence,
    step(by) {
      const next = stepItem(activeIds(), useFocus.getState().interventionId, by)
      if (next !== undefined) focusItem(next)
    },
    takeNth(number) {
      const id = activeIds()[number - 1]
      const { interventions, lanes } = operationsNow()
      const item = interventions.byId[id ?? '']
      if (item === undefined) return
      focusItem(item.id)
      const lane = lanes.byId[item.lane_id]
      if (item.state === 'new' && lane !== undefined) void takeItem(lane)
    },
    retry: () => {
      if (!runToastAction('r')) onRetry()
    },
    openEvidence:
      openEvidence === null
        ? null
        : ({ lane }) => void (lane?.vehicle != null && openEvidence(lane.vehicle.activity_id)),
  })
  return { commands, correcting, stopCorrecting: () => setCorrecting(null) }
}

/** As the queue shows them, else as they are urgent. */
function activeIds(): readonly string[] {
  const shown = shownQueue()
  if (shown !== null) return shown
  const { interventions } = operationsNow()
  return interventions.order.filter((id) => interventions.byId[id]?.state !== 'shelved')
}
