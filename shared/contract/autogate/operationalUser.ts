import { z } from 'zod'
import { may } from '../access.ts'
import { get, post, put } from '../endpoint.ts'
import { changed, invited, PeopleOfZone, PersonOfZoneChanges, User } from './user.ts'

const group = 'User Operational'
const bulk =
  'All or none are made. Every wrong field is told by row, such as `users.3.email`. Each person is mailed a link to set the password.'
const within = 'Gates lie in the areas of the administrator’s own gates; an administrator without gates has all areas.'

export const operationalUser = {
  createAsSuperAdmin: post('/v1/super-admin/users/operational/bulk', {
    id: 'user.operational.bulk.super-admin',
    group,
    summary: 'Bulk Create User Operational as Super Admin',
    description: bulk,
    access: may('user.write'),
    body: PeopleOfZone,
    message: invited,
    reply: z.array(User),
  }),
  updateAsSuperAdmin: put('/v1/super-admin/users/operational/:id', {
    id: 'user.operational.update.super-admin',
    group,
    summary: 'Update User Operational as Super Admin',
    description: 'What is left out stays as it is. `inactive` ends all sessions at once.',
    access: may('user.write'),
    body: PersonOfZoneChanges,
    message: changed,
    reply: User,
  }),
  createAsAdmin: post('/v1/admin/users/operational/bulk', {
    id: 'user.operational.bulk.admin',
    group,
    summary: 'Bulk Create User Operational as Admin',
    description: `${bulk} ${within}`,
    access: may('user.write'),
    body: PeopleOfZone,
    message: invited,
    reply: z.array(User),
  }),
  updateAsAdmin: put('/v1/admin/users/operational/:id', {
    id: 'user.operational.update.admin',
    group,
    summary: 'Update User Operational as Admin',
    description: `What is left out stays as it is. ${within}`,
    access: may('user.write'),
    body: PersonOfZoneChanges,
    message: changed,
    reply: User,
  }),
  detail: get('/v1/users/operational/:id', {
    id: 'user.operational.detail',
    group,
    summary: 'Detail User Operational',
    access: may('user.read'),
    reply: User,
  }),
}
