import type { GateFlow, SiteSummary } from '#shared/contract/live.ts'
import type { Database } from '../database/database.ts'
import { gateFlows } from '../queries/gateFlows.ts'
import { siteSummary } from '../queries/siteSummary.ts'

export interface SiteFigures {
  readonly summary: SiteSummary
  readonly flows: readonly GateFlow[]
}

const actor = { kind: 'system', id: 'system', name: 'figures' } as const
const freshFor = 950

/** Counts the figures at most once a second, whoever asks; where counting takes long, less often: it gets a twentieth of the time. */
export function createSiteFigures(database: Database): () => Promise<SiteFigures> {
  let counted: Promise<SiteFigures> | null = null
  let until = 0

  async function count(): Promise<SiteFigures> {
    const begun = performance.now()
    const summary = await database.read(actor, siteSummary)
    const flows = await database.read(actor, gateFlows)
    until = Math.max(begun + freshFor, performance.now() + 19 * (performance.now() - begun))
    return { summary, flows }
  }

  return async () => {
    if (counted !== null && performance.now() < until) return await counted
    until = Number.POSITIVE_INFINITY
    const counting = count()
    counted = counting
    try {
      return await counting
    } catch (error) {
      if (counted === counting) counted = null
      throw error
    }
  }
}
