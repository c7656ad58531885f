import { Refusal } from '#shared/contract/errors.ts'
import { heldByAnother } from '../../policies/workAtLane.ts'
import { notify } from '../notify.ts'
import { reasonGiven, type Why } from './given.ts'
import { endLease, passItems, takeLease } from './lease.ts'
import type { Aftermath, InputOf, Situation } from './situation.ts'

/** Takes the lane, or renews it. Taking it from somebody needs the permission to, and a reason. */
export async function holdLane(situation: Situation, input: InputOf<'take'>): Promise<Aftermath> {
  const { work, lane, actor, language, items, item } = situation
  const taken = heldByAnother(actor, lane.row, work.now)
  if (taken && !input.takeover) throw new Refusal('lane.taken', { owner: lane.row.lease_name ?? '' })
  if (taken && !actor.permissions.has('lane.takeover')) throw new Refusal('auth.forbidden')
  const why = taken ? reasonGiven('take', { reason_code: input.reason_code ?? '', note: input.note }, language) : null
  const minutes = lane.row.mode === 'auto' ? lane.policy.lease_minutes : lane.policy.mode_renewal_minutes
  takeLease(situation, { minutes, reason: why?.code ?? null })
  passItems(situation, 'actor')
  work.record({
    action: taken ? 'lane.take_over' : 'lane.take',
    entity: 'lane',
    entityId: lane.row.id,
    before: { lease_by: lane.row.lease_by, lease_name: lane.row.lease_name },
    after: { lease_by: actor.id, lease_name: actor.name, reason_code: why?.code ?? null, note: why?.note ?? null },
  })
  if (why !== null) await tellHolder(situation, why)
  return { item: item === null ? null : (items.after.get(item.id) ?? item) }
}

/** Whoever held the lane until now hears from whom it went, and why. */
async function tellHolder({ work, lane, actor }: Situation, { code, note }: Why): Promise<void> {
  if (lane.row.lease_by === null) return
  await notify(work, {
    userIds: [lane.row.lease_by],
    kind: 'lane.taken_over',
    values: { lane: lane.row.code, by: actor.name, why: note ?? code },
    entity: { type: 'lane', id: lane.row.id },
  })
}

/** Gives the lane back; its items wait for anybody again. */
export async function releaseLane(situation: Situation): Promise<Aftermath> {
  const { work, lane, items, item, actor } = situation
  if (lane.row.lease_by === actor.id) {
    passItems(situation, 'nobody')
    endLease(situation)
    work.record({ action: 'lane.release', entity: 'lane', entityId: lane.row.id, before: { lease_by: actor.id } })
  }
  return { item: item === null ? null : (items.after.get(item.id) ?? item) }
}
