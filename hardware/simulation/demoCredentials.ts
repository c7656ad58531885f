import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { laneDirections } from '#shared/domain/lane.ts'
import type { LaneIdentity } from '../lane/laneAgent.ts'

const DemoCredentials = z.object({
  base_url: z.string().optional(),
  users: z.record(z.string(), z.object({ email: z.string(), password: z.string() })),
  devices: z.array(
    z.object({ lane_id: z.string(), lane_code: z.string(), direction: z.enum(laneDirections), token: z.string() }),
  ),
})
export type DemoCredentials = z.infer<typeof DemoCredentials>

/** The demonstration's passwords and tokens, which the seed left in the data folder. */
export async function readDemoCredentials(data: string): Promise<DemoCredentials> {
  const path = join(data, 'demo-credentials.json')
  const text = await readFile(path, 'utf8').catch(() => {
    throw new Error(`${path} is missing. Seed the demonstration first: npm run autogate -- seed`)
  })
  return DemoCredentials.parse(JSON.parse(text))
}

export interface LaneLogin {
  readonly lane: LaneIdentity
  readonly token: string
}

/** A lane's own token from the environment, else the demonstration's. */
export async function findLane(code: string, data: string, env: NodeJS.ProcessEnv): Promise<LaneLogin> {
  const token = env['AUTOGATE_DEVICE_TOKEN']
  if (token !== undefined && token !== '') {
    const direction = z.enum(laneDirections).catch('in').parse(env['AUTOGATE_LANE_DIRECTION'])
    return { lane: { id: env['AUTOGATE_LANE_ID'] ?? code, code, direction }, token }
  }
  const { devices } = await readDemoCredentials(data)
  const device = devices.find(({ lane_code, lane_id }) => lane_code === code || lane_id === code)
  if (device === undefined)
    throw new Error(`There is no lane ${code}. Lanes: ${devices.map(({ lane_code }) => lane_code).join(', ')}`)
  return { lane: { id: device.lane_id, code: device.lane_code, direction: device.direction }, token: device.token }
}
