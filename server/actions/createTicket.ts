import { randomBytes } from 'node:crypto'
import { v7 } from 'uuid'
import { Refusal } from '#shared/contract/errors.ts'
import { qrPathOf } from '#shared/domain/filePath.ts'
import { plateKey } from '#shared/domain/plate.ts'
import { ticketFaults } from '#shared/domain/ticketFaults.ts'
import type { TicketKind } from '#shared/domain/ticketKind.ts'
import { validityOf } from '#shared/domain/ticketValidity.ts'
import type { Language } from '#shared/words/sentence.ts'
import { isUniqueViolation } from '../database/faults.ts'
import { insertAll } from '../database/trail.ts'
import type { Work } from '../database/work.ts'
import { insertRow } from '../database/writeRow.ts'
import { isOfZone } from '../policies/companyScope.ts'
import { gatherTicketFacts } from '../queries/ticketFacts.ts'
import type { TicketBuilding, TicketView } from '../queries/ticketRows.ts'
import { drawAccessNumber } from './accessNumber.ts'
import { noteTicket } from './noteTicket.ts'
import { refuseFields } from './refuseFields.ts'
import { claimsOf, wishedColumns, type TicketWish } from './ticketClaims.ts'

/** Eight digits collide one time in ten when ten million tickets are stored. */
const mostDraws = 12

/** An active ticket of a company, with its number, its QR and its destinations. */
export async function createTicket(
  work: Work,
  ticket: { kind: TicketKind; source: string; companyId: string; wish: TicketWish },
  language: Language,
): Promise<TicketView> {
  const { sql, now, actor } = work
  const { wish, companyId } = ticket
  const claims = claimsOf(wish)
  const gathered = await gatherTicketFacts(
    sql,
    { companyId, policeNumber: wish.police_number, claims },
    { byZone: isOfZone(actor), now },
  )
  const { company, vehicleType } = gathered
  if (company === null) return refuseCompany(language)
  refuseFields(ticketFaults(claims, gathered.facts), language)
  if (company.status !== 'active') throw new Refusal('company.suspended', { company: company.name })

  const { validFrom, expiredAt } = validityOf(wish.request_at, wish.expired_at ?? wish.request_at)
  const row = {
    id: v7(),
    kind: ticket.kind,
    status: 'active',
    source: ticket.source,
    company_id: companyId,
    ...wishedColumns(wish),
    vehicle_type: vehicleType,
    valid_from: validFrom,
    expired_at: expiredAt,
    rit_done: 0,
    reject_reason: null,
    created_at: now,
    updated_at: now,
    version: 1,
  } as const
  const drawn = await insertNumbered(work, {
    ...row,
    plate_key: plateKey(wish.police_number),
    created_by: `${actor.kind}:${actor.id}`,
  })
  await insertDestinations(work, row.id, wish.building_ids)
  const view: TicketView = {
    ...row,
    ...drawn,
    company_name: company.name,
    inside_since: null,
    buildings: wish.building_ids.map((id) => gathered.buildings.get(id) as TicketBuilding),
  }
  noteTicket(work, 'ticket.create', null, view)
  return view
}

/** The unique index decides whether a number is free: asking first would lose to whoever asks at the same time. */
async function insertNumbered({ sql, now }: Work, row: Parameters<typeof insertRow>[2]) {
  for (let draw = 1; ; draw++) {
    const access_number = drawAccessNumber()
    const numbered = { access_number, qr_path: qrPathOf(randomBytes(16).toString('hex'), access_number, now) }
    try {
      await insertRow(sql, 'tickets', { ...row, ...numbered })
      return numbered
    } catch (error) {
      if (!isUniqueViolation(error) || draw === mostDraws) throw error
    }
  }
}

export async function insertDestinations({ sql }: Work, ticketId: string, buildingIds: readonly string[]) {
  await insertAll(
    sql,
    'INSERT INTO ticket_buildings (ticket_id, building_id, position)',
    buildingIds.map((buildingId, position) => [ticketId, buildingId, position]),
  )
}

function refuseCompany(language: Language): never {
  refuseFields([{ path: 'company_id', code: 'not_found' }], language)
  throw new Refusal('row.not_found')
}
