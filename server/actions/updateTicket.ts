import type { z } from 'zod'
import type { SaranaNiagaChanges } from '#shared/contract/autogate/saranaNiaga.ts'
import type { TicketChanges } from '#shared/contract/autogate/tenantTicket.ts'
import type { WithPabeananChanges } from '#shared/contract/autogate/withPabeanan.ts'
import { Refusal } from '#shared/contract/errors.ts'
import { plateKey } from '#shared/domain/plate.ts'
import { ticketFaults, type TicketFault } from '#shared/domain/ticketFaults.ts'
import { validityOf } from '#shared/domain/ticketValidity.ts'
import type { Language } from '#shared/words/sentence.ts'
import type { Work } from '../database/work.ts'
import { updateRow } from '../database/writeRow.ts'
import { isOfZone } from '../policies/companyScope.ts'
import { findCustomsDocument } from '../queries/customsDocumentRows.ts'
import { gatherTicketFacts } from '../queries/ticketFacts.ts'
import type { TicketBuilding, TicketView } from '../queries/ticketRows.ts'
import { insertDestinations } from './issueTickets.ts'
import { lockSeenTicket, requireEditable, type TicketName } from './lockSeenTicket.ts'
import { noteTicket } from './noteTicket.ts'
import { refuseFields } from './refuseFields.ts'
import { registerVehicle } from './registerVehicle.ts'
import { withoutUndefined } from './withoutUndefined.ts'
import { claimsOf, documentFields, wishedColumns, type TicketWish } from './ticketClaims.ts'

type Changes = z.output<typeof TicketChanges | typeof WithPabeananChanges | typeof SaranaNiagaChanges>

/** Changes an active ticket. Its number and its QR stay; what was not sent stays as it was. */
export async function updateTicket(
  work: Work,
  name: TicketName,
  { version, ...changes }: Changes,
  language: Language,
): Promise<TicketView> {
  const { sql, now, actor } = work
  const before = await lockSeenTicket(work, name)
  requireEditable(before)
  if (version !== undefined && version !== before.version) throw new Refusal('row.changed')

  const document = await findCustomsDocument(sql, before.customs_document_id)
  const earlier = wishOf(before, document?.id_header)
  const wish: TicketWish = { ...earlier, ...withoutUndefined(changes) }
  const claims = claimsOf(name.kind, wish)
  const gathered = await gatherTicketFacts(
    sql,
    { companyId: before.company_id, policeNumber: wish.police_number, claims },
    { byZone: isOfZone(actor), now },
  )
  refuseFields(ticketFaults(claims, gathered.facts).filter(isNew(earlier, wish)), language)
  if (wish.rit_max !== undefined && wish.rit_max < Math.max(1, before.rit_done))
    refuseFields([{ path: 'rit_max', code: 'too_small', values: { minimum: before.rit_done } }], language)

  const { validFrom, expiredAt } = validityOf(wish.request_at, wish.expired_at ?? wish.request_at)
  const bound =
    wish.id_header === earlier.id_header
      ? { id: before.customs_document_id, name: before.customs_document_name }
      : (gathered.customsDocument ?? { id: null, name: null })
  const columns = {
    ...wishedColumns(wish),
    vehicle_type: await registerVehicle(work, gathered.vehicle, { ...wish, companyId: before.company_id }),
    customs_document_id: bound.id,
    valid_from: validFrom,
    expired_at: expiredAt,
  }
  const stored = { ...columns, detail: { ...columns.detail }, plate_key: plateKey(wish.police_number) }
  await updateRow(sql, 'tickets', before.id, now, stored)
  const known = new Map([
    ...before.buildings.map((building) => [building.id, building] as const),
    ...gathered.buildings,
  ])
  const buildings = wish.building_ids.map((id) => known.get(id) as TicketBuilding)
  if (changes.building_ids !== undefined) {
    await sql.run('DELETE FROM ticket_buildings WHERE ticket_id = ?', [before.id])
    await insertDestinations(work, [{ id: before.id, buildings }])
  }
  const after: TicketView = {
    ...before,
    ...columns,
    customs_document_name: bound.name,
    buildings,
    updated_at: now,
    version: before.version + 1,
  }
  noteTicket(work, 'ticket.update', before, after)
  return after
}

/** The ticket as its client would ask for it again. */
function wishOf(ticket: TicketView, idHeader: string | undefined): TicketWish {
  const { driver, seal_numbers, container_numbers, guest: _none, ...portCall } = ticket.detail ?? {}
  return {
    request_at: ticket.request_at,
    expired_at: ticket.expired_at.toISOString().slice(0, 10),
    police_number: ticket.police_number,
    comodity: ticket.comodity ?? '',
    unit_of_item: ticket.unit_of_item ?? '',
    total_item: ticket.total_item ?? '0',
    building_ids: ticket.buildings.map(({ id }) => id),
    delivery_order_path: ticket.delivery_order_path,
    bill_of_landing_path: ticket.bill_of_landing_path,
    invoice_path: ticket.invoice_path,
    other_path: ticket.other_path,
    rit_max: ticket.rit_max,
    slot_start: ticket.slot_start?.toISOString() ?? null,
    slot_end: ticket.slot_end?.toISOString() ?? null,
    driver: driver == null ? null : { ...driver, email: driver.email ?? null },
    seal_numbers: [...(seal_numbers ?? [])],
    container_numbers: [...(container_numbers ?? [])],
    ...portCall,
    ...(idHeader === undefined ? {} : { id_header: idHeader }),
  }
}

/** A destination, a file or a document that was good when the ticket was made does not stand in the way of other changes. */
const isNew = (earlier: TicketWish, wish: TicketWish) => {
  const same = (fields: readonly (keyof TicketWish)[]) =>
    fields.every((field) => JSON.stringify(wish[field]) === JSON.stringify(earlier[field]))
  const kept = new Set<string>([...documentFields, 'comodity'].filter((field) => same([field as keyof TicketWish])))
  if (same(['id_header', 'total_item', 'unit_of_item']))
    for (const field of ['id_header', 'total_item', 'unit_of_item']) kept.add(field)
  const sameBuildings = same(['building_ids'])
  return ({ path }: TicketFault) => !kept.has(path) && !(sameBuildings && path.startsWith('building_ids'))
}
