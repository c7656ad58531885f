import { boardWords } from '#shared/words/console/board.ts'
import type { BarrierProgress } from '../../commands/progress.ts'
import type { Intervention, Lane } from '../../live/operationsChanges.ts'
import { interventionTitle } from '../../ui/interventionTitle.ts'
import { saying, type Said } from '../../ui/said.ts'
import { deviceTrouble } from './deviceTrouble.ts'

/** What the lane is doing, as the last line of its tile says it when no command is on its way. */
export function laneStatus(lane: Lane, intervention: Intervention | undefined): Said {
  if (intervention !== undefined) return interventionTitle(intervention)
  if (lane.mode === 'closed') return saying(boardWords.closed)
  if (lane.mode === 'takeover') return saying(boardWords.takenOver)
  const trouble = deviceTrouble(lane)
  if (trouble?.lost === true) return trouble.said
  if (lane.vehicle !== null) return vehicleStatus(lane.vehicle, lane)
  if (trouble !== null) return trouble.said
  if (lane.mode === 'manual') return saying(boardWords.manual)
  if (lane.barrier.state === 'open') return openSaid(lane)
  if (lane.barrier.state === 'moving') return saying(boardWords.barrierMoving)
  if (lane.barrier.state === 'unknown') return saying(boardWords.barrierUnknown)
  return saying(boardWords.ready)
}

/** A relay's bit is no proof that the arm moved, and the tile says which of the two it goes by. */
const openSaid = ({ barrier }: Pick<Lane, 'barrier'>): Said =>
  saying(barrier.proof === 'sensor' ? boardWords.barrierOpen : boardWords.barrierOpenByRelay)

function vehicleStatus(vehicle: NonNullable<Lane['vehicle']>, { barrier }: Lane): Said {
  switch (vehicle.stage) {
    case 'waiting':
      return saying(boardWords.waitingVehicle)
    case 'passed':
      return saying(boardWords.crossing)
    case 'refused':
      return saying(boardWords.turnedAway)
    case 'opened':
      if (barrier.state === 'open') return openSaid({ barrier })
      return saying(barrier.state === 'moving' ? boardWords.barrierMoving : boardWords.allowedClosed)
  }
}

/** A command on its way, or the one that did not arrive; `seconds` is written in the reader's language. */
export function progressStatus({ action, phase }: BarrierProgress, seconds: string): Said {
  if (phase === 'failed') return saying(action === 'open' ? boardWords.notOpening : boardWords.notClosing)
  return saying(action === 'open' ? boardWords.opening : boardWords.closing, { seconds })
}
