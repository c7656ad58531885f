import { v7 } from 'uuid'
import type { extension } from '#shared/contract/autogate/extension.ts'
import type { BodyOf } from '#shared/contract/endpoint.ts'
import { Refusal } from '#shared/contract/errors.ts'
import { farthestExtensionDays, mostExtended } from '#shared/domain/extension.ts'
import { shortestNote } from '#shared/domain/interventionReasons.ts'
import { siteClock } from '#shared/domain/siteTime.ts'
import { validityOf } from '#shared/domain/ticketValidity.ts'
import { siteMoment } from '#shared/words/siteTimeWords.ts'
import type { Language } from '#shared/words/sentence.ts'
import type { Reading, Work } from '../../database/work.ts'
import { insertRow } from '../../database/writeRow.ts'
import type { UserActor } from '../../http/actor.ts'
import { requireZone } from '../../policies/requireZone.ts'
import { findExtension, fixItems, previewExtension, type ExtensionRow } from '../../queries/extensionRows.ts'
import { notify } from '../notify.ts'
import { refuseFields } from '../refuseFields.ts'

type Wish = Pick<BodyOf<typeof extension.request>, 'filter' | 'expired_at'>

const dayMs = 86_400_000

/** The instant until which the tickets shall be valid; refuses days that make no sense. */
function untilOf({ filter, expired_at }: Wish, now: Date, language: Language): Date {
  const { expiredAt } = validityOf(expired_at, expired_at)
  const { day } = siteClock(now)
  if (filter.expires_to < filter.expires_from) throw new Refusal('extension.range_reversed')
  if (expired_at < day) refuseFields([{ path: 'expired_at', code: 'date_past' }], language)
  if (expiredAt.getTime() > now.getTime() + (farthestExtensionDays + 1) * dayMs)
    throw new Refusal('extension.too_far', { days: farthestExtensionDays })
  return expiredAt
}

/** What a wish would extend, as of now. */
export function preview({ sql, actor, now }: Reading, wish: Wish, language: Language) {
  requireZone(actor)
  return previewExtension(sql, wish.filter, untilOf(wish, now, language))
}

/** Fixes a set of tickets and asks a second person to extend exactly these. */
export async function requestExtension(
  work: Work,
  { reason_code, note, expected_count, ...wish }: BodyOf<typeof extension.request>,
  { actor, language }: { actor: UserActor; language: Language },
): Promise<ExtensionRow> {
  const { sql, now } = work
  requireZone(actor)
  const until = untilOf(wish, now, language)
  if (note.length < shortestNote) throw new Refusal('reason.note_required')
  const { count } = await previewExtension(sql, wish.filter, until)
  if (count === 0) throw new Refusal('extension.empty')
  if (count > mostExtended) throw new Refusal('extension.too_many', { count, most: mostExtended })
  const id = v7()
  await insertRow(sql, 'ticket_extensions', {
    id,
    filter: wish.filter,
    expired_at: until,
    reason_code,
    note,
    state: 'requested',
    requested_by: actor.name,
    requested_by_id: actor.id,
    requested_at: now,
    version: 1,
  })
  const tickets = await fixItems(sql, id, wish.filter, until)
  if (tickets !== expected_count) throw new Refusal('extension.set_changed', { count: tickets })
  await sql.run('UPDATE ticket_extensions SET tickets = ? WHERE id = ?', [tickets, id])
  const made = await findExtension(sql, id)
  if (made === null) throw new Refusal('row.not_found')
  work.record({ action: 'extension.request', entity: 'ticket_extension', entityId: id, after: made })
  await notify(work, {
    permission: 'extension.approve',
    companyId: null,
    kind: 'extension.waiting',
    values: { by: actor.name, count: tickets, until: siteMoment(until.toISOString(), 'id') },
    entity: { type: 'ticket_extension', id },
  })
  return made
}
