import type { SpmkFacts } from '#shared/domain/checkInFacts.ts'
import type { PortActivity } from '#shared/domain/ticketKind.ts'
import type { Sql } from '../database/work.ts'

export interface SpmkRow {
  readonly id: string
  readonly spmk_number: string
  readonly status: SpmkFacts['status']
  readonly activity: PortActivity | null
  readonly vessel_name: string | null
  readonly voyage: string | null
  readonly berth: string | null
  readonly commodity: string | null
  readonly unit_of_item: string | null
  readonly planned_qty: string | null
  readonly realized_qty: string | null
  readonly remaining_qty: string | null
  readonly consignee_name: string | null
  readonly consignee_npwp: string | null
  readonly stevedore: string | null
  readonly valid_from: Date | null
  readonly valid_until: Date | null
  readonly bl_number: string | null
  readonly fetched_at: Date | null
}

export interface SpmkTruckRow {
  readonly plate_key: string
  readonly police_number: string
  readonly stid: string | null
  readonly rit_max: number | null
  readonly rit_done: number | null
}

export async function findSpmk(sql: Sql, number: string): Promise<SpmkRow | null> {
  const [row] = await sql.rows<SpmkRow>(
    `SELECT id, spmk_number, status, activity, vessel_name, voyage, berth, commodity, unit_of_item, planned_qty,
       realized_qty, remaining_qty, consignee_name, consignee_npwp, stevedore, valid_from, valid_until, bl_number, fetched_at
     FROM spmk_orders WHERE spmk_number = ?`,
    [number],
  )
  return row ?? null
}

export function trucksOf(sql: Sql, orderId: string): Promise<SpmkTruckRow[]> {
  return sql.rows<SpmkTruckRow>(
    'SELECT plate_key, police_number, stid, rit_max, rit_done FROM spmk_trucks WHERE order_id = ? ORDER BY police_number',
    [orderId],
  )
}

export interface SpmkTies {
  /** The company's NPWP as it was written. */
  readonly npwp: string | null
  /** Plates of the company's tickets that name the order. */
  readonly plateKeys: ReadonlySet<string>
}

/** What ties a company to an order of the port. */
export async function findSpmkTies(sql: Sql, companyId: string, number: string): Promise<SpmkTies> {
  const [company] = await sql.rows<{ npwp: string | null }>('SELECT npwp FROM companies WHERE id = ?', [companyId])
  const tickets = await sql.rows<{ plate_key: string }>(
    `SELECT DISTINCT plate_key FROM tickets WHERE company_id = ? AND kind = 'sarana_niaga' AND spmk_number = ?
     AND deleted_at IS NULL LIMIT 1000`,
    [companyId, number],
  )
  return { npwp: company?.npwp ?? null, plateKeys: new Set(tickets.map(({ plate_key }) => plate_key)) }
}
