import { z } from 'zod'
import { laneDirections } from '#shared/domain/lane.ts'
import type { LaneIdentity } from '../lane/laneAgentParts.ts'
import { readDemoCredentials } from './demoCredentials.ts'
import { listLanes, signIn } from './site/siteServer.ts'

export interface LaneLogin {
  readonly lane: LaneIdentity
  readonly token: string
}

/** A lane's own token from the environment; in the demonstration what its credentials and the server know of the lane. */
export async function findLane(
  code: string,
  { url, data, env }: { url: string; data: string; env: NodeJS.ProcessEnv },
): Promise<LaneLogin> {
  const own = env['AUTOGATE_DEVICE_TOKEN']
  if (own !== undefined && own !== '') {
    const direction = z.enum(laneDirections).parse(env['AUTOGATE_LANE_DIRECTION'] ?? 'in')
    return { lane: { id: code, code, direction }, token: own }
  }
  const { devices, users } = await readDemoCredentials(data)
  const token = devices[code]
  if (token === undefined) throw new Error(`There is no lane ${code}. Lanes: ${Object.keys(devices).join(', ')}`)
  const viewer = users['viewer'] ?? users['admin']
  const lanes = viewer === undefined ? [] : await listLanes(signIn(url, viewer))
  const lane = lanes.find((known) => known.code === code)
  if (lane === undefined) throw new Error(`The server does not know lane ${code}.`)
  return { lane: { id: lane.id, code, direction: lane.direction }, token }
}
