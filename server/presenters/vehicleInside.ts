import type { z } from 'zod'
import type { VehicleInside } from '#shared/contract/autogate/stillInside.ts'
import type { Lamp } from '#shared/domain/lane.ts'
import { minutesBetween } from '#shared/domain/siteTime.ts'
import type { VehicleInsideRow } from '../queries/vehiclesInside.ts'
import { presentOverstay } from './bufferStay.ts'
import { cargoStatusOf } from './cargoVisit.ts'

/** A vehicle on the site, and for how long. */
export const presentVehicleInside = (row: VehicleInsideRow, now: Date): z.infer<typeof VehicleInside> => ({
  id: row.id,
  ticket: { id: row.ticket_id, access_number: row.access_number, type: row.kind, status: row.ticket_status },
  rit: row.rit,
  police_number: row.police_number,
  vehicle_type: row.vehicle_type,
  company: row.company_id === null ? null : { id: row.company_id, name: row.company_name ?? '' },
  comodity: row.comodity,
  document_type: row.document_type,
  destination: row.destination,
  gate: { id: row.gate_id, name: row.gate_name },
  lamp: row.lamp as Lamp,
  entered_at: row.entered_at.toISOString(),
  minutes_inside: minutesBetween(row.entered_at.toISOString(), now.toISOString()),
  overstay: presentOverstay(row, now),
  buffer:
    row.buffer_since === null
      ? null
      : { area: row.buffer_area ?? '', slot: row.buffer_slot, since: row.buffer_since.toISOString() },
  cargo_status: cargoStatusOf(row.cargo_status),
})
