import { z } from 'zod'
import { allPermissions, levels } from '../permissions.ts'
import { anyone, signedIn } from '../access.ts'
import { post } from '../endpoint.ts'

/** Who is signed in, and what their role lets them do: the console builds its menus from it. */
export const Account = z
  .object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    phone: z.string().nullable(),
    photo_url: z.string().nullable(),
    language: z.enum(['id', 'en']),
    role: z.object({ id: z.string(), name: z.string(), level: z.enum(levels) }),
    company: z.object({ id: z.string(), name: z.string() }).nullable(),
    /** Gates an operational user works at; empty means all. */
    gate_ids: z.array(z.string()),
    permissions: z.array(z.enum(allPermissions)),
  })
  .meta({ id: 'Account' })

export const Tokens = z
  .object({
    access_token: z.string(),
    token_type: z.literal('Bearer'),
    /** Seconds. */
    expires_in: z.number().int(),
    /** Good for one use: the answer to it holds the next one. */
    refresh_token: z.string(),
  })
  .meta({ id: 'Tokens' })

const SignedIn = z.object({ ...Tokens.shape, user: Account }).meta({ id: 'SignedIn' })

const SignInInput = z
  .object({ email: z.string().trim().min(3).max(160), password: z.string().min(1).max(200) })
  .meta({ id: 'SignInInput' })

const welcome = { id: 'Berhasil masuk', en: 'Signed in' }

export const auth = {
  login: post('/v1/auth/login', {
    id: 'auth.login',
    group: 'Auth',
    summary: 'Login',
    description: 'After five wrong passwords the account is closed for a while to this address only.',
    access: anyone,
    limit: { requests: 60, seconds: 60, by: 'ip' },
    commit: 'stepwise',
    body: SignInInput,
    message: welcome,
    reply: SignedIn,
  }),
  mobileLogin: post('/v1/auth/mobile/login', {
    id: 'auth.mobile-login',
    group: 'Auth',
    summary: '[Mobile] Login User Operational',
    description: 'Operational users only.',
    access: anyone,
    limit: { requests: 60, seconds: 60, by: 'ip' },
    commit: 'stepwise',
    body: SignInInput,
    message: welcome,
    reply: SignedIn,
  }),
  refresh: post('/v1/auth/refresh', {
    id: 'auth.refresh',
    group: 'Auth',
    summary: 'Refresh the access token',
    description: 'A refresh token works once. One that comes back after it was used ends the session.',
    access: anyone,
    limit: { requests: 120, seconds: 60, by: 'ip' },
    commit: 'stepwise',
    body: z.object({ refresh_token: z.string().min(1).max(200) }),
    message: { id: 'Sesi diperpanjang', en: 'Session extended' },
    reply: Tokens,
  }),
  logout: post('/v1/auth/logout', {
    id: 'auth.logout',
    group: 'Auth',
    summary: 'Logout',
    description: 'Ends the session of the token: neither it nor its refresh token is accepted afterwards.',
    access: signedIn,
    message: { id: 'Berhasil keluar', en: 'Signed out' },
    reply: z.null(),
  }),
}
