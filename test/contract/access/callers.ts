import type { Access, Scope } from '#shared/contract/access.ts'
import { auth } from '#shared/contract/autogate/auth.ts'
import { levels, type Level, type Permission } from '#shared/contract/permissions.ts'
import type { Database } from '#server/database/database.ts'
import { systemRoles, type SystemRoleName } from '#server/database/seeds/systemRoles.ts'
import { inTestWork } from '#test/factories/insert.ts'
import { makeDevice, makeUser, testPassword } from '#test/factories/people.ts'
import { makePartner } from '#test/factories/partners.ts'
import { clientToken } from '#test/factories/signedIn.ts'
import type { TestServer } from '../server.ts'

/** Somebody who calls, and all that decides what they may call. */
export type Caller = { readonly name: string; readonly authorization: string | null } & (
  | { readonly kind: 'nobody' }
  | {
      readonly kind: 'user'
      readonly id: string
      readonly level: Level
      readonly companyId: string | null
      readonly permissions: readonly Permission[]
    }
  | { readonly kind: 'device' }
  | { readonly kind: 'external'; readonly scopes: readonly Scope[] }
  | { readonly kind: 'partner' }
  /** Had a token that was good once. */
  | { readonly kind: 'former'; readonly was: 'user' | 'device' | 'external' | 'partner' }
)

/** What an endpoint's access says to a caller: in, or the status of the refusal. */
export function verdictOf(access: Access, caller: Caller): 'in' | 401 | 403 {
  if (access.kind === 'public' || access.kind === 'signed') return 'in'
  const devices = access.kind === 'device' || (access.kind === 'user' && access.devices)
  if (caller.kind === 'former') return caller.was === 'device' && devices ? 403 : 401
  if (caller.kind === 'device') return devices ? 'in' : 401
  if (access.kind === 'user')
    return caller.kind !== 'user'
      ? 401
      : access.permission === null || caller.permissions.includes(access.permission)
        ? 'in'
        : 403
  if (access.kind === 'external' && caller.kind === 'external') return caller.scopes.includes(access.scope) ? 'in' : 403
  if (access.kind === 'partner') return caller.kind === 'partner' ? 'in' : 401
  return caller.kind === 'user' ? 403 : 401
}

export const isBelow = (caller: Caller, least: Level | undefined): boolean =>
  least !== undefined && caller.kind === 'user' && levels.indexOf(caller.level) > levels.indexOf(least)

const bearer = (token: string) => `Bearer ${token}`

export async function signedIn(
  database: Database,
  server: TestServer,
  given: { name: string; role_id?: string; level: Level; permissions: readonly Permission[]; company_id?: string },
): Promise<Extract<Caller, { kind: 'user' }>> {
  const { name, level, permissions, ...row } = given
  const { email, id, company_id: companyId } = await makeUser(database, { ...row, level, permissions })
  const { data } = await server.call(auth.login, { body: { email, password: testPassword } })
  return { name, kind: 'user', id, authorization: bearer(data.access_token), level, companyId, permissions }
}

interface Given {
  readonly database: Database
  readonly server: TestServer
  readonly roles: Readonly<Record<SystemRoleName, string>>
  readonly company: string
  readonly lane: string
}

/** One caller of every kind that may come to the API, and some who may not any more. */
export async function everyCaller({ database, server, roles, company, lane }: Given): Promise<Caller[]> {
  const names = Object.keys(systemRoles) as SystemRoleName[]
  const people = names.map((name) => {
    const { level, permissions } = systemRoles[name]
    return signedIn(database, server, {
      name,
      role_id: roles[name],
      level,
      permissions,
      ...(level === 'tenant' && { company_id: company }),
    })
  })
  const run = (statement: string, id: string) => inTestWork(database, ({ sql }) => sql.run(statement, [id]))
  const former = async (name: string, statement: string): Promise<Caller> => {
    const user = await signedIn(database, server, {
      name,
      level: 'super_admin',
      permissions: systemRoles.super_admin.permissions,
    })
    await run(statement, user.id)
    return { name, kind: 'former', was: 'user', authorization: user.authorization }
  }
  const both: Scope[] = ['tickets:write', 'tickets:read']
  const client = async (scopes: readonly Scope[]) =>
    bearer(await clientToken(database, server, { company_id: company, scopes }))
  const device = await makeDevice(database, { lane_id: lane })
  const disabled = await makeDevice(database, { lane_id: lane, status: 'disabled' })
  const partner = await makePartner(database)
  return [
    { name: 'nobody', kind: 'nobody', authorization: null },
    ...(await Promise.all(people)),
    await former('a disabled user', "UPDATE users SET status = 'inactive' WHERE id = ?"),
    await former('a deleted user', 'UPDATE users SET deleted_at = created_at WHERE id = ?'),
    await former('a user whose session ended', 'UPDATE sessions SET revoked_at = created_at WHERE user_id = ?'),
    { name: 'an external client', kind: 'external', authorization: await client(both), scopes: both },
    { name: 'a client without scopes', kind: 'external', authorization: await client([]), scopes: [] },
    { name: 'a device', kind: 'device', authorization: bearer(device.token) },
    { name: 'a disabled device', kind: 'former', was: 'device', authorization: bearer(disabled.token) },
    { name: 'a partner', kind: 'partner', authorization: partner.token },
    { name: 'a partner in the sandbox', kind: 'partner', authorization: partner.sandboxToken },
    { name: 'a stranger with a made-up token', kind: 'former', was: 'user', authorization: bearer('a.b.c') },
  ]
}
