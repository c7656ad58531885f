import type { z } from 'zod'
import type { CargoOperation, CargoVisit } from '#shared/contract/autogate/loadUnload.ts'
import type { TicketKind } from '#shared/domain/ticketKind.ts'
import type { CargoVisitView } from '../queries/cargoVisitRows.ts'
import { presentTaken } from './bufferStay.ts'
import type { SignUrl } from './lane.ts'

/** A visit as a checker sees it on a phone. */
export const presentCargoVisit = (row: CargoVisitView, signUrl: SignUrl): z.infer<typeof CargoVisit> => ({
  id: row.id,
  access_number: row.access_number,
  type: row.kind as TicketKind,
  ticket_status: row.ticket_status,
  status: cargoStatusOf(row.cargo_status),
  rit: row.rit,
  police_number: row.police_number,
  vehicle_type: row.vehicle_type,
  company: row.company_id === null ? null : { id: row.company_id, name: row.company_name ?? '' },
  comodity: row.comodity,
  qty: numberOf(row.quantity),
  unit: row.unit,
  destination: row.destination,
  gate: row.gate_name,
  document_type: row.document_type,
  document_number: row.document_number,
  entered_at: row.entered_at.toISOString(),
  left_at: row.left_at?.toISOString() ?? null,
  operation: presentOperation(row, signUrl),
})

export const cargoStatusOf = (stored: string | null): 'waiting' | 'accepted' | 'rejected' =>
  stored === 'accepted' || stored === 'rejected' ? stored : 'waiting'

function presentOperation(row: CargoVisitView, signUrl: SignUrl): z.infer<typeof CargoOperation> | null {
  const { verdict, received_at } = row
  if (verdict === null || received_at === null) return null
  return {
    verdict,
    qty: numberOf(row.op_quantity),
    unit: row.op_unit,
    reason: row.reason,
    photos: presentTaken(row.photos, signUrl),
    started_at: row.started_at?.toISOString() ?? null,
    finished_at: row.finished_at?.toISOString() ?? null,
    device_at: row.device_at?.toISOString() ?? null,
    received_at: received_at.toISOString(),
    late: row.late ?? false,
    checker: row.checker_name,
  }
}

const numberOf = (amount: string | null): number | null => (amount === null ? null : Number(amount))
