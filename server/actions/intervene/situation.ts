import type { z } from 'zod'
import type { InterventionInput } from '#shared/contract/autogate/intervention.ts'
import { Refusal } from '#shared/contract/errors.ts'
import type { LaneCommand } from '#shared/contract/lane.ts'
import type { Language } from '#shared/words/sentence.ts'
import type { Work } from '../../database/work.ts'
import type { UserActor } from '../../http/actor.ts'
import { heldByAnother, worksAtGate } from '../../policies/workAtLane.ts'
import type { Ports } from '../../ports.ts'
import type { GateActivityRow } from '../../queries/gateActivityRows.ts'
import type { InterventionRow } from '../../queries/interventionRows.ts'
import { holdItemsOfLane, type HeldItems } from '../checkIn/items.ts'
import { holdLanes, type HeldLane } from '../checkIn/lanes.ts'
import type { Waiting } from './activity.ts'

export type Input = z.output<typeof InterventionInput>
export type InputOf<Action extends Input['action']> = Extract<Input, { action: Action }>

/** A lane that an operator acts on, locked, and what waits there. */
export interface Situation {
  readonly work: Work
  readonly actor: UserActor
  readonly ports: Ports
  readonly language: Language
  readonly lane: HeldLane
  readonly items: HeldItems
  /** The item acted on: the one that was named, else that of the vehicle in the lane. */
  readonly item: InterventionRow | null
}

/** What an action leaves to be written, told and sent. */
export interface Aftermath {
  /** The item as it was left. */
  readonly item: InterventionRow | null
  /** The check-in that was decided about, and what became of it. */
  readonly waiting?: Waiting
  readonly activity?: GateActivityRow
  /** Already written down; to be sent once after the commit, and answered for. */
  readonly command?: LaneCommand
  /** To be sent when the command was carried out, or when there was none. */
  readonly then?: readonly LaneCommand[]
}

interface Visit {
  readonly actor: UserActor
  readonly ports: Ports
  readonly language: Language
  readonly params: { readonly id: string }
  readonly body: Input
}

/**
 * Locks the lane and checks what all actions have in common: the actor works here, nobody else holds the lane, the
 * item is still open, and what stands in the lane is what the operator was looking at.
 */
export async function holdSituation(work: Work, { actor, ports, language, params, body }: Visit): Promise<Situation> {
  const named = 'intervention_id' in body ? body.intervention_id : undefined
  const lane = (await holdLanes(work.sql, [params.id])).get(params.id)
  if (lane === undefined) throw new Refusal('lane.not_found', { lane: params.id })
  if (!worksAtGate(actor, lane.row.gate_id)) throw new Refusal('auth.forbidden')
  const items = await holdItemsOfLane(work.sql, lane.row.id, named)
  const item = named === undefined ? (items.ofLane.get(lane.row.id) ?? null) : (items.before.get(named) ?? null)
  if (named !== undefined && item === null) throw new Refusal('row.not_found')
  if (item?.state === 'closed') throw new Refusal('lane.handled', { owner: item.owner_name ?? 'Autogate' })
  if (body.action !== 'take' && heldByAnother(actor, lane.row, work.now))
    throw new Refusal('lane.taken', { owner: lane.row.lease_name ?? '' })
  if (concernsVehicle(body) && (lane.row.vehicle?.lane_version ?? 0) > body.version) throw new Refusal('row.changed')
  return { work, actor, ports, language, lane, items, item }
}

const concernsVehicle = ({ action }: Input): boolean =>
  action !== 'take' && action !== 'release' && action !== 'set_mode'
