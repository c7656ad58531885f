import type { WallIntervention, WallLane } from '#shared/contract/wall.ts'
import { boardWords } from '#shared/words/console/board.ts'
import { reasonTitles } from '#shared/words/console/reasonTitles.ts'
import { wallWords } from '#shared/words/console/wall.ts'
import type { Sentence } from '#shared/words/sentence.ts'
import type { Lens } from '../../ui/Lamp.tsx'
import { saying, within, type Said } from '../../ui/said.ts'

/** Why a lane needs somebody, by its code alone: what else is known of it does not travel to a wall. */
export const reasonTitle = (code: string): Sentence => reasonTitles[code] ?? wallWords.needsOperator

export function interventionText({ cause, reason, owned }: WallIntervention): Said {
  const title = reasonTitle(reason)
  if (cause === 'refused')
    return saying({ id: `${boardWords.turnedAway.id} · ${title.id}`, en: `${boardWords.turnedAway.en} · ${title.en}` })
  return owned ? within(wallWords.operatorOn, 'reason', title) : saying(title)
}

/** What a lane is doing, in the few words under its picture. */
export function laneText(lane: WallLane): Said {
  if (lane.connection !== 'online')
    return saying(lane.connection === 'never' ? boardWords.laneNever : boardWords.laneLost)
  if (lane.mode === 'closed') return saying(boardWords.closed)
  if (lane.mode === 'takeover') return saying(boardWords.takenOver)
  if (lane.vehicle?.stage === 'waiting') return saying(boardWords.waitingVehicle)
  if (lane.vehicle?.stage === 'refused') return saying(boardWords.turnedAway)
  if (lane.barrier === 'open') return saying(boardWords.barrierOpen)
  if (lane.barrier === 'moving') return saying(boardWords.barrierMoving)
  if (lane.vehicle?.stage === 'passed') return saying(boardWords.crossing)
  if (lane.mode === 'manual') return saying(boardWords.manual)
  return saying(boardWords.ready)
}

/** Lit as the lane's lamp is; unlit where nobody can know. */
export function laneLamp({ lamp, vehicle, connection }: WallLane, lost: boolean): Lens {
  if (lost || connection !== 'online') return 'none'
  if (lamp === 'red') return vehicle?.stage === 'refused' ? 'red' : 'rest'
  return lamp === 'green' || lamp === 'yellow' ? lamp : 'none'
}
