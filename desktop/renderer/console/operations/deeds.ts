import { toastWords } from '#shared/words/console/decide.ts'
import { displayPlate } from '#shared/domain/plate.ts'
import { decision, intervene, type Deed } from '../../api/intervene.ts'
import type { Intervention, Lane } from '../../live/operationsChanges.ts'
import { connectionNow } from '../../live/connection.ts'
import { operationsNow } from '../../live/operations.ts'
import { mayCommand } from '../../live/freshness.ts'
import { saying } from '../../ui/said.ts'
import { toast, type ToastAction } from '../../ui/toasts.ts'
import { tellRefusal } from './tellFailure.ts'

/** Sends a deed that needs no reason; false when it was not done, which has been told. */
async function send(lane: Lane, deed: Deed): Promise<boolean> {
  try {
    await intervene(decision(lane.id, deed))
    return true
  } catch (error) {
    tellRefusal(lane.code, error)
    return false
  }
}

const undo = (run: () => void): ToastAction => ({ label: saying(toastWords.undo), icon: 'undo', keys: 'Ctrl+z', run })

export async function takeItem(lane: Lane): Promise<void> {
  const { version, code } = lane
  if (!(await send(lane, { action: 'take', version }))) return
  toast('user', saying(toastWords.taken, { lane: code }), { action: undo(() => void releaseItem(lane.id)) })
}

export async function releaseItem(laneId: string): Promise<void> {
  const lane = operationsNow().lanes.byId[laneId]
  if (lane === undefined) return
  const done = await send(lane, { action: 'release', version: lane.version })
  if (done) toast('user', saying(toastWords.released, { lane: lane.code }))
}

/** Rings the guard post. Without the server there is only radio and telephone, and that is what it says. */
export async function callPost(lane: Lane, item: Intervention | undefined): Promise<void> {
  if (!mayCommand(connectionNow().grade) || item === undefined) {
    toast('phone', saying(toastWords.calledWithoutServer, { lane: lane.code }))
    return
  }
  const done = await send(lane, { action: 'call_post', version: lane.version, intervention_id: item.id })
  if (done) toast('phone', saying(toastWords.called, { lane: lane.code }))
}

/** The plate as a person reads it; the rules run again and may open by themselves. False when it was refused. */
export async function correctPlate(lane: Lane, item: Intervention, plate: string): Promise<boolean> {
  const done = await send(lane, {
    action: 'correct_plate',
    version: lane.version,
    intervention_id: item.id,
    plate,
  })
  if (done) toast('check', saying(toastWords.corrected, { lane: lane.code, plate: displayPlate(plate) }))
  return done
}
