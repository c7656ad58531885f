import { z } from 'zod'
import { anyone, signedIn } from '../access.ts'
import { get, post } from '../endpoint.ts'
import { Account, Email, LinkToken, NewPassword, Tokens, ValidLink } from './account.ts'

const SignedIn = z
  .object({
    ...Tokens.shape,
    /** Send it with the next sign-in from this machine: then other people's wrong passwords do not keep it out. */
    known_device: z.string(),
    user: Account,
  })
  .meta({ id: 'SignedIn' })

const SignInInput = z
  .object({
    email: z.string().trim().min(3).max(160),
    password: z.string().min(1).max(200),
    known_device: z.string().max(200).nullish(),
  })
  .meta({ id: 'SignInInput' })

const welcome = { id: 'Berhasil masuk', en: 'Signed in' }
const mailed = {
  id: 'Jika alamat itu terdaftar, tautan sudah dikirim ke sana.',
  en: 'If that address has an account, a link is on its way there.',
}
const seldom = { requests: 10, seconds: 60, by: 'ip' } as const
const often = { requests: 60, seconds: 60, by: 'ip' } as const

export const auth = {
  login: post('/v1/auth/login', {
    id: 'auth.login',
    group: 'Auth',
    summary: 'Login',
    description:
      'After five wrong passwords the account is closed for a quarter of an hour to the address they came from. A machine that sends the `known_device` of an earlier sign-in is counted by itself, so nobody else can keep it out.',
    access: anyone,
    limit: often,
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
    limit: often,
    commit: 'stepwise',
    body: SignInInput,
    message: welcome,
    reply: SignedIn,
  }),
  refresh: post('/v1/auth/refresh', {
    id: 'auth.refresh',
    group: 'Auth',
    summary: 'Refresh the access token',
    description:
      'A refresh token works once. When the answer was lost, asking again within ten seconds gives the same next refresh token; a token that comes back later ends the session.',
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
  forgotPassword: post('/v1/auth/forgot-password', {
    id: 'auth.forgot-password',
    group: 'Auth',
    summary: 'Send Url Forgot Password',
    description:
      'Mails a link that works once, for an hour. The answer is the same whether or not the address has an account; at most three links an hour are mailed to one account.',
    access: anyone,
    limit: seldom,
    body: z.object({ email: Email }),
    message: mailed,
    reply: z.null(),
  }),
  validateForgotPassword: get('/v1/auth/forgot-password/validate', {
    id: 'auth.validate-forgot-password',
    group: 'Auth',
    summary: 'Validate Url From Forgot Password',
    description: 'Says whether the link still works. It stays unused.',
    access: anyone,
    limit: often,
    query: z.strictObject({ token: LinkToken }),
    reply: ValidLink,
  }),
  changePassword: post('/v1/auth/change-password', {
    id: 'auth.change-password',
    group: 'Auth',
    summary: 'Change password',
    description: 'With the token of the mailed link. Ends all sessions of the user and every other link.',
    access: anyone,
    limit: seldom,
    commit: 'stepwise',
    body: z.object({ token: LinkToken, password: NewPassword }),
    message: { id: 'Kata sandi diganti. Silakan masuk.', en: 'Password changed. Please sign in.' },
    reply: z.null(),
  }),
  verifyEmail: post('/v1/auth/verify-email', {
    id: 'auth.verify-email',
    group: 'Auth',
    summary: 'Validate Token and Verify Email',
    description: 'With the token of the mailed link. For a change of address the new one counts from now on.',
    access: anyone,
    limit: seldom,
    body: z.object({ token: LinkToken }),
    message: { id: 'Alamat surel terverifikasi', en: 'E-mail address verified' },
    reply: z.object({ email: z.string(), email_verified_at: z.iso.datetime() }),
  }),
  sendEmailVerification: post('/v1/auth/verify-email/send', {
    id: 'auth.send-email-verification',
    group: 'Auth',
    summary: 'Send Url Email Verification',
    description:
      'Mails a link that works once, for a day, when the address belongs to an account and is not verified yet. The answer is always the same.',
    access: anyone,
    limit: seldom,
    body: z.object({ email: Email }),
    message: mailed,
    reply: z.null(),
  }),
}
