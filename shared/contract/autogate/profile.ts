import { signedIn } from '../access.ts'
import { get } from '../endpoint.ts'
import { Account } from './auth.ts'

export const profile = {
  get: get('/v1/profile', {
    id: 'profile.get',
    group: 'Profile',
    summary: 'Get profile',
    access: signedIn,
    reply: Account,
  }),
}
