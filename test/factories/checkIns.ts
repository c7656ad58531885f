import type { z } from 'zod'
import { CheckInInput, type CheckInVerdict, type gateActivity } from '#shared/contract/autogate/gateActivity.ts'
import { Refusal } from '#shared/contract/errors.ts'
import { checkInVehicles } from '#server/actions/checkInVehicles.ts'
import type { Database } from '#server/database/database.ts'
import type { DeviceActor } from '#server/http/actor.ts'
import type { Asked } from '#server/http/handle.ts'
import type { LaneRow } from '#server/models/lane.ts'
import type { Ports } from '#server/ports.ts'
import { next } from './insert.ts'

export type Ask = Asked<typeof gateActivity.checkIn>
export type Verdict = z.infer<typeof CheckInVerdict>

export const deviceOf = (lane: Pick<LaneRow, 'id' | 'code' | 'gate_id'>): DeviceActor => ({
  kind: 'device',
  id: `device of ${lane.code}`,
  name: `Agen ${lane.code}`,
  laneId: lane.id,
  laneCode: lane.code,
  gateId: lane.gate_id,
})

/** A check-in as the kernel hands it to the action. */
export function askCheckIn(
  lane: Pick<LaneRow, 'id' | 'code' | 'gate_id' | 'direction'>,
  ports: Ports,
  body: Partial<z.input<typeof CheckInInput>> = {},
): Ask {
  return {
    params: {},
    query: undefined,
    headers: undefined,
    file: undefined,
    actor: deviceOf(lane),
    language: 'en',
    request: { id: `request-${next()}`, ip: null, userAgent: null, range: null, baseUrl: '' },
    now: new Date(),
    ports,
    body: CheckInInput.parse({
      lane_id: lane.id,
      direction: lane.direction === 'out' ? 'out' : 'in',
      plate_confidence: 0.96,
      scanned_at: new Date().toISOString(),
      ...body,
    }),
  }
}

/** Check-ins that share one transaction, as they do when they arrive together. */
export const checkInTogether = (database: Database, asked: readonly Ask[]): Promise<(Verdict | Refusal)[]> =>
  database.inWork({ actor: { kind: 'system', id: 'system', name: 'test' } }, (work) => checkInVehicles(asked, work))

/** One check-in in a transaction of its own; a refusal is thrown. */
export async function checkIn(database: Database, ask: Ask): Promise<Verdict> {
  const [answer] = await checkInTogether(database, [ask])
  if (answer === undefined) throw new Error('The check-in was not answered')
  if (answer instanceof Refusal) throw answer
  return answer
}
