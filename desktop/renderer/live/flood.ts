import type { Intervention } from './operationsChanges.ts'

/** Milliseconds. More than `most` items within ten minutes are a flood. */
const flood = { most: 10, within: 10 * 60_000 } as const

/** More arrives than a person can look at one by one (EEMUA 191). */
export const isFlood = (items: readonly Pick<Intervention, 'opened_at'>[], now: number): boolean =>
  items.filter(({ opened_at }) => now - Date.parse(opened_at) < flood.within).length > flood.most
