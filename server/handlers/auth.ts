import { auth } from '#shared/contract/autogate/auth.ts'
import { Refusal } from '#shared/contract/errors.ts'
import { checkCredentials } from '../actions/checkCredentials.ts'
import { openSession } from '../actions/openSession.ts'
import { endSession, refreshSession } from '../actions/refreshSession.ts'
import { handle, type Asked, type Steps } from '../http/handle.ts'
import { presentAccount } from '../presenters/account.ts'
import { findAccountDetail, type SignInAccount } from '../queries/account.ts'

type SignIn = Asked<typeof auth.login> | Asked<typeof auth.mobileLogin>

async function signIn(asked: SignIn, steps: Steps, admits: (account: SignInAccount) => boolean) {
  const { body, request, ports, now } = asked
  const account = await checkCredentials(steps.read, ports.attempts, { ...body, ip: request.ip })
  if (!admits(account)) throw new Refusal('auth.forbidden')
  const { user, refreshToken } = await steps.commit((work) => openSession(work, account, request.userAgent))
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
    user: presentAccount(user, detail, (path) => ports.links.signFileUrl(path, now)),
  }
}

export const authHandlers = handle(auth, {
  login: (asked, steps) => signIn(asked, steps, () => true),
  mobileLogin: (asked, steps) => signIn(asked, steps, ({ level }) => level === 'operational'),
  async refresh({ body, ports, now }, steps) {
    const refreshed = await steps.commit((work) => refreshSession(work, body.refresh_token))
    if (refreshed === null) throw new Refusal('auth.expired')
    const { userId, sessionId, epoch, refreshToken } = refreshed
    const { token, expiresIn } = await ports.tokens.forUser({ id: userId, sessionId, epoch }, now)
    return { access_token: token, token_type: 'Bearer', expires_in: expiresIn, refresh_token: refreshToken }
  },
  async logout({ actor }, work) {
    await endSession(work, actor.sessionId, 'session.closed')
    return null
  },
})
