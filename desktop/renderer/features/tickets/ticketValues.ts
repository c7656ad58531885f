import { recordWords } from '#shared/words/console/records.ts'
import { ticketWords } from '#shared/words/console/tickets.ts'
import type { Values } from '../../ui/form/body.ts'
import type { WholeTicket } from './TicketDrawer.tsx'

export const ticketLabels = {
  company_id: recordWords.company,
  request_at: ticketWords.firstDay,
  expired_at: ticketWords.lastDay,
  police_number: ticketWords.plate,
  vehicle_type: ticketWords.vehicleType,
  comodity: ticketWords.comodity,
  unit_of_item: ticketWords.unit,
  total_item: ticketWords.amount,
  building_ids: ticketWords.destination,
  rit_max: ticketWords.roundsMax,
  slot_start: ticketWords.slotStart,
  slot_end: ticketWords.slotEnd,
  'driver.name': ticketWords.driverName,
  'driver.phone': ticketWords.driverPhone,
  'driver.sim_number': ticketWords.driverLicence,
  'driver.email': ticketWords.driverEmail,
  seal_numbers: ticketWords.seals,
  container_numbers: ticketWords.containers,
  delivery_order_path: ticketWords.deliveryOrder,
  bill_of_landing_path: ticketWords.billOfLading,
  invoice_path: ticketWords.invoice,
  other_path: ticketWords.otherDocument,
  id_header: ticketWords.customsDocument,
  spmk_number: ticketWords.spmk,
  vessel_name: ticketWords.vessel,
  voyage: ticketWords.voyage,
  activity: ticketWords.portActivity,
  berth: ticketWords.berth,
}

/** A ticket for today, once. */
export const newTicket = (today: string): Values => ({ request_at: today, rit_max: 1, building_ids: [] })

type Stored = Pick<
  WholeTicket,
  | 'request_at'
  | 'expired_at'
  | 'vehicle'
  | 'buildings'
  | 'rit_max'
  | 'slot_start'
  | 'slot_end'
  | 'driver'
  | 'seal_numbers'
  | 'container_numbers'
  | 'supporting_documents'
> &
  Partial<Pick<WholeTicket, 'customs_document' | 'spmk_number' | 'vessel_name' | 'voyage' | 'activity' | 'berth'>>

/** What a stored ticket looks like in its form. */
export const ticketValues = (row: Stored): Values => ({
  request_at: row.request_at,
  expired_at: row.expired_at.slice(0, 10),
  police_number: row.vehicle.police_number,
  vehicle_type: row.vehicle.vehicle_type ?? '',
  comodity: row.vehicle.comodity ?? '',
  unit_of_item: row.vehicle.unit_of_item ?? '',
  total_item: row.vehicle.total_item === null ? '' : String(row.vehicle.total_item),
  building_ids: row.buildings.map(({ id }) => id),
  rit_max: row.rit_max,
  slot_start: row.slot_start ?? '',
  slot_end: row.slot_end ?? '',
  'driver.name': row.driver?.name ?? '',
  'driver.phone': row.driver?.phone ?? '',
  'driver.sim_number': row.driver?.sim_number ?? '',
  'driver.email': row.driver?.email ?? '',
  seal_numbers: row.seal_numbers,
  container_numbers: row.container_numbers,
  delivery_order_path: row.supporting_documents.delivery_order?.path ?? '',
  bill_of_landing_path: row.supporting_documents.bill_of_landing?.path ?? '',
  invoice_path: row.supporting_documents.invoice?.path ?? '',
  other_path: row.supporting_documents.other?.path ?? '',
  id_header: row.customs_document?.id_header ?? '',
  spmk_number: row.spmk_number ?? '',
  vessel_name: row.vessel_name ?? '',
  voyage: row.voyage ?? '',
  activity: row.activity ?? '',
  berth: row.berth ?? '',
})
