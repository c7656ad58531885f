import { z } from 'zod'
import { anyone, signedIn } from '../access.ts'
import { del, get, post, put } from '../endpoint.ts'
import { line } from '../text.ts'
import { Account, Email, LinkToken, NewPassword, ValidLink } from './account.ts'

const group = 'Profile'
const seldom = { requests: 10, seconds: 600, by: 'caller' } as const
const password = z.string().min(1).max(200)
const linkMailed = { id: 'Tautan sudah dikirim ke surel Anda', en: 'A link is on its way to your e-mail' }

/** One sign-in of the caller, on some machine. */
export const AccountSession = z
  .object({
    id: z.string(),
    /** The one that asks. */
    current: z.boolean(),
    user_agent: z.string().nullable(),
    ip: z.string().nullable(),
    created_at: z.iso.datetime(),
    last_used_at: z.iso.datetime(),
    expires_at: z.iso.datetime(),
  })
  .meta({ id: 'AccountSession' })

export const profile = {
  get: get('/v1/profile', { id: 'profile.get', group, summary: 'Get profile', access: signedIn, reply: Account }),
  update: put('/v1/profile', {
    id: 'profile.update',
    group,
    summary: 'Update profile',
    description: 'What is left out stays; `null` empties a field. Role, company and gates are not yours to change.',
    access: signedIn,
    body: z.strictObject({
      name: line(120).optional(),
      phone: line(40).nullish(),
      language: z.enum(['id', 'en']).optional(),
      photo_path: z.string().max(200).nullish(),
    }),
    reply: Account,
  }),
  updateEmail: put('/v1/profile/email', {
    id: 'profile.update-email',
    group,
    summary: 'Update Email',
    description:
      'Asks the password and mails a link to the new address. You sign in with the old one until the link is opened (POST /v1/auth/verify-email); the old address is told.',
    access: signedIn,
    limit: seldom,
    commit: 'stepwise',
    body: z.object({ email: Email, password }),
    message: linkMailed,
    reply: z.null(),
  }),
  requestChangePassword: post('/v1/profile/change-password/request', {
    id: 'profile.request-change-password',
    group,
    summary: 'Request URL Change Password',
    description: 'Mails a link that works once, for an hour.',
    access: signedIn,
    limit: seldom,
    message: linkMailed,
    reply: z.null(),
  }),
  changePassword: post('/v1/profile/change-password', {
    id: 'profile.change-password',
    group,
    summary: 'Change Password',
    description:
      'With the token of the mailed link, or with the current password. Ends every other session of yours; this one goes on.',
    access: signedIn,
    commit: 'stepwise',
    body: z.union([
      z.strictObject({ token: LinkToken, password: NewPassword }),
      z.strictObject({ current_password: password, password: NewPassword }),
    ]),
    message: { id: 'Kata sandi diganti', en: 'Password changed' },
    reply: z.null(),
  }),
  unlock: post('/v1/profile/unlock', {
    id: 'profile.unlock',
    group,
    summary: 'Unlock the console',
    description:
      'Asks the password of whoever is signed in again, for a screen that was locked. The session goes on. After five wrong ones it waits a quarter of an hour.',
    access: signedIn,
    limit: { requests: 30, seconds: 60, by: 'caller' },
    commit: 'stepwise',
    body: z.strictObject({ password }),
    message: { id: 'Layar dibuka', en: 'Screen unlocked' },
    reply: z.null(),
  }),
  validateToken: get('/v1/profile/change-password/validate', {
    id: 'profile.validate-token',
    group,
    summary: 'Validate Token From URL',
    description: 'Says whether the link still works. It stays unused.',
    access: anyone,
    limit: { requests: 60, seconds: 60, by: 'ip' },
    query: z.strictObject({ token: LinkToken }),
    reply: ValidLink,
  }),
  sessions: get('/v1/profile/sessions', {
    id: 'profile.sessions',
    group,
    summary: 'List my sessions',
    description: 'Where you are signed in, the last used first.',
    access: signedIn,
    reply: z.array(AccountSession),
  }),
  endSession: del('/v1/profile/sessions/:id', {
    id: 'profile.end-session',
    group,
    summary: 'End one of my sessions',
    access: signedIn,
    message: { id: 'Sesi diakhiri', en: 'Session ended' },
    reply: z.null(),
  }),
  endOtherSessions: del('/v1/profile/sessions', {
    id: 'profile.end-other-sessions',
    group,
    summary: 'End all my other sessions',
    access: signedIn,
    message: { id: 'Sesi lain diakhiri', en: 'Other sessions ended' },
    reply: z.object({ ended: z.number().int() }),
  }),
}
