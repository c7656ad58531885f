/** Grams in a unit of weight, by the names that people and customs write. */
const grams: Readonly<Record<string, number>> = {
  g: 1,
  gr: 1,
  gram: 1,
  kg: 1000,
  kgm: 1000,
  kilogram: 1000,
  ton: 1_000_000,
  tne: 1_000_000,
  mt: 1_000_000,
}

/** An amount in another unit, to three decimals; null where one cannot be counted in the other. */
export function amountIn(amount: number, from: string, to: string): number | null {
  const [given, wanted] = [from, to].map((unit) => unit.trim().toLowerCase().replace(/\.$/, '')) as [string, string]
  if (given === wanted) return amount
  const [weight, target] = [grams[given], grams[wanted]]
  return weight === undefined || target === undefined ? null : Math.round((amount * weight * 1000) / target) / 1000
}
