import type { NewRowOf } from '../../models/defineTable.ts'
import type { areaColumns } from '../../models/area.ts'
import type { bufferStayColumns } from '../../models/bufferStay.ts'
import type { buildingColumns } from '../../models/building.ts'
import type { cargoOperationColumns } from '../../models/cargoOperation.ts'
import type { companyColumns } from '../../models/company.ts'
import type { customsDocumentColumns } from '../../models/customsDocument.ts'
import type { gateActivityColumns } from '../../models/gateActivity.ts'
import type { gateColumns } from '../../models/gate.ts'
import type { interventionColumns } from '../../models/intervention.ts'
import type { laneColumns } from '../../models/lane.ts'
import type { ticketColumns } from '../../models/ticket.ts'
import type { vehicleColumns } from '../../models/vehicle.ts'

type Made<Columns> = NewRowOf<Columns> & { readonly id: string }

export type NewArea = Made<typeof areaColumns>
export type NewBuilding = Made<typeof buildingColumns>
export type NewCompany = Made<typeof companyColumns>
export type NewCustomsDocument = Made<typeof customsDocumentColumns>
export type NewGate = Made<typeof gateColumns>
export type NewLane = Made<typeof laneColumns>
export type NewVehicle = Made<typeof vehicleColumns>
export type NewTicket = Made<typeof ticketColumns>
export type NewActivity = Made<typeof gateActivityColumns>
export type NewIntervention = Made<typeof interventionColumns>
export type NewBufferStay = Made<typeof bufferStayColumns>
export type NewCargoOperation = Made<typeof cargoOperationColumns>
