import { Refusal } from '#shared/contract/errors.ts'
import { mostOnVehicle } from '#shared/domain/loadLimit.ts'
import type { CargoVisitView } from '../../queries/cargoVisitRows.ts'

/** Refuses more than one vehicle can carry, whether or not anybody keeps a balance of these goods. */
export function requirePlausible(
  visit: Pick<CargoVisitView, 'quantity' | 'unit'>,
  { qty, unit }: { readonly qty: number; readonly unit: string },
): void {
  const announced =
    visit.quantity === null || visit.unit === null ? null : { quantity: Number(visit.quantity), unit: visit.unit }
  const most = mostOnVehicle(unit, announced)
  if (qty > most) throw new Refusal('load.implausible', { asked: qty, most, unit })
}
