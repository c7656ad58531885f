import type { z } from 'zod'
import type { TicketChanges } from '#shared/contract/autogate/withoutPabeanan.ts'
import { Refusal } from '#shared/contract/errors.ts'
import { plateKey } from '#shared/domain/plate.ts'
import { ticketFaults, type TicketFault } from '#shared/domain/ticketFaults.ts'
import { isEditable } from '#shared/domain/ticketLifecycle.ts'
import { validityOf } from '#shared/domain/ticketValidity.ts'
import type { Language } from '#shared/words/sentence.ts'
import type { Work } from '../database/work.ts'
import { updateRow } from '../database/writeRow.ts'
import { isOfZone } from '../policies/companyScope.ts'
import { gatherTicketFacts } from '../queries/ticketFacts.ts'
import type { TicketBuilding, TicketView } from '../queries/ticketRows.ts'
import { insertDestinations } from './createTicket.ts'
import { lockSeenTicket, type TicketName } from './lockSeenTicket.ts'
import { noteTicket } from './noteTicket.ts'
import { refuseFields } from './refuseFields.ts'
import { withoutUndefined } from './withoutUndefined.ts'
import { claimsOf, documentFields, wishedColumns, type TicketWish } from './ticketClaims.ts'

/** Changes an active ticket. Its number and its QR stay; what was not sent stays as it was. */
export async function updateTicket(
  work: Work,
  name: TicketName,
  { version, ...changes }: z.output<typeof TicketChanges>,
  language: Language,
): Promise<TicketView> {
  const { sql, now, actor } = work
  const before = await lockSeenTicket(work, name)
  if (!isEditable(before.status)) throw new Refusal('ticket.not_editable', { status: before.status })
  if (version !== undefined && version !== before.version) throw new Refusal('row.changed')

  const wish: TicketWish = { ...wishOf(before), ...withoutUndefined(changes) }
  const claims = claimsOf(wish)
  const gathered = await gatherTicketFacts(
    sql,
    { companyId: before.company_id, policeNumber: wish.police_number, claims },
    { byZone: isOfZone(actor), now },
  )
  refuseFields(ticketFaults(claims, gathered.facts).filter(isNew(before, wish)), language)
  if (wish.rit_max !== undefined && wish.rit_max < Math.max(1, before.rit_done))
    refuseFields([{ path: 'rit_max', code: 'too_small', values: { minimum: before.rit_done } }], language)

  const { validFrom, expiredAt } = validityOf(wish.request_at, wish.expired_at ?? wish.request_at)
  const columns = {
    ...wishedColumns(wish),
    vehicle_type: gathered.vehicleType,
    valid_from: validFrom,
    expired_at: expiredAt,
  }
  await updateRow(sql, 'tickets', before.id, now, { ...columns, plate_key: plateKey(wish.police_number) })
  if (changes.building_ids !== undefined) {
    await sql.run('DELETE FROM ticket_buildings WHERE ticket_id = ?', [before.id])
    await insertDestinations(work, before.id, wish.building_ids)
  }
  const known = new Map([
    ...before.buildings.map((building) => [building.id, building] as const),
    ...gathered.buildings,
  ])
  const after: TicketView = {
    ...before,
    ...columns,
    buildings: wish.building_ids.map((id) => known.get(id) as TicketBuilding),
    updated_at: now,
    version: before.version + 1,
  }
  noteTicket(work, 'ticket.update', before, after)
  return after
}

/** The ticket as its client would ask for it again. */
function wishOf(ticket: TicketView): TicketWish {
  return {
    request_at: ticket.request_at,
    expired_at: ticket.expired_at.toISOString().slice(0, 10),
    police_number: ticket.police_number,
    comodity: ticket.comodity ?? '',
    unit_of_item: ticket.unit_of_item ?? '',
    total_item: ticket.total_item ?? '0',
    building_ids: ticket.buildings.map(({ id }) => id),
    delivery_order_path: ticket.delivery_order_path ?? '',
    bill_of_landing_path: ticket.bill_of_landing_path,
    invoice_path: ticket.invoice_path,
    other_path: ticket.other_path,
    rit_max: ticket.rit_max,
    slot_start: ticket.slot_start?.toISOString() ?? null,
    slot_end: ticket.slot_end?.toISOString() ?? null,
    driver: ticket.detail?.driver ?? null,
    seal_numbers: [...(ticket.detail?.seal_numbers ?? [])],
    container_numbers: [...(ticket.detail?.container_numbers ?? [])],
  }
}

/** A destination or a file that was good when the ticket was made does not stand in the way of other changes. */
const isNew = (before: TicketView, wish: TicketWish) => {
  const keptFiles = documentFields.filter((field) => wish[field] === before[field])
  const sameBuildings = before.buildings.map(({ id }) => id).join() === wish.building_ids.join()
  return ({ path }: TicketFault) =>
    !keptFiles.some((field) => field === path) && !(sameBuildings && path.startsWith('building_ids'))
}
