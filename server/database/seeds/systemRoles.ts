import { allPermissions, type Level, type Permission } from '#shared/contract/permissions.ts'
import type { Sql } from '../work.ts'
import { v7 } from 'uuid'

interface SystemRole {
  readonly name: string
  readonly level: Level
  readonly permissions: readonly Permission[]
}

const watching: readonly Permission[] = [
  'gate.read',
  'lane.read',
  'activity.read',
  'area.read',
  'building.read',
  'wall.read',
  'dashboard.read',
]

const guarding: readonly Permission[] = [
  ...watching,
  'ticket.read',
  'buffer.read',
  'buffer.checkup',
  'load.read',
  'load.write',
  'file.read',
  'file.upload',
  'contact.read',
  'manual.read',
  'manual.enter',
  'post.work',
  'company.read',
]

const operating: readonly Permission[] = [
  ...guarding,
  'lane.intervene',
  'lane.mode',
  'ticket.approve',
  'ticket.reject',
  'customs.read',
  'customs.refresh',
  'report.read',
  'device.read',
  'watchlist.read',
  'bypass.read',
  'conflict.read',
]

/** The roles every site begins with. They can be given to people, and copied, but not deleted. */
export const systemRoles = {
  super_admin: { name: 'Super Admin', level: 'super_admin', permissions: allPermissions },
  admin: {
    name: 'Admin Kawasan',
    level: 'admin',
    permissions: allPermissions.filter((permission) => !/^role\.(write|delete)$/.test(permission)),
  },
  supervisor: {
    name: 'Supervisor Operasi',
    level: 'operational',
    permissions: [
      ...operating,
      'lane.takeover',
      'report.export',
      'log.read',
      'device.write',
      'activity.undo',
      'watchlist.write',
      'watchlist.delete',
      'bypass.write',
      'bypass.delete',
      'manual.control',
      'extension.read',
      'extension.write',
      'extension.approve',
      'override.read',
      'conflict.resolve',
    ],
  },
  operator: { name: 'Operator', level: 'operational', permissions: operating },
  guard: { name: 'Petugas Pos', level: 'operational', permissions: guarding },
  viewer: { name: 'Pemantau', level: 'operational', permissions: watching },
  tenant: {
    name: 'Tenant',
    level: 'tenant',
    permissions: [
      'company.read',
      'building.read',
      'area.read',
      'role.read',
      'user.read',
      'user.write',
      'user.delete',
      'product.read',
      'product.write',
      'product.delete',
      'employee.read',
      'employee.write',
      'employee.delete',
      'ticket.read',
      'ticket.write',
      'ticket.cancel',
      'file.read',
      'file.upload',
      'customs.read',
      'dashboard.read',
      'report.read',
      'report.export',
      'contact.read',
      'client.read',
      'client.write',
    ],
  },
} as const satisfies Record<string, SystemRole>

export type SystemRoleName = keyof typeof systemRoles

/** Makes the roles that are missing, grants and takes what a newer version changed, and gives the id of each. */
export async function ensureSystemRoles(sql: Sql, now: Date): Promise<Record<SystemRoleName, string>> {
  const ids: Partial<Record<SystemRoleName, string>> = {}
  for (const [key, role] of Object.entries(systemRoles) as [SystemRoleName, SystemRole][]) {
    const [found] = await sql.rows<{ id: string }>('SELECT id FROM roles WHERE name = ?', [role.name])
    const id = found?.id ?? (await makeRole(sql, role, now))
    await grantExactly(sql, id, role.permissions)
    ids[key] = id
  }
  return ids as Record<SystemRoleName, string>
}

async function grantExactly(sql: Sql, roleId: string, permissions: readonly Permission[]): Promise<void> {
  const rows = await sql.rows<{ permission: Permission }>('SELECT permission FROM role_permissions WHERE role_id = ?', [
    roleId,
  ])
  const granted = new Set(rows.map(({ permission }) => permission))
  for (const permission of permissions)
    if (!granted.delete(permission))
      await sql.run('INSERT INTO role_permissions (role_id, permission) VALUES (?, ?)', [roleId, permission])
  for (const permission of granted)
    await sql.run('DELETE FROM role_permissions WHERE role_id = ? AND permission = ?', [roleId, permission])
}

async function makeRole(sql: Sql, { name, level }: SystemRole, now: Date): Promise<string> {
  const id = v7()
  await sql.run('INSERT INTO roles (id, name, level, is_system, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?)', [
    id,
    name,
    level,
    true,
    now,
    now,
  ])
  return id
}
