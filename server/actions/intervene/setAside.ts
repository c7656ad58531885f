import { longestShelf, mayShelve, shelvedUntil } from '#shared/domain/shelving.ts'
import { Refusal } from '#shared/contract/errors.ts'
import { changeItem } from '../checkIn/items.ts'
import { refuseFields } from '../refuseFields.ts'
import { reasonGiven } from './given.ts'
import { endLease, takeLease } from './lease.ts'
import { readSiteSettings } from '../../queries/siteSettings.ts'
import type { InterventionRow } from '../../queries/interventionRows.ts'
import type { Aftermath, InputOf, Situation } from './situation.ts'

/** Asks the guard of the post to look: the item waits for the post, and its clock stands still on the boards. */
export async function callPost(situation: Situation): Promise<Aftermath> {
  const { work, lane, items, actor } = situation
  const item = itemOf(situation)
  takeLease(situation, { minutes: lane.policy.lease_minutes, status: 'waiting_post' })
  work.record({ action: 'lane.call_post', entity: 'intervention', entityId: item.id, before: { state: item.state } })
  return {
    item: changeItem(items, {
      ...item,
      state: 'waiting_post',
      owner_id: actor.id,
      owner_name: actor.name,
      shelved_until: null,
    }),
  }
}

/** Puts an item aside for a time; a vehicle that stands in the lane waits five minutes at most. */
export async function shelveItem(situation: Situation, input: InputOf<'shelve'>): Promise<Aftermath> {
  const { work, items, actor, language } = situation
  const why = reasonGiven('shelve', input, language)
  const item = itemOf(situation)
  const longest = longestShelf(item.cause)
  if (!mayShelve(item.cause, input.minutes))
    refuseFields([{ path: 'minutes', code: 'too_large', values: { maximum: longest } }], language)
  const { shifts } = await readSiteSettings(work.sql)
  const shelved_until = shelvedUntil(input.minutes, work.now, shifts)
  work.record({
    action: 'lane.shelve',
    entity: 'intervention',
    entityId: item.id,
    before: { state: item.state },
    after: { shelved_until, reason_code: why.code, note: why.note },
  })
  if (situation.lane.row.lease_by === actor.id) endLease(situation)
  return {
    item: changeItem(items, { ...item, state: 'shelved', owner_id: actor.id, owner_name: actor.name, shelved_until }),
  }
}

function itemOf({ item }: Situation): InterventionRow {
  if (item === null) throw new Refusal('row.not_found')
  return item
}
