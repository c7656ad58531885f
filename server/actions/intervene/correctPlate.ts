import { displayPlate } from '#shared/domain/plate.ts'
import { bothLanguages } from '../../presenters/intervention.ts'
import { openItem } from '../checkIn/items.ts'
import { changeActivity, decideAgain, evidenceOf, passTicket, requireWaiting } from './activity.ts'
import { requireLine, writeCommand, writeSlip } from './barrier.ts'
import { closeNamed } from './closeNamed.ts'
import { overrideOf } from './given.ts'
import { endLease, passItems, takeLease } from './lease.ts'
import { noteOpening, openingOf } from './noteOpening.ts'
import type { Aftermath, InputOf, Situation } from './situation.ts'
import { outcomes } from '../checkIn/decide.ts'

/**
 * Runs the rules again with the plate that the operator reads from the picture; the camera's reading stays beside it.
 * If they turn green the barrier opens, if not the item stays with the operator.
 */
export async function correctPlate(situation: Situation, input: InputOf<'correct_plate'>): Promise<Aftermath> {
  const { work, lane } = situation
  const waiting = await requireWaiting(situation)
  const plate = displayPlate(input.plate)
  const { verdict } = decideAgain(waiting, situation, { plate })
  const opens = verdict.decision === 'allow'
  if (opens) requireLine(situation)
  takeLease(situation, { minutes: lane.policy.lease_minutes })
  const command = opens ? await writeCommand(situation, 'open', waiting.row.id) : undefined
  const override = overrideOf(
    situation,
    'correct_plate',
    { code: 'plate_corrected', note: null },
    evidenceOf(waiting, input.client_at),
  )
  const activity = await changeActivity(situation, waiting, {
    outcome: outcomes[verdict.decision],
    override,
    plateCorrected: plate,
    verdict,
    commandId: command?.id ?? null,
    trip: passTicket(waiting, verdict, situation, verdict.lamp),
  })
  work.record({
    action: 'lane.correct_plate',
    entity: 'gate_activity',
    entityId: waiting.row.id,
    before: { plate_read: waiting.row.plate_read, decision: waiting.row.decision, reasons: waiting.row.reasons },
    after: { plate_corrected: plate, decision: verdict.decision, reasons: verdict.reasons, command_id: command?.id },
  })
  if (command !== undefined)
    await noteOpening(work, {
      ...openingOf(situation, waiting),
      id: command.id,
      reasonCode: 'plate_corrected',
      note: plate,
    })
  if (command === undefined) return { item: keepOpen(situation, activity, plate), waiting, activity }
  const item = closeNamed(situation, { action: 'corrected', reason: null, note: null })
  endLease(situation)
  return { item, waiting, activity, command, then: await writeSlip(situation, waiting) }
}

/** The rules still say no, perhaps for another reason: the item and the board say which. */
function keepOpen(situation: Situation, activity: Aftermath['activity'] & object, plate: string) {
  const { lane, items, work } = situation
  passItems(situation, 'actor')
  const [reason] = activity.reasons ?? []
  if (reason === undefined) return situation.item
  if (lane.next.vehicle !== null && lane.next.vehicle.activity_id === activity.id)
    lane.next = {
      ...lane.next,
      vehicle: {
        ...lane.next.vehicle,
        plate,
        decision: activity.decision,
        reason: bothLanguages(reason.code, reason.values),
      },
    }
  return openItem(
    items,
    lane,
    {
      activityId: activity.id,
      cause: activity.decision === 'deny' ? 'refused' : 'review',
      plate: null,
      company: activity.company_name,
      reason,
    },
    work.now,
  )
}
