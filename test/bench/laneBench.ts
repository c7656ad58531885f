import { join } from 'node:path'
import { v7 } from 'uuid'
import { CheckInInput } from '#shared/contract/autogate/gateActivity.ts'
import type { LaneDecision } from '#shared/contract/laneJournal.ts'
import { LaneJournal } from '#hardware/journal/laneJournal.ts'
import { layLine, type CuttableLine } from '#hardware/simulation/site/cuttableLine.ts'
import { startLaneProgram, type LaneProgram } from '#test/processes/laneProgram.ts'
import type { BenchLane, BenchSite, BenchTicket } from './benchSite.ts'
import { median } from './load.ts'
import { sizes } from './sizes.ts'

export interface LaneFigures {
  /** Milliseconds from the start of a lane's agent, cut off from the server, to its first decision. */
  readonly startMs: number
  /** Decisions made alone that the server took in a second, each with its passage. */
  readonly drainedPerSecond: number
  readonly decisions: number
}

const decisions = 1_000
const patient = { withinMs: 120_000 }

/** A lane that goes on alone: how soon after its start, and how soon the server knows all of it. */
export async function benchLane(site: BenchSite, url: string, data: string): Promise<LaneFigures> {
  const lane = site.lanes.at(-1)
  if (lane === undefined) throw new Error('The site has no lanes')
  const line = await layLine(url)
  try {
    const startMs = await startAlone(site, lane, { line, data })
    return { startMs, drainedPerSecond: await drain(site, lane, { line, data }), decisions }
  } finally {
    await line.close()
  }
}

interface Place {
  readonly line: CuttableLine
  readonly data: string
}

const start = (lane: BenchLane, { line, data }: Place, onTheLine: boolean): Promise<LaneProgram> =>
  startLaneProgram({ url: line.url, data, lane, token: lane.token, onTheLine })

async function startAlone(site: BenchSite, lane: BenchLane, place: Place): Promise<number> {
  const tickets = await site.issue(sizes.starts)
  const since = new Date().toISOString()
  const first = await start(lane, place, true)
  await first.until(({ machine }) => (machine?.snapshot_at ?? '') > since, patient)
  await first.stop()
  place.line.cut()
  const times: number[] = []
  for (const ticket of tickets) {
    const begun = performance.now()
    const agent = await start(lane, place, false)
    await agent.send({ do: 'arrive', plate: ticket.plate, photos: [] })
    await agent.send({ do: 'scan', code: ticket.accessNumber })
    await agent.until(({ phase }) => phase === 'opened', patient)
    times.push(performance.now() - begun)
    await agent.stop()
  }
  place.line.mend()
  return median(times)
}

async function drain(site: BenchSite, lane: BenchLane, place: Place): Promise<number> {
  const tickets = await site.issue(decisions)
  const journal = await LaneJournal.open(join(place.data, 'lanes', lane.code))
  for (const ticket of tickets) {
    const decision = decisionOn(ticket, lane)
    await journal.append(decision)
    const { at, activity_id } = decision
    await journal.append({ id: v7(), at, kind: 'passage', fact: { activity_id, outcome: 'passed', at } })
  }
  await journal.close()
  const begun = performance.now()
  const agent = await start(lane, place, true)
  await agent.until(({ machine }) => machine?.pending === 0, patient)
  const seconds = (performance.now() - begun) / 1_000
  await agent.stop()
  return decisions / seconds
}

function decisionOn({ accessNumber, plate }: BenchTicket, lane: BenchLane): LaneDecision {
  const at = new Date().toISOString()
  return {
    id: v7(),
    kind: 'decision',
    at,
    scan_id: v7(),
    activity_id: v7(),
    scan: CheckInInput.parse({
      lane_id: lane.id,
      direction: 'in',
      ticket_access_number: accessNumber,
      plate_read: plate,
      plate_confidence: 0.97,
      scanned_at: at,
      offline: true,
    }),
    decision: 'allow',
    lamp: 'green',
    reasons: [{ code: 'ok', values: {} }],
    policy_version: 1,
    command_id: v7(),
    slip: null,
    snapshot_at: at,
    agreed: true,
  }
}
