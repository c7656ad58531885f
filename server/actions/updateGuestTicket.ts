import type { z } from 'zod'
import type { GuestChanges } from '#shared/contract/autogate/guestTicket.ts'
import { Refusal } from '#shared/contract/errors.ts'
import { plateKey } from '#shared/domain/plate.ts'
import { validityOf } from '#shared/domain/ticketValidity.ts'
import type { TicketFault } from '#shared/domain/ticketFaults.ts'
import type { Language } from '#shared/words/sentence.ts'
import type { Work } from '../database/work.ts'
import { updateRow } from '../database/writeRow.ts'
import { isOfZone } from '../policies/companyScope.ts'
import type { Seals } from '../ports.ts'
import { gatherTicketFacts } from '../queries/ticketFacts.ts'
import type { StoredGuest, TicketBuilding, TicketView } from '../queries/ticketRows.ts'
import { guestClaims, guestColumns, guestFaults, sealIdentity, visitDay, type GuestWish } from './guestWish.ts'
import { insertDestinations } from './issueTickets.ts'
import { lockSeenTicket, requireEditable } from './lockSeenTicket.ts'
import { noteTicket } from './noteTicket.ts'
import { refuseFields } from './refuseFields.ts'
import { requireImage } from './requireImage.ts'
import { withoutUndefined } from './withoutUndefined.ts'

/** Changes a visit that nobody has decided about yet; what was not sent stays as it was. */
export async function updateGuestTicket(
  work: Work,
  seals: Seals,
  id: string,
  { version, identity, ...changes }: z.output<typeof GuestChanges>,
  language: Language,
): Promise<TicketView> {
  const { sql, now, actor } = work
  const before = await lockSeenTicket(work, { id, kind: 'guest' })
  requireEditable(before)
  if (version !== undefined && version !== before.version) throw new Refusal('row.changed')
  const guest = before.detail?.guest
  if (guest === undefined) throw new Refusal('row.not_found')

  const wish: GuestWish = { ...wishOf(before, guest), ...withoutUndefined(changes) }
  const claims = guestClaims(wish)
  const gathered = await gatherTicketFacts(
    sql,
    { companyId: before.company_id, policeNumber: wish.police_number, claims },
    { byZone: isOfZone(actor), now },
  )
  const kept = ({ path }: TicketFault) => changes.building_ids === undefined && path.startsWith('building_ids')
  const faults = guestFaults(claims, gathered.facts)
  refuseFields(
    faults.filter((fault) => !kept(fault)),
    language,
  )

  const photo = { field: 'identity_photo_path', path: changes.identity_photo_path, companyId: before.company_id }
  await requireImage(work, photo, language)
  const { validFrom, expiredAt } = validityOf(visitDay(wish), visitDay(wish))
  const columns = {
    ...guestColumns(wish, identity === undefined ? guest.identity : sealIdentity(seals, identity)),
    vehicle_type: gathered.vehicle?.vehicleType ?? null,
    valid_from: validFrom,
    expired_at: expiredAt,
  }
  await updateRow(sql, 'tickets', id, now, {
    ...columns,
    detail: { ...columns.detail },
    plate_key: plateKey(wish.police_number),
  })
  const known = new Map([
    ...before.buildings.map((building) => [building.id, building] as const),
    ...gathered.buildings,
  ])
  const buildings = claims.buildingIds.map((building) => known.get(building) as TicketBuilding)
  if (changes.building_ids !== undefined) {
    await sql.run('DELETE FROM ticket_buildings WHERE ticket_id = ?', [id])
    await insertDestinations(work, [{ id, buildings }])
  }
  const after: TicketView = {
    ...before,
    ...columns,
    buildings,
    updated_at: now,
    version: before.version + 1,
  }
  noteTicket(work, 'ticket.update', before, after)
  return after
}

const wishOf = (ticket: TicketView, { identity: _sealed, ...guest }: StoredGuest): GuestWish => ({
  ...guest,
  police_number: ticket.police_number,
  building_ids: ticket.buildings.map(({ id }) => id),
})
