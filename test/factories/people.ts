import { createHash, randomBytes } from 'node:crypto'
import { allPermissions, type Permission } from '#shared/contract/permissions.ts'
import { hashPassword } from '#server/actions/password.ts'
import type { Database } from '#server/database/database.ts'
import type { DeviceRow } from '#server/models/device.ts'
import type { ExternalClientRow } from '#server/models/externalClient.ts'
import type { RoleRow } from '#server/models/role.ts'
import type { UserRow } from '#server/models/user.ts'
import { inTestWork, next } from './insert.ts'
import { makeCompany, makeLane } from './site.ts'

export const testPassword = 'Sandi-uji-2026'

let testPasswordHash: Promise<string> | undefined

/** A role with these permissions; all of them by default. */
export async function makeRole(
  database: Database,
  given: { level?: string; name?: string; permissions?: readonly Permission[] } = {},
): Promise<RoleRow> {
  const { level = 'super_admin', name = `Peran ${next()}`, permissions = allPermissions } = given
  return await inTestWork(database, async ({ models, transaction }) => {
    const role = await models.role.create({ name, level }, { transaction })
    const granted = permissions.map((permission) => ({ role_id: role.id, permission }))
    await models.rolePermission.bulkCreate(granted, { transaction })
    return role.get()
  })
}

/** A user who signs in with {@link testPassword}. */
export async function makeUser(
  database: Database,
  given: Partial<Pick<UserRow, 'name' | 'email' | 'role_id' | 'company_id' | 'status'>> & {
    level?: string
    permissions?: readonly Permission[]
    gateIds?: readonly string[]
  } = {},
): Promise<UserRow> {
  const { level, permissions, gateIds = [], ...row } = given
  const wanted = { ...(level === undefined ? {} : { level }), ...(permissions === undefined ? {} : { permissions }) }
  const role_id = row.role_id ?? (await makeRole(database, wanted)).id
  const number = next()
  testPasswordHash ??= hashPassword(testPassword)
  const password_hash = await testPasswordHash
  return await inTestWork(database, async ({ models, transaction, now }) => {
    const user = await models.user.create(
      {
        name: `Pengguna ${number}`,
        email: `pengguna${number}@example.com`,
        status: 'active',
        language: 'id',
        email_verified_at: now,
        ...row,
        role_id,
        password_hash,
      },
      { transaction },
    )
    const posts = gateIds.map((gate_id) => ({ user_id: user.id, gate_id }))
    await models.userGate.bulkCreate(posts, { transaction })
    return user.get()
  })
}

/** A lane machine and the token that only it knows. */
export async function makeDevice(
  database: Database,
  given: { lane_id?: string; status?: string } = {},
): Promise<{ device: DeviceRow; token: string }> {
  const token = randomBytes(32).toString('base64url')
  const lane_id = given.lane_id ?? (await makeLane(database)).id
  const row = { name: `Agen ${next()}`, status: 'active', ...given, lane_id, token_hash: sha256(token) }
  return await inTestWork(database, async ({ models, transaction }) => {
    const device = await models.device.create(row, { transaction })
    return { device: device.get(), token }
  })
}

/** A tenant's programme and its secret. */
export async function makeExternalClient(
  database: Database,
  given: { company_id?: string; status?: string; scopes?: readonly string[] } = {},
): Promise<{ client: ExternalClientRow; secret: string }> {
  const secret = randomBytes(24).toString('base64url')
  const company_id = given.company_id ?? (await makeCompany(database)).id
  const secret_hash = await hashPassword(secret)
  const row = { name: `Sistem ${next()}`, status: 'active', scopes: ['tickets:write'], ...given }
  return await inTestWork(database, async ({ models, transaction }) => {
    const client = await models.externalClient.create({ ...row, company_id, secret_hash }, { transaction })
    return { client: client.get(), secret }
  })
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
