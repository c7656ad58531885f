import type { OutsideSystems } from '#server/ports.ts'

const health = {
  breaker: 'closed',
  lastSuccessAt: null,
  lastFailureAt: null,
  lastFailure: null,
  lastError: null,
} as const

/** A site that uses neither customs nor terminal. */
export const noOutside: OutsideSystems = {
  uses: { ceisa: false, tpsOnline: false, ptosm: false },
  wantCompany: () => {},
  wantSpmk: () => {},
  wantTpsDocument: () => {},
  wantReconciliation: () => {},
  health: () => ({ ceisa: health, tpsOnline: health, ptosm: health }),
}

/** A site that uses all of them, and whose wishes nobody fulfils. */
export const idleOutside: OutsideSystems = { ...noOutside, uses: { ceisa: true, tpsOnline: true, ptosm: true } }
