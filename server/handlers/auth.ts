import { auth } from '#shared/contract/autogate/auth.ts'
import { Refusal } from '#shared/contract/errors.ts'
import { askForLink } from '../actions/askForLink.ts'
import { checkCredentials } from '../actions/checkCredentials.ts'
import { endSession } from '../actions/endSessions.ts'
import { passwordPurposes, requireLink } from '../actions/links.ts'
import { openSession } from '../actions/openSession.ts'
import { refreshSession } from '../actions/refreshSession.ts'
import { setPasswordByLink } from '../actions/setPassword.ts'
import { verifyEmail } from '../actions/verifyEmail.ts'
import { handle, type Asked, type Steps } from '../http/handle.ts'
import { presentAccount, presentLink } from '../presenters/account.ts'
import { fileAddresses } from '../presenters/fileAddress.ts'
import { findAccountDetail, type SignInAccount } from '../queries/account.ts'

type SignIn = Asked<typeof auth.login> | Asked<typeof auth.mobileLogin>

async function signIn(asked: SignIn, steps: Steps, admits: (account: SignInAccount) => boolean) {
  const { body, request, ports, now } = asked
  const account = await checkCredentials(steps.read, ports.attempts, { ...body, ip: request.ip })
  if (!admits(account)) throw new Refusal('auth.forbidden')
  const { user, refreshToken } = await steps.commit((work) =>
    openSession(work, account, request.userAgent, ports.refreshTokens),
  )
  const detail = await steps.read(({ sql }) => findAccountDetail(sql, user.id))
  const { token, expiresIn } = await ports.tokens.forUser(
    { id: user.id, sessionId: user.sessionId, epoch: account.token_epoch },
    now,
  )
  return {
    access_token: token,
    token_type: 'Bearer' as const,
    expires_in: expiresIn,
    refresh_token: refreshToken,
    known_device: ports.attempts.knowDevice(user.email.toLowerCase()),
    user: presentAccount(user, detail, fileAddresses(asked)),
  }
}

export const authHandlers = handle(auth, {
  login: (asked, steps) => signIn(asked, steps, () => true),
  mobileLogin: (asked, steps) => signIn(asked, steps, ({ level }) => level === 'operational'),
  async refresh({ body, ports, now }, steps) {
    const refreshed = await steps.commit((work) => refreshSession(work, ports.refreshTokens, body.refresh_token))
    if (refreshed === null) throw new Refusal('auth.expired')
    const { userId, sessionId, epoch, refreshToken } = refreshed
    const { token, expiresIn } = await ports.tokens.forUser({ id: userId, sessionId, epoch }, now)
    return { access_token: token, token_type: 'Bearer', expires_in: expiresIn, refresh_token: refreshToken }
  },
  async logout({ actor }, work) {
    await endSession(work, actor.sessionId, 'session.closed')
    return null
  },
  async forgotPassword({ body }, work) {
    await askForLink(work, 'password-reset', body.email)
    return null
  },
  validateForgotPassword: async ({ query }, { sql, now }) =>
    presentLink(await requireLink(sql, query.token, passwordPurposes, now)),
  async changePassword({ body, language }, steps) {
    await setPasswordByLink(steps, body, language)
    return null
  },
  async verifyEmail({ body, language, now }, work) {
    const { email } = await verifyEmail(work, body.token, language)
    return { email, email_verified_at: now.toISOString() }
  },
  async sendEmailVerification({ body }, work) {
    await askForLink(work, 'email-verification', body.email)
    return null
  },
})
