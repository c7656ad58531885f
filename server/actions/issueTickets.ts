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
import { insertRows } from '../models/manyRows.ts'
import type { TicketBuilding, TicketRow, TicketView } from '../queries/ticketRows.ts'
import { drawAccessNumber } from './accessNumber.ts'
import { noteTicket } from './noteTicket.ts'
import type { Author } from './author.ts'

/** A ticket that nothing stands in the way of any more. */
export interface TicketDraft {
  /** Drawn here unless whoever asks has drawn it already. */
  readonly id?: string
  readonly kind: TicketKind
  readonly status: TicketStatus
  readonly source: string
  readonly company: { readonly id: string; readonly name: string }
  readonly validity: Validity
  readonly vehicleType: string | null
  readonly customsDocument: { readonly id: string; readonly name: string } | null
  readonly buildings: readonly TicketBuilding[]
  readonly columns: Pick<TicketRow, DraftColumn>
  readonly author: Author
  /** A number that was free a moment ago. */
  readonly accessNumber: string
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

/** Writes new tickets with their numbers, their QR and their destinations: four statements, however many they are. */
export async function issueTickets(work: Work, drafts: readonly TicketDraft[]): Promise<readonly TicketView[]> {
  if (drafts.length === 0) return []
  const views = await insertNumbered(
    work,
    drafts.map((draft) => viewOf(draft, work.now)),
  )
  work.beforeCommit(insertDestinations(work, views))
  for (const [at, view] of views.entries()) noteTicket(work, 'ticket.create', null, view, drafts[at]?.author)
  return views
}

function viewOf(draft: TicketDraft, now: Date): TicketView {
  return {
    id: draft.id ?? v7(),
    kind: draft.kind,
    status: draft.status,
    source: draft.source,
    company_id: draft.company.id,
    company_name: draft.company.name,
    ...draft.columns,
    ...numbered(draft.accessNumber, now),
    vehicle_type: draft.vehicleType,
    customs_document_id: draft.customsDocument?.id ?? null,
    customs_document_name: draft.customsDocument?.name ?? null,
    valid_from: draft.validity.validFrom,
    code_expires_at: null,
    expired_at: draft.validity.expiredAt,
    rit_done: 0,
    reject_reason: null,
    inside_since: null,
    created_by: `${draft.author.actor.kind}:${draft.author.actor.id}`,
    created_at: now,
    updated_at: now,
    version: 1,
    buildings: draft.buildings,
  }
}

const numbered = (access_number: string, now: Date) => ({
  access_number,
  qr_path: qrPathOf(randomBytes(16).toString('hex'), access_number, now),
})

/** Eight digits collide one time in ten when ten million tickets are stored. */
const mostDraws = 12

/** The unique index decides whether a number is free: having asked before loses to whoever asks at the same time. */
async function insertNumbered({ sql, now }: Work, drawn: readonly TicketView[]): Promise<readonly TicketView[]> {
  let views = drawn
  for (let draw = 1; ; draw++) {
    try {
      await insertRows(sql, 'tickets', views.map(rowOf))
      return views
    } catch (error) {
      if (!isUniqueViolation(error) || draw === mostDraws) throw error
      views = views.map((view) => ({ ...view, ...numbered(drawAccessNumber(), now) }))
    }
  }
}

const rowOf = ({
  buildings: _buildings,
  company_name: _company,
  customs_document_name: _document,
  detail,
  ...row
}: TicketView) => ({
  ...row,
  detail: JSON.stringify(detail),
  plate_key: plateKey(row.police_number),
})

export async function insertDestinations(
  { sql }: Work,
  tickets: readonly Pick<TicketView, 'id' | 'buildings'>[],
): Promise<void> {
  await insertAll(
    sql,
    'INSERT INTO ticket_buildings (ticket_id, building_id, position)',
    tickets.flatMap(({ id, buildings }) => buildings.map((building, position) => [id, building.id, position])),
  )
}
