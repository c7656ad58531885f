import { amountIn } from './unitOfItem.ts'

/** No vehicle on a road carries more: several times what the heaviest lorries may. */
const mostKilograms = 200_000

/** How often a load may hold what its ticket announced, where it is counted in pieces or volume. */
const mostTimesAnnounced = 10

/** What one vehicle may hold where nothing was announced and nothing is weighed. */
const mostPieces = 1_000_000

/** Most of a unit that one vehicle can carry; more is a slip of the finger or the wrong unit. */
export function mostOnVehicle(
  unit: string,
  announced: { readonly quantity: number; readonly unit: string } | null,
): number {
  const byWeight = amountIn(mostKilograms, 'kg', unit)
  if (byWeight !== null) return byWeight
  const expected = announced === null ? null : amountIn(announced.quantity, announced.unit, unit)
  return expected === null || expected <= 0 ? mostPieces : expected * mostTimesAnnounced
}
