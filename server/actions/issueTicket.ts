import { randomBytes } from 'node:crypto'
import { v7 } from 'uuid'
import { qrPathOf } from '#shared/domain/filePath.ts'
import { plateKey } from '#shared/domain/plate.ts'
import type { TicketKind } from '#shared/domain/ticketKind.ts'
import type { TicketStatus } from '#shared/domain/ticketLifecycle.ts'
import type { Validity } from '#shared/domain/ticketValidity.ts'
import { isUniqueViolation } from '../database/faults.ts'
import { insertAll } from '../database/trail.ts'
import type { Work } from '../database/work.ts'
import { insertRow } from '../database/writeRow.ts'
import type { TicketBuilding, TicketRow, TicketView } from '../queries/ticketRows.ts'
import { drawAccessNumber } from './accessNumber.ts'
import { noteTicket } from './noteTicket.ts'

/** Eight digits collide one time in ten when ten million tickets are stored. */
const mostDraws = 12

/** A ticket that nothing stands in the way of any more. */
export interface TicketDraft {
  readonly kind: TicketKind
  readonly status: TicketStatus
  readonly source: string
  readonly company: { readonly id: string; readonly name: string }
  readonly validity: Validity
  readonly vehicleType: string | null
  readonly customsDocumentId: string | null
  readonly buildings: readonly TicketBuilding[]
  readonly columns: Pick<TicketRow, DraftColumn>
}

type DraftColumn =
  | 'police_number'
  | 'comodity'
  | 'unit_of_item'
  | 'total_item'
  | 'request_at'
  | 'slot_start'
  | 'slot_end'
  | 'rit_max'
  | 'delivery_order_path'
  | 'bill_of_landing_path'
  | 'invoice_path'
  | 'other_path'
  | 'detail'

/** Writes a new ticket with its number, its QR and its destinations. */
export async function issueTicket(work: Work, draft: TicketDraft): Promise<TicketView> {
  const { now, actor } = work
  const row = {
    id: v7(),
    kind: draft.kind,
    status: draft.status,
    source: draft.source,
    company_id: draft.company.id,
    ...draft.columns,
    vehicle_type: draft.vehicleType,
    customs_document_id: draft.customsDocumentId,
    valid_from: draft.validity.validFrom,
    expired_at: draft.validity.expiredAt,
    rit_done: 0,
    reject_reason: null,
    created_by: `${actor.kind}:${actor.id}`,
    created_at: now,
    updated_at: now,
    version: 1,
  }
  const drawn = await insertNumbered(work, row)
  await insertDestinations(
    work,
    row.id,
    draft.buildings.map(({ id }) => id),
  )
  const view: TicketView = {
    ...row,
    ...drawn,
    company_name: draft.company.name,
    inside_since: null,
    buildings: draft.buildings,
  }
  noteTicket(work, 'ticket.create', null, view)
  return view
}

type Unnumbered = Omit<TicketRow, 'access_number' | 'qr_path' | 'company_name' | 'inside_since'>

/** The unique index decides whether a number is free: asking first would lose to whoever asks at the same time. */
async function insertNumbered({ sql, now }: Work, row: Unnumbered) {
  const plate_key = plateKey(row.police_number)
  for (let draw = 1; ; draw++) {
    const access_number = drawAccessNumber()
    const numbered = { access_number, qr_path: qrPathOf(randomBytes(16).toString('hex'), access_number, now) }
    try {
      await insertRow(sql, 'tickets', { ...row, detail: { ...row.detail }, plate_key, ...numbered })
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
