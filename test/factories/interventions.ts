import { InterventionInput } from '#shared/contract/autogate/intervention.ts'
import type { lane as laneContract } from '#shared/contract/autogate/lane.ts'
import { allPermissions, type Permission } from '#shared/contract/permissions.ts'
import { interveneLane, type Intervened } from '#server/actions/interveneLane.ts'
import type { Database } from '#server/database/database.ts'
import type { UserActor } from '#server/http/actor.ts'
import type { Asked, Steps } from '#server/http/handle.ts'
import type { Ports } from '#server/ports.ts'
import { next } from './insert.ts'
import type { z } from 'zod'

type Ask = Asked<typeof laneContract.intervene>

/** An operator of the zone who is signed in and may do everything that is not taken away here. */
export function operator(
  name: string,
  given: Partial<UserActor> & { without?: readonly Permission[] } = {},
): UserActor {
  const { without = [], ...rest } = given
  return {
    kind: 'user',
    id: `user-${name.toLowerCase().replace(/\W+/g, '-')}`,
    name,
    email: 'operator@example.com',
    level: 'operational',
    roleId: 'role',
    roleName: 'Operator',
    companyId: null,
    gateIds: [],
    permissions: new Set(allPermissions.filter((permission) => !without.includes(permission))),
    sessionId: 'session',
    ...rest,
  }
}

/** An operator's action in real transactions, as the kernel would run it. */
export function intervene(
  database: Database,
  ports: Ports,
  actor: UserActor,
  laneId: string,
  body: z.input<typeof InterventionInput>,
  overrides: Partial<Steps> = {},
): Promise<Intervened> {
  const request = { id: `request-${next()}`, ip: null, userAgent: null, range: null, baseUrl: '' }
  const asked: Ask = {
    params: { id: laneId },
    query: undefined,
    headers: undefined,
    body: InterventionInput.parse(body),
    file: undefined,
    actor,
    language: 'en',
    request,
    now: new Date(),
    ports,
  }
  return interveneLane(asked, {
    read: (step) => database.read(actor, step),
    commit: (step) => database.inWork({ actor, request }, step),
    ...overrides,
  })
}
