import { v7 } from 'uuid'
import type { role } from '#shared/contract/autogate/role.ts'
import type { BodyOf } from '#shared/contract/endpoint.ts'
import { Refusal } from '#shared/contract/errors.ts'
import { allPermissions, type Level, type Permission } from '#shared/contract/permissions.ts'
import type { Language } from '#shared/words/sentence.ts'
import { insertAll } from '../database/trail.ts'
import type { Sql, Work } from '../database/work.ts'
import { insertRow, updateRow } from '../database/writeRow.ts'
import type { Actor } from '../http/actor.ts'
import { isOfZone } from '../policies/companyScope.ts'
import { reachedLevels } from '../policies/grantRole.ts'
import { findRole, type GrantedRole } from '../queries/roleRows.ts'
import { spoken } from './refuseFields.ts'
import { refuseInUse } from './refuseInUse.ts'
import { refusingTaken } from './refusingTaken.ts'
import { requireOwnRole } from './requireOwnRole.ts'
import { requireSuperAdminLeft } from './requireSuperAdminLeft.ts'
import { roleHolders } from './deleteRole.ts'
import { withoutUndefined } from './withoutUndefined.ts'

type Grants = NonNullable<BodyOf<typeof role.update>['permissions']>

export async function createRole(
  work: Work,
  { name, level, permissions }: BodyOf<typeof role.create>,
  language: Language,
): Promise<GrantedRole> {
  const { sql, now, actor } = work
  if (!isOfZone(actor)) throw new Refusal('auth.forbidden')
  requireReach(actor, level, permissions, language)
  const id = v7()
  const row = { id, name, level, is_system: false, created_at: now, updated_at: now, version: 1 }
  await refusingTaken('name', language, () => insertRow(sql, 'roles', row))
  await grant(sql, id, permissions)
  const after = await storedRole(sql, id)
  work.record({ action: 'role.create', entity: 'role', entityId: id, after })
  return after
}

/** Counts from the next request of those who hold the role: what it grants is read with each. */
export async function updateRole(
  work: Work,
  id: string,
  { version, permissions, ...input }: BodyOf<typeof role.update>,
  language: Language,
): Promise<GrantedRole> {
  const { sql, now, actor } = work
  const before = await requireOwnRole(work, id)
  if (version !== undefined && version !== before.version) throw new Refusal('row.changed')
  requireReach(actor, input.level ?? before.level, permissions ?? [], language)
  if (input.level !== undefined && input.level !== before.level) await refuseInUse(sql, id, roleHolders)
  await refusingTaken('name', language, () => updateRow(sql, 'roles', id, now, withoutUndefined(input)))
  if (permissions !== undefined) {
    await sql.run('DELETE FROM role_permissions WHERE role_id = ?', [id])
    await grant(sql, id, permissions)
  }
  if (before.level === 'super_admin') await requireSuperAdminLeft(sql)
  const after = await storedRole(sql, id)
  work.record({ action: 'role.update', entity: 'role', entityId: id, before, after })
  return after
}

const named = ({ module, action }: Grants[number]) => `${module}.${action}` as Permission

function requireReach(actor: Actor, level: Level, grants: Grants, language: Language): void {
  const held = (permission: Permission) => actor.kind !== 'user' || actor.permissions.has(permission)
  const fields = grants.flatMap((wanted, at) =>
    held(named(wanted)) ? [] : [spoken({ path: `permissions.${at}`, code: 'not_held' }, language)],
  )
  if (!reachedLevels(actor).includes(level)) fields.unshift(spoken({ path: 'level', code: 'above' }, language))
  if (fields.length > 0) throw new Refusal('role.beyond', {}, fields)
}

function grant(sql: Sql, id: string, grants: Grants): Promise<void> {
  const wanted = new Set(grants.map(named))
  const rows = allPermissions.filter((permission) => wanted.has(permission)).map((permission) => [id, permission])
  return insertAll(sql, 'INSERT INTO role_permissions (role_id, permission)', rows)
}

async function storedRole(sql: Sql, id: string): Promise<GrantedRole> {
  const row = await findRole(sql, id)
  if (row === null) throw new Refusal('row.not_found')
  return row
}
