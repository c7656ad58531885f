import { z } from 'zod'
import { may } from '../access.ts'
import { get, page } from '../endpoint.ts'
import { pageQuery } from '../page.ts'
import { allPermissions, permissionTable, type PermissionModule } from '../permissions.ts'

const modules = Object.keys(permissionTable) as [PermissionModule, ...PermissionModule[]]

/** A module and what a role can be granted in it, with the words for a form. */
export const ModulePermissions = z
  .object({
    module: z.enum(modules),
    name: z.string(),
    permissions: z.array(z.object({ id: z.enum(allPermissions), action: z.string(), name: z.string() })),
  })
  .meta({ id: 'ModulePermissions' })

export const permission = {
  grouped: get('/v1/permissions/grouped', {
    id: 'permission.grouped',
    group: 'Permissions',
    summary: 'Get Grouped Permissions With Pagination',
    description: 'A page holds modules, each with all of its permissions.',
    access: may('role.read'),
    query: pageQuery.pick({ page: true, per_page: true, search: true }),
    reply: page(ModulePermissions),
  }),
}
