import { z } from 'zod'
import { may } from '../access.ts'
import { del, get, page } from '../endpoint.ts'
import { pageQuery, sortBy } from '../page.ts'
import { levels } from '../permissions.ts'
import { line, seenVersion } from '../text.ts'
import { Email } from './account.ts'

const group = 'User'
export const userStatuses = ['active', 'inactive'] as const

/** A person with an account, as administrators see it. */
export const User = z
  .object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    phone: z.string().nullable(),
    username: z.string().nullable(),
    photo: z.object({ url: z.string(), path: z.string() }).nullable(),
    language: z.enum(['id', 'en']),
    role: z.object({ id: z.string(), name: z.string(), level: z.enum(levels) }),
    /** Null for people of the zone. */
    company: z.object({ id: z.string(), name: z.string() }).nullable(),
    /** Gates the person works at; empty means all. */
    gate_ids: z.array(z.string()),
    gates: z.array(z.object({ id: z.string(), name: z.string(), code: z.string() })),
    status: z.enum(userStatuses),
    /** Null until the person opened the link of the invitation. */
    email_verified_at: z.iso.datetime().nullable(),
    last_login_at: z.iso.datetime().nullable(),
    created_at: z.iso.datetime(),
    updated_at: z.iso.datetime(),
    version: z.number().int(),
  })
  .meta({ id: 'User' })

/** What is written of every person. Nobody's password is: each sets their own by the link of the invitation. */
export const personFields = {
  name: line(120),
  email: Email,
  phone: line(40).nullish(),
  username: z
    .string()
    .trim()
    .max(60)
    .refine((text) => /^[a-z][a-z0-9._-]{2,}$/.test(text), { error: 'username' })
    .nullish(),
  role_id: z.uuid(),
  language: z.enum(['id', 'en']).optional(),
  status: z.enum(userStatuses).optional(),
}

/** A person of the zone; no gates means all gates. */
export const PersonOfZone = z
  .object({ ...personFields, gate_ids: z.array(z.uuid()).max(100).optional() })
  .meta({ id: 'PersonOfZone' })

export const PersonOfZoneChanges = PersonOfZone.partial().extend({ version: seenVersion }).meta({
  id: 'PersonOfZoneChanges',
})

export const mostAtOnce = 100

export const PeopleOfZone = z
  .object({ users: z.array(PersonOfZone).min(1).max(mostAtOnce) })
  .meta({ id: 'PeopleOfZone' })

export const userQuery = pageQuery.omit({ start_date: true, end_date: true }).extend({
  sort: sortBy(['name', 'email', 'last_login_at', 'created_at'], 'name'),
  role_id: z.uuid().optional(),
  company_id: z.uuid().optional(),
  gate_id: z.uuid().optional(),
  status: z.enum(userStatuses).optional(),
})

export const invited = { id: 'Pengguna dibuat dan diundang lewat surel', en: 'Users created and invited by e-mail' }
export const changed = { id: 'Pengguna diperbarui', en: 'User updated' }
export const deleted = { id: 'Pengguna dihapus', en: 'User deleted' }

export const user = {
  list: get('/v1/users', {
    id: 'user.list',
    group,
    summary: 'Get List User',
    description: 'A tenant sees the people of its own company. `search` looks in name, e-mail and username.',
    access: may('user.read'),
    query: userQuery.extend({ level: z.enum(levels).optional() }),
    reply: page(User),
  }),
  adminDropdown: get('/v1/users/admin/dropdown', {
    id: 'user.admin.dropdown',
    group,
    summary: 'Get Admin Dropdown List',
    description: 'Active administrators of the zone, by name.',
    access: may('user.read'),
    query: z.strictObject({ search: z.string().trim().max(100).optional() }),
    reply: z.array(z.object({ id: z.string(), name: z.string(), email: z.string() })),
  }),
  delete: del('/v1/users/:id', {
    id: 'user.delete',
    group,
    summary: 'Delete User',
    description: 'Ends all sessions of the user at once. Nobody deletes themselves, nor the last super admin.',
    access: may('user.delete'),
    message: deleted,
    reply: z.null(),
  }),
}
