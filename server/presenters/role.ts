import type { z } from 'zod'
import type { ModulePermissions } from '#shared/contract/autogate/permission.ts'
import type { ModuleGrants, Role, RoleDetail } from '#shared/contract/autogate/role.ts'
import {
  permissionTable,
  type Permission,
  type PermissionAction,
  type PermissionModule,
} from '#shared/contract/permissions.ts'
import { actionWords, moduleWords } from '#shared/words/permissions.ts'
import type { Language } from '#shared/words/sentence.ts'
import type { GrantedRole, RoleRow } from '../queries/roleRows.ts'

export const presentRole = (row: RoleRow, holders: ReadonlyMap<string, number>): z.infer<typeof Role> => ({
  id: row.id,
  name: row.name,
  level: row.level,
  is_system: row.is_system,
  users_count: holders.get(row.id) ?? 0,
  created_at: row.created_at.toISOString(),
  updated_at: row.updated_at.toISOString(),
  version: row.version,
})

export const presentRoleDetail = (
  row: GrantedRole,
  holders: ReadonlyMap<string, number>,
): z.infer<typeof RoleDetail> => ({
  ...presentRole(row, holders),
  permissions: row.permissions.map((permission) => {
    const [module, action] = permission.split('.') as [PermissionModule, string]
    return { module, action }
  }),
})

const modules = Object.entries(permissionTable) as [PermissionModule, readonly PermissionAction[]][]

export const presentGrants = ({ permissions }: GrantedRole, language: Language): z.infer<typeof ModuleGrants>[] =>
  modules.map(([module, actions]) => ({
    module,
    name: moduleWords[module][language],
    actions: actions.map((action) => ({
      action,
      name: actionWords[action][language],
      granted: permissions.includes(`${module}.${action}` as Permission),
    })),
  }))

/** Every module whose name or key holds the text. */
export const presentModules = (search: string, language: Language): z.infer<typeof ModulePermissions>[] =>
  modules
    .map(([module, actions]) => ({
      module,
      name: moduleWords[module][language],
      permissions: actions.map((action) => ({
        id: `${module}.${action}` as Permission,
        action,
        name: actionWords[action][language],
      })),
    }))
    .filter(({ module, name }) => `${module} ${name}`.toLowerCase().includes(search.toLowerCase()))
