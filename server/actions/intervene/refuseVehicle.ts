import { v7 } from 'uuid'
import type { LaneCommand } from '#shared/contract/lane.ts'
import { sayNextStep } from '#shared/words/reasonSentence.ts'
import { changeActivity, decideAgain, evidenceOf, requireWaiting } from './activity.ts'
import { closeNamed } from './closeNamed.ts'
import { overrideOf, reasonGiven } from './given.ts'
import { endLease, takeLease } from './lease.ts'
import type { Aftermath, InputOf, Situation } from './situation.ts'

/** Turns the vehicle away. Nothing moves; the lane shows red if it hears of it, and is told again by its own rules. */
export async function refuseVehicle(situation: Situation, input: InputOf<'refuse'>): Promise<Aftermath> {
  const { work, lane, actor, language } = situation
  const why = reasonGiven('refuse', input, language)
  const waiting = await requireWaiting(situation)
  takeLease(situation, { minutes: lane.policy.lease_minutes })
  const { verdict } = decideAgain(waiting, situation, {
    override: { action: 'refuse', reasonCode: why.code, by: actor.name, at: work.now.toISOString() },
  })
  const activity = await changeActivity(situation, waiting, {
    outcome: 'refused',
    override: overrideOf(situation, 'refuse', why, evidenceOf(waiting, input.client_at)),
  })
  if (lane.next.vehicle?.activity_id === activity.id)
    lane.next = { ...lane.next, vehicle: { ...lane.next.vehicle, stage: 'refused' } }
  const item = closeNamed(situation, { action: 'refused', reason: why.code, note: why.note })
  endLease(situation)
  work.record({
    action: 'lane.refuse',
    entity: 'gate_activity',
    entityId: activity.id,
    before: { decision: waiting.row.decision, outcome: waiting.row.outcome },
    after: { reason_code: why.code, note: why.note, intervention_id: item?.id ?? null, role: actor.roleName },
  })
  const lamp: LaneCommand = {
    id: v7(),
    issued_at: work.now.toISOString(),
    ttl_ms: lane.policy.command_ttl_ms,
    action: 'lamp',
    lamp: 'red',
    message: sayNextStep(verdict.reasons[0], 'id'),
  }
  return { item, waiting, activity, then: [lamp] }
}
