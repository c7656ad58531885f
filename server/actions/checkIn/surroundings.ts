import type { CustomsFacts, SpmkFacts } from '#shared/domain/checkInFacts.ts'
import type { OpeningHours } from '#shared/domain/openingHours.ts'
import type { Sql } from '../../database/work.ts'
import { marks } from '../../models/manyRows.ts'

/** What belongs to a ticket: one row for each of its destinations, one where it has none. */
export interface Surroundings {
  readonly ticket_id: string
  readonly company_name: string | null
  readonly company_status: string | null
  readonly inside_lane: string | null
  readonly building_id: string | null
  readonly building_name: string | null
  readonly building_status: string | null
  readonly opening_hours: OpeningHours | null
  readonly area_id: string | null
  readonly area_name: string | null
  readonly capacity: number | null
  readonly area_full: number | null
  readonly building_capacity: number | null
  readonly building_full: number | null
  readonly document_id: string | null
  readonly kode_dokumen: string | null
  readonly nama_dokumen: string | null
  readonly nomor_daftar: string | null
  readonly nomor_aju: string | null
  readonly customs_lane: 'green' | 'yellow' | 'red' | null
  readonly released: boolean | null
  readonly document_company: string | null
  readonly fetched_at: Date | null
  readonly document_source: string | null
  readonly balance: string | null
  readonly quantity: string | null
  readonly unit: string | null
  /** What vehicles inside will take from the balance when they leave. */
  readonly claimed: string | null
  /** What this vehicle will take. */
  readonly load_id: string | null
  readonly load_quantity: string | null
  /** The port's order of the ticket, and what it says of this vehicle. */
  readonly spmk_number: string | null
  readonly spmk_status: SpmkFacts['status'] | null
  readonly spmk_from: Date | null
  readonly spmk_until: Date | null
  readonly spmk_left: string | null
  readonly spmk_unit: string | null
  readonly spmk_fetched: Date | null
  readonly truck_count: number | null
  readonly truck_key: string | null
  readonly truck_max: number | null
  readonly truck_done: number | null
  /** The open stay in a buffer zone. */
  readonly stay_id: string | null
  readonly stay_area: string | null
  readonly stay_since: Date | null
  readonly stay_slot: number | null
  readonly stay_failed: number | boolean | null
}

export interface HeldDocument {
  readonly id: string
  readonly code: string | null
  readonly name: string | null
  readonly number: string | null
  readonly openLoad: { readonly id: string; readonly quantity: number } | null
}

/** Reads, without a lock, all that belongs to tickets. */
export function surroundings(sql: Sql, ticketIds: readonly string[]): Promise<Surroundings[]> {
  return sql.rows<Surroundings>(
    `SELECT t.id AS ticket_id, c.name AS company_name, c.status AS company_status, il.code AS inside_lane,
       b.id AS building_id, b.name AS building_name, b.status AS building_status, b.opening_hours, b.area_id, ar.name AS area_name,
       ar.capacity, ar.full_percent AS area_full, b.capacity AS building_capacity, b.full_percent AS building_full, d.id AS document_id, d.kode_dokumen, d.nama_dokumen, d.nomor_daftar, d.nomor_aju, d.customs_lane, d.released,
       d.company_id AS document_company, d.fetched_at, d.source AS document_source, d.balance, d.quantity, d.unit,
       (SELECT SUM(cl.quantity) FROM customs_loads cl WHERE cl.document_id = d.id AND cl.drawn_at IS NULL) AS claimed,
       t.spmk_number, so.status AS spmk_status, so.valid_from AS spmk_from, so.valid_until AS spmk_until,
       so.remaining_qty AS spmk_left, so.unit_of_item AS spmk_unit, so.fetched_at AS spmk_fetched, so.truck_count,
       st.plate_key AS truck_key, st.rit_max AS truck_max, st.rit_done AS truck_done,
       ol.id AS load_id, ol.quantity AS load_quantity,
       bs.id AS stay_id, bs.area_id AS stay_area, bs.entered_at AS stay_since, bs.slot AS stay_slot,
       (bs.documents_ok = 0 OR bs.seal_ok = 0 OR bs.plate_ok = 0) AS stay_failed
     FROM tickets t
     LEFT JOIN companies c ON c.id = t.company_id
     LEFT JOIN customs_documents d ON d.id = t.customs_document_id
     LEFT JOIN customs_loads ol ON ol.ticket_id = t.id AND ol.trip = t.rit_done + 1 AND ol.drawn_at IS NULL
     LEFT JOIN spmk_orders so ON so.spmk_number = t.spmk_number
     LEFT JOIN spmk_trucks st ON st.order_id = so.id AND st.plate_key = t.plate_key
     LEFT JOIN buffer_stays bs ON bs.visit_id = t.inside_activity_id AND bs.left_at IS NULL
     LEFT JOIN gate_activities ia ON ia.id = t.inside_activity_id
     LEFT JOIN lanes il ON il.id = ia.lane_id
     LEFT JOIN ticket_buildings tb ON tb.ticket_id = t.id
     LEFT JOIN buildings b ON b.id = tb.building_id
     LEFT JOIN areas ar ON ar.id = b.area_id
     WHERE t.id IN (${marks(ticketIds)}) ORDER BY t.id, tb.position`,
    ticketIds,
  )
}

/** The customs document as the decision sees it. */
export function customsOf(row: Surroundings, companyId: string): CustomsFacts | null {
  if (row.document_id === null || row.fetched_at === null) return null
  return {
    document: `${row.nama_dokumen ?? ''} ${row.nomor_daftar ?? row.nomor_aju ?? ''}`.trim(),
    lane: row.customs_lane,
    released: row.released ?? false,
    ofTicketCompany: row.document_company === null || row.document_company === companyId,
    fetchedAt: row.fetched_at.toISOString(),
    source: row.document_source ?? '',
    balance: row.balance === null ? null : Number(row.balance) - Number(row.claimed ?? 0),
    quantity: row.quantity === null ? null : Number(row.quantity),
    unit: row.unit?.toLowerCase() ?? null,
  }
}

/** The port's order as the decision sees it; null while the terminal has not answered for it. */
export function spmkOf(row: Surroundings): SpmkFacts | null {
  if (row.spmk_status === null || row.spmk_fetched === null) return null
  return {
    status: row.spmk_status,
    validFrom: row.spmk_from?.toISOString() ?? null,
    validUntil: row.spmk_until?.toISOString() ?? null,
    remaining: row.spmk_left === null ? null : Number(row.spmk_left),
    unit: row.spmk_unit,
    truck: truckOf(row),
    fetchedAt: row.spmk_fetched.toISOString(),
  }
}

function truckOf({ truck_count, truck_key, truck_max, truck_done }: Surroundings): SpmkFacts['truck'] {
  if (truck_key !== null) return { ritMax: truck_max, ritDone: truck_done }
  return truck_count === null || Number(truck_count) === 0 ? null : 'not_listed'
}

/** Which document a ticket draws on, and the load that its vehicle brought in. */
export function documentOf(row: Surroundings): HeldDocument | null {
  const { document_id, load_id, load_quantity } = row
  if (document_id === null) return null
  return {
    id: document_id,
    code: row.kode_dokumen,
    name: row.nama_dokumen,
    number: row.nomor_daftar ?? row.nomor_aju,
    openLoad: load_id === null ? null : { id: load_id, quantity: Number(load_quantity ?? 0) },
  }
}
