import type { z } from 'zod'
import type { SpmkOrder } from '#shared/contract/autogate/ptosm.ts'
import { spmkAllows } from '#shared/domain/customsAllows.ts'
import { sayAllowance } from '#shared/words/allowances.ts'
import type { Language } from '#shared/words/sentence.ts'
import type { SpmkRow, SpmkTruckRow } from '../queries/spmkRows.ts'
import { isStale, staleMinutes } from './ceisa.ts'

const numberOf = (text: string | null): number | null => (text === null ? null : Number(text))

/** An order that PTOSM has answered for. */
export function presentSpmk(
  row: SpmkRow & { readonly fetched_at: Date },
  trucks: readonly SpmkTruckRow[],
  { now, language }: { now: Date; language: Language },
): z.infer<typeof SpmkOrder> {
  const spmk = {
    status: row.status,
    validFrom: row.valid_from?.toISOString() ?? null,
    validUntil: row.valid_until?.toISOString() ?? null,
    remaining: numberOf(row.remaining_qty),
    unit: row.unit_of_item,
    truck: null,
    fetchedAt: row.fetched_at.toISOString(),
  }
  return {
    id: row.id,
    spmk_number: row.spmk_number,
    status: row.status,
    activity: row.activity,
    vessel_name: row.vessel_name,
    voyage: row.voyage,
    berth: row.berth,
    commodity: row.commodity,
    unit_of_item: row.unit_of_item,
    planned_qty: numberOf(row.planned_qty),
    realized_qty: numberOf(row.realized_qty),
    remaining_qty: spmk.remaining,
    consignee: row.consignee_name === null ? null : { name: row.consignee_name, npwp: row.consignee_npwp },
    stevedore: row.stevedore,
    trucks: trucks.map(({ police_number, stid, rit_max, rit_done }) => ({ police_number, stid, rit_max, rit_done })),
    valid_from: spmk.validFrom,
    valid_until: spmk.validUntil,
    bl_number: row.bl_number,
    fetched_at: spmk.fetchedAt,
    source: 'ptosm',
    stale: isStale(row.fetched_at, now),
    sentence: sayAllowance(spmkAllows({ number: row.spmk_number, spmk }, now.toISOString(), staleMinutes), language),
  }
}
