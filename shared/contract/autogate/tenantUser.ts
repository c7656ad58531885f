import { z } from 'zod'
import { may } from '../access.ts'
import { del, get, page, post, put } from '../endpoint.ts'
import { seenVersion } from '../text.ts'
import { changed, deleted, invited, personFields, User, userQuery } from './user.ts'

const group = 'User Operational Tenant'

export const TenantUserInput = z
  .object({
    /** Needed from people of the zone; a tenant makes people of its own company. */
    company_id: z.uuid().optional(),
    ...personFields,
  })
  .meta({ id: 'TenantUserInput' })

export const tenantUser = {
  list: get('/v1/users/tenant', {
    id: 'user.tenant.list',
    group,
    summary: 'Get List User',
    description: 'People of companies; a tenant sees those of its own.',
    access: may('user.read'),
    query: userQuery.omit({ gate_id: true }),
    reply: page(User),
  }),
  detail: get('/v1/users/tenant/:id', {
    id: 'user.tenant.detail',
    group,
    summary: 'Detail User (Operational) Tenant',
    access: may('user.read'),
    reply: User,
  }),
  create: post('/v1/users/tenant', {
    id: 'user.tenant.create',
    group,
    summary: 'Create User (Operational) Tenant',
    description: 'The person is mailed a link to set the password. The role is one of the tenant level.',
    access: may('user.write'),
    body: TenantUserInput,
    message: invited,
    reply: User,
  }),
  update: put('/v1/users/tenant/:id', {
    id: 'user.tenant.update',
    group,
    summary: 'Update User (Operational) Tenant',
    description: 'What is left out stays as it is. `inactive` ends all sessions at once.',
    access: may('user.write'),
    body: z.object(personFields).partial().extend({ version: seenVersion }).meta({ id: 'TenantUserChanges' }),
    message: changed,
    reply: User,
  }),
  delete: del('/v1/users/tenant/:id', {
    id: 'user.tenant.delete',
    group,
    summary: 'Delete User (Operational) Tenant',
    access: may('user.delete'),
    message: deleted,
    reply: z.null(),
  }),
}
