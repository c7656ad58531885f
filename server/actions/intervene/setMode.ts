import { Refusal } from '#shared/contract/errors.ts'
import { reasonGiven } from './given.ts'
import { endLease, takeLease } from './lease.ts'
import type { Aftermath, InputOf, Situation } from './situation.ts'

/** Changes how the lane works. Whoever takes it out of automatic mode holds it, and everybody sees who and since when. */
export async function setMode(situation: Situation, input: InputOf<'set_mode'>): Promise<Aftermath> {
  const { work, lane, actor, item, language } = situation
  if (!actor.permissions.has('lane.mode')) throw new Refusal('auth.forbidden')
  const why = reasonGiven('set_mode', input, language)
  lane.next = { ...lane.next, mode: input.mode }
  if (input.mode === 'auto') endLease(situation)
  else takeLease(situation, { minutes: lane.policy.mode_renewal_minutes, reason: why.code })
  work.record({
    action: 'lane.set_mode',
    entity: 'lane',
    entityId: lane.row.id,
    before: { mode: lane.row.mode },
    after: { mode: input.mode, reason_code: why.code, note: why.note },
  })
  return { item }
}
