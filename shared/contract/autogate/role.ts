import { z } from 'zod'
import { may } from '../access.ts'
import { del, get, page, post, put } from '../endpoint.ts'
import { pageQuery, sortBy } from '../page.ts'
import { allPermissions, levels, permissionTable, type Permission, type PermissionModule } from '../permissions.ts'
import { line, seenVersion } from '../text.ts'

const group = 'Roles'
const modules = Object.keys(permissionTable) as [PermissionModule, ...PermissionModule[]]

/** One action of one module that a role grants. */
export const Grant = z.object({ module: z.enum(modules), action: z.string() }).meta({ id: 'Grant' })

export const Role = z
  .object({
    id: z.string(),
    name: z.string(),
    level: z.enum(levels),
    /** A role that every site has: it can be given to people, but neither changed nor deleted. */
    is_system: z.boolean(),
    /** People who hold it, among those whom the caller sees. */
    users_count: z.number().int(),
    created_at: z.iso.datetime(),
    updated_at: z.iso.datetime(),
    version: z.number().int(),
  })
  .meta({ id: 'Role' })

export const RoleDetail = Role.extend({ permissions: z.array(Grant) }).meta({ id: 'RoleDetail' })

/** A module with all of its actions, and which of them the role grants. */
export const ModuleGrants = z
  .object({
    module: z.enum(modules),
    name: z.string(),
    actions: z.array(z.object({ action: z.string(), name: z.string(), granted: z.boolean() })),
  })
  .meta({ id: 'ModuleGrants' })

const GrantInput = Grant.refine(({ module, action }) => allPermissions.includes(`${module}.${action}` as Permission), {
  error: 'permission',
  path: ['action'],
})

export const RoleInput = z
  .object({ name: line(80), level: z.enum(levels), permissions: z.array(GrantInput).max(allPermissions.length) })
  .meta({ id: 'RoleInput' })

const notAbove = 'Nobody grants a level above their own, nor a permission that they do not hold.'

export const role = {
  list: get('/v1/roles', {
    id: 'role.paginate',
    group,
    summary: 'Get Roles With Pagination',
    description: 'A tenant sees the roles that its people can hold.',
    access: may('role.read'),
    query: pageQuery.omit({ start_date: true, end_date: true }).extend({
      sort: sortBy(['name', 'level', 'created_at'], 'name'),
      level: z.enum(levels).optional(),
    }),
    reply: page(Role),
  }),
  dropdown: get('/v1/roles/dropdown', {
    id: 'role.dropdown',
    group,
    summary: 'Dropdown List Role',
    description: 'The roles that the caller may give to people.',
    access: may('role.read'),
    query: z.strictObject({ search: z.string().trim().max(100).optional(), level: z.enum(levels).optional() }),
    reply: z.array(z.object({ id: z.string(), name: z.string(), level: z.enum(levels) })),
  }),
  levels: get('/v1/roles/levels/dropdown', {
    id: 'role.levels',
    group,
    summary: 'Dropdown List Role Level',
    description: 'The levels that the caller may give, from highest to lowest.',
    access: may('role.read'),
    reply: z.array(z.object({ id: z.enum(levels), name: z.string() })),
  }),
  detail: get('/v1/roles/:id', {
    id: 'role.detail',
    group,
    summary: 'Detail Role',
    access: may('role.read'),
    reply: RoleDetail,
  }),
  permissions: get('/v1/roles/:id/permissions', {
    id: 'role.permissions',
    group,
    summary: 'Get Detail Role Permissions',
    description: 'Every module with all of its actions, and which of them the role grants.',
    access: may('role.read'),
    reply: z.array(ModuleGrants),
  }),
  create: post('/v1/roles', {
    id: 'role.create',
    group,
    summary: 'Create Role',
    description: notAbove,
    access: may('role.write'),
    body: RoleInput,
    message: { id: 'Peran dibuat', en: 'Role created' },
    reply: RoleDetail,
  }),
  update: put('/v1/roles/:id', {
    id: 'role.update',
    group,
    summary: 'Update Role',
    description: `What is left out stays as it is. ${notAbove} The level stays while people hold the role. Counts from the next request of those who hold it.`,
    access: may('role.write'),
    body: RoleInput.partial().extend({ version: seenVersion }).meta({ id: 'RoleChanges' }),
    message: { id: 'Peran diperbarui', en: 'Role updated' },
    reply: RoleDetail,
  }),
  delete: del('/v1/roles/:id', {
    id: 'role.delete',
    group,
    summary: 'Delete Role',
    description: 'Refused while anybody holds it, and for the roles of the system.',
    access: may('role.delete'),
    message: { id: 'Peran dihapus', en: 'Role deleted' },
    reply: z.null(),
  }),
}
