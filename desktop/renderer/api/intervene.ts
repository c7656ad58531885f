import { v7 } from 'uuid'
import type { z } from 'zod'
import type { InterventionInput } from '#shared/contract/autogate/intervention.ts'
import { lane as laneEndpoints } from '#shared/contract/autogate/lane.ts'
import type { ReplyData } from '#shared/contract/endpoint.ts'
import { changeOperations } from '../live/operations.ts'
import { withIntervention, withLane } from '../live/operationsChanges.ts'
import { call } from './session.ts'

export type Deed = z.input<typeof InterventionInput>
export type DeedReply = ReplyData<typeof laneEndpoints.intervene>

/** A decision under one key: sent again after no answer, it acts once. */
export interface Decision {
  readonly laneId: string
  readonly deed: Deed
  readonly key: string
}

export const decision = (laneId: string, deed: Deed): Decision => ({ laneId, deed, key: v7() })

/** Sends a decision and puts what the server answered on the board at once. */
export async function intervene({ laneId, deed, key }: Decision): Promise<DeedReply> {
  const { data } = await call(laneEndpoints.intervene, { params: { id: laneId }, body: deed, idempotencyKey: key })
  changeOperations((operations) => {
    const moved = withLane(operations, data.lane)
    return data.intervention === null ? moved : withIntervention(moved, data.intervention)
  })
  return data
}
