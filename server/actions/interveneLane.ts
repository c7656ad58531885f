import type { lane } from '#shared/contract/autogate/lane.ts'
import type { LaneCommand } from '#shared/contract/lane.ts'
import type { Asked, Steps } from '../http/handle.ts'
import type { InterventionRow } from '../queries/interventionRows.ts'
import type { LaneRow } from '../queries/laneRows.ts'
import { carryOut, type CommandOutcome } from './intervene/carryOut.ts'
import { closeBarrier } from './intervene/closeBarrier.ts'
import { correctPlate } from './intervene/correctPlate.ts'
import { finish } from './intervene/finish.ts'
import { holdLane, releaseLane } from './intervene/holdLane.ts'
import { openBarrier } from './intervene/openBarrier.ts'
import { refuseVehicle } from './intervene/refuseVehicle.ts'
import { callPost, shelveItem } from './intervene/setAside.ts'
import { setMode } from './intervene/setMode.ts'
import { holdSituation, type Aftermath, type Input, type Situation } from './intervene/situation.ts'

export interface Intervened {
  readonly lane: LaneRow
  readonly item: InterventionRow | null
  readonly command: CommandOutcome | null
}

/**
 * An operator's action on a lane. First everything is committed: the decision, the audit record and the command as a
 * row. Only then is the command sent, once, and its outcome written down. Without a commit nothing is sent.
 */
export async function interveneLane(asked: Asked<typeof lane.intervene>, steps: Steps): Promise<Intervened> {
  const committed = await steps.commit(async (work) => {
    const situation = await holdSituation(work, asked)
    const aftermath = await act(situation, asked.body)
    await finish(situation, aftermath)
    return { lane: situation.lane.next, ...aftermath }
  })
  const then: readonly LaneCommand[] = committed.then ?? []
  const sent = await carryOut({ asked, steps, lane: committed.lane, command: committed.command ?? null, then })
  return { lane: sent.lane, item: committed.item, command: sent.outcome }
}

function act(situation: Situation, input: Input): Promise<Aftermath> {
  switch (input.action) {
    case 'take':
      return holdLane(situation, input)
    case 'release':
      return releaseLane(situation)
    case 'open':
      return openBarrier(situation, input)
    case 'close':
      return closeBarrier(situation, input)
    case 'refuse':
      return refuseVehicle(situation, input)
    case 'correct_plate':
      return correctPlate(situation, input)
    case 'call_post':
      return callPost(situation)
    case 'shelve':
      return shelveItem(situation, input)
    case 'set_mode':
      return setMode(situation, input)
  }
}
