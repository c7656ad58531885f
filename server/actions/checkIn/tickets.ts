import type { CustomsFacts, SpmkFacts } from '#shared/domain/checkInFacts.ts'
import { fullFrom } from '#shared/domain/fullness.ts'
import type { OpeningHours } from '#shared/domain/openingHours.ts'
import type { TicketStatus } from '#shared/domain/ticketLifecycle.ts'
import type { TicketKind } from '#shared/domain/ticketKind.ts'
import type { Sql } from '../../database/work.ts'
import { marks } from '../../models/manyRows.ts'
import type { TicketDetail } from '../../queries/ticketRows.ts'
import { customsOf, documentOf, spmkOf, surroundings, type HeldDocument, type Surroundings } from './surroundings.ts'

/** A ticket as the gate needs it. */
export interface GateTicketRow {
  readonly id: string
  readonly kind: TicketKind
  readonly status: TicketStatus
  readonly company_id: string
  readonly access_number: string
  readonly police_number: string
  readonly plate_key: string
  readonly comodity: string | null
  readonly total_item: string | null
  readonly unit_of_item: string | null
  readonly vehicle_type: string | null
  readonly valid_from: Date
  readonly expired_at: Date
  readonly code_expires_at: Date | null
  readonly slot_start: Date | null
  readonly slot_end: Date | null
  readonly rit_max: number
  readonly rit_done: number
  readonly detail: Pick<TicketDetail, 'driver' | 'spmk_number'> | null
  readonly inside_activity_id: string | null
  readonly inside_since: Date | null
  readonly customs_document_id: string | null
  readonly version: number
}

/** A locked ticket, what belongs to it, and what this transaction makes of it. */
export interface HeldTicket {
  readonly row: GateTicketRow
  next: GateTicketRow
  /** The gate-in that is open, by the name of its lane. */
  insideLane: string | null
  readonly company: { readonly name: string; readonly suspended: boolean } | null
  readonly buildings: readonly {
    readonly id: string
    readonly name: string
    readonly inUse: boolean
    readonly hours: OpeningHours | null
    readonly areaId: string
    /** From so many vehicles on it is full; 0 is unlimited. */
    readonly capacity: number
  }[]
  readonly areas: readonly { readonly id: string; readonly name: string; readonly capacity: number }[]
  readonly customs: CustomsFacts | null
  readonly document: HeldDocument | null
  readonly order: { readonly number: string | null; readonly spmk: SpmkFacts | null }
  /** The open stay in a buffer zone. */
  stay: HeldStay | null
}

interface HeldStay {
  readonly id: string
  readonly areaId: string
  readonly enteredAt: Date
  /** Something was not in order at its last checkup. */
  readonly failed: boolean
  readonly slot: number | null
}

/** The columns of a {@link GateTicketRow} of the table `tickets` under the alias `t`. */
export const ticketColumns = [
  'id',
  'kind',
  'status',
  'company_id',
  'access_number',
  'police_number',
  'plate_key',
  'comodity',
  'total_item',
  'unit_of_item',
  'vehicle_type',
  'valid_from',
  'expired_at',
  'code_expires_at',
  'slot_start',
  'slot_end',
  'rit_max',
  'rit_done',
  'detail',
  'inside_activity_id',
  'inside_since',
  'customs_document_id',
  'version',
]
  .map((column) => `t.${column}`)
  .join(', ')

/**
 * Locks tickets by access number, in the order of their numbers. The index is named because a database whose statistics
 * are a moment old would walk, and lock, the whole table.
 */
export async function lockTickets(sql: Sql, accessNumbers: readonly string[]): Promise<GateTicketRow[]> {
  if (accessNumbers.length === 0) return []
  return await sql.rows<GateTicketRow>(
    `SELECT ${ticketColumns} FROM tickets t ${sql.dialect.forceIndex('access_number')}
     WHERE t.access_number IN (${marks(accessNumbers)}) AND t.deleted_at IS NULL ${sql.dialect.forUpdate}`,
    accessNumbers,
  )
}

/** Reads, without a lock, all that belongs to locked tickets: one statement. */
export async function holdTickets(sql: Sql, rows: readonly GateTicketRow[]): Promise<Map<string, HeldTicket>> {
  if (rows.length === 0) return new Map()
  const around = await surroundings(
    sql,
    rows.map(({ id }) => id),
  )
  return new Map(
    rows.map((row) => [
      row.access_number,
      held(
        row,
        around.filter(({ ticket_id }) => ticket_id === row.id),
      ),
    ]),
  )
}

function held(row: GateTicketRow, around: readonly Surroundings[]): HeldTicket {
  const [first] = around
  const places = around.filter(({ building_name }) => building_name !== null)
  return {
    row,
    next: row,
    insideLane: first?.inside_lane ?? null,
    company:
      first?.company_name == null ? null : { name: first.company_name, suspended: first.company_status !== 'active' },
    buildings: places.map((place) => ({
      id: place.building_id ?? '',
      name: place.building_name ?? '',
      inUse: place.building_status === 'active',
      hours: place.opening_hours,
      areaId: place.area_id ?? '',
      capacity: fullFrom({ capacity: place.building_capacity ?? 0, fullPercent: place.building_full ?? 100 }),
    })),
    areas: [...new Map(places.map((place) => [place.area_id, place])).values()].map((place) => ({
      id: place.area_id ?? '',
      name: place.area_name ?? '',
      capacity: fullFrom({ capacity: place.capacity ?? 0, fullPercent: place.area_full ?? 100 }),
    })),
    customs: first === undefined ? null : customsOf(first, row.company_id),
    document: first === undefined ? null : documentOf(first),
    order: { number: first?.spmk_number ?? null, spmk: first === undefined ? null : spmkOf(first) },
    stay: first === undefined ? null : stayOf(first),
  }
}

function stayOf({ stay_id, stay_area, stay_since, stay_slot, stay_failed }: Surroundings): HeldStay | null {
  if (stay_id === null || stay_area === null || stay_since === null) return null
  return { id: stay_id, areaId: stay_area, enteredAt: stay_since, failed: Number(stay_failed) === 1, slot: stay_slot }
}
