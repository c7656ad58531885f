import { z } from 'zod'
import { may } from '../access.ts'
import { get, post, put } from '../endpoint.ts'
import { changed, invited, PeopleOfZone, PersonOfZoneChanges, User } from './user.ts'

const group = 'User Admin'

export const adminUser = {
  create: post('/v1/users/admin/bulk', {
    id: 'user.admin.bulk',
    group,
    summary: 'Bulk Create User Admin',
    description:
      'Administrators, and super administrators when a super administrator asks. All or none are made; every wrong field is told by row, such as `users.3.email`.',
    access: may('user.write'),
    body: PeopleOfZone,
    message: invited,
    reply: z.array(User),
  }),
  update: put('/v1/users/admin/:id', {
    id: 'user.admin.update',
    group,
    summary: 'Update User Admin',
    description: 'What is left out stays as it is. One active super administrator always remains.',
    access: may('user.write'),
    body: PersonOfZoneChanges,
    message: changed,
    reply: User,
  }),
  detail: get('/v1/users/admin/:id', {
    id: 'user.admin.detail',
    group,
    summary: 'Detail User Admin',
    access: may('user.read'),
    reply: User,
  }),
}
