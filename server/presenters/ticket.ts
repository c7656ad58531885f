import type { z } from 'zod'
import type { ReferenceTicket, Ticket } from '#shared/contract/autogate/ticket.ts'
import { documentName } from '#shared/domain/documentName.ts'
import { typeNames } from '#shared/domain/ticketKind.ts'
import type { TicketDetail, TicketView } from '../queries/ticketRows.ts'
import type { SignUrl } from './lane.ts'

/** The ticket as the reference prints it. Addresses of files are signed now; only paths are stored. */
export function presentReferenceTicket(ticket: TicketView, signUrl: SignUrl): z.infer<typeof ReferenceTicket> {
  const document = (path: string | null) => (path === null ? null : { url: signUrl(path), path })
  return {
    id: ticket.id,
    type: typeNames[ticket.kind],
    status: ticket.status,
    source: ticket.source,
    company: { id: ticket.company_id, name: ticket.company_name },
    vehicle: {
      type: 'transport',
      comodity: ticket.comodity,
      police_number: ticket.police_number,
      vehicle_type: ticket.vehicle_type,
      unit_of_item: ticket.unit_of_item,
      total_item: ticket.total_item === null ? null : Number(ticket.total_item),
    },
    buildings: ticket.buildings.map(({ id, name, address }) => ({ id, name, address })),
    ticket_access_number: ticket.access_number,
    qr_url: signUrl(ticket.qr_path),
    reject_reason: ticket.reject_reason,
    request_at: ticket.request_at,
    expired_at: ticket.expired_at.toISOString(),
    created_at: ticket.created_at.toISOString(),
    supporting_documents: {
      delivery_order: document(ticket.delivery_order_path),
      bill_of_landing: document(ticket.bill_of_landing_path),
      invoice: document(ticket.invoice_path),
      other: document(ticket.other_path),
    },
  }
}

/** The ticket for the people of the zone and of its company. */
export function presentTicket(ticket: TicketView, signUrl: SignUrl): z.infer<typeof Ticket> {
  return {
    ...presentReferenceTicket(ticket, signUrl),
    kind: ticket.kind,
    rit_max: ticket.rit_max,
    rit_done: ticket.rit_done,
    slot_start: ticket.slot_start?.toISOString() ?? null,
    slot_end: ticket.slot_end?.toISOString() ?? null,
    valid_from: ticket.valid_from.toISOString(),
    inside_since: ticket.inside_since?.toISOString() ?? null,
    driver: driverOf(ticket.detail),
    seal_numbers: [...(ticket.detail?.seal_numbers ?? [])],
    container_numbers: [...(ticket.detail?.container_numbers ?? [])],
    document_name: paperOf(ticket),
    updated_at: ticket.updated_at.toISOString(),
    version: ticket.version,
  }
}

function paperOf({ detail, customs_document_name: customs }: TicketView): string | null {
  const order = detail?.spmk_number
  return order === undefined ? customs : documentName('SPMK', order)
}

function driverOf(detail: TicketDetail | null): z.infer<typeof Ticket>['driver'] {
  const driver = detail?.driver
  return driver == null ? null : { ...driver, email: driver.email ?? null }
}
