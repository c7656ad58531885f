import type { BenchSite } from './benchSite.ts'
import { startBareServer } from './bareProgram.ts'
import { bareShots, ourShots } from './checkInShots.ts'
import { loadInFlight, loadPerSecond, median, type LoadResult } from './load.ts'
import { sizes } from './sizes.ts'

export interface CheckInFigures {
  readonly inFlight: Readonly<Record<string, { ours: number; bare: number; ratio: number; rounds: readonly Round[] }>>
  readonly paced: { readonly perSecond: number; readonly ours: LoadResult; readonly bare: LoadResult }
}

interface Round {
  readonly ours: LoadResult
  readonly bare: LoadResult
}

/** Requests in flight. */
const widths = [16, 64]

/** Our check-in, with everything it does, beside the bare four statements: in turns, on one database server. */
export async function benchCheckIn(site: BenchSite, oursUrl: string): Promise<CheckInFigures> {
  const bare = await startBareServer(site.bareUrl)
  const servers = { ours: oursUrl, bare: bare.url }
  for (const width of widths) await round(site, servers, sizes.warmUp, width)
  const inFlight: Record<string, CheckInFigures['inFlight'][string]> = {}
  for (const width of widths) {
    const rounds: Round[] = []
    for (let at = 0; at < sizes.rounds; at += 1)
      rounds.push(await round(site, servers, sizes.shots, width, at % 2 === 1))
    inFlight[width] = {
      ours: median(rounds.map(({ ours }) => ours.perSecond)),
      bare: median(rounds.map((each) => each.bare.perSecond)),
      ratio: median(rounds.map(({ ours, bare: floor }) => ours.perSecond / floor.perSecond)),
      rounds,
    }
  }
  const perSecond = 500
  const tickets = await site.issue(perSecond * sizes.pacedSeconds)
  const paced = {
    perSecond,
    ours: sound(await loadPerSecond(servers.ours, ourShots(site, tickets), perSecond)),
    bare: sound(await loadPerSecond(servers.bare, bareShots(site, tickets), perSecond)),
  }
  await bare.stop()
  return { inFlight, paced }
}

async function round(
  site: BenchSite,
  { ours, bare }: { ours: string; bare: string },
  shots: number,
  width: number,
  bareFirst = false,
): Promise<Round> {
  const tickets = await site.issue(shots)
  const runs = {
    ours: async () => sound(await loadInFlight(ours, ourShots(site, tickets), width)),
    bare: async () => sound(await loadInFlight(bare, bareShots(site, tickets), width)),
  }
  if (!bareFirst) return { ours: await runs.ours(), bare: await runs.bare() }
  const floor = await runs.bare()
  return { ours: await runs.ours(), bare: floor }
}

function sound(result: LoadResult): LoadResult {
  if (result.failed > 0 || result.answered === 0) throw new Error(`${result.failed} of the requests failed`)
  return result
}
