import { profile } from '#shared/contract/autogate/profile.ts'
import { askEmailChange, askPasswordChange } from '../actions/askEmailChange.ts'
import { confirmPassword } from '../actions/confirmPassword.ts'
import { endOtherSessions, endOwnSession } from '../actions/endSessions.ts'
import { requireLink } from '../actions/links.ts'
import { saveProfile } from '../actions/saveProfile.ts'
import { setOwnPassword } from '../actions/setPassword.ts'
import { handle } from '../http/handle.ts'
import { presentAccount, presentLink } from '../presenters/account.ts'
import { presentSession } from '../presenters/accountSession.ts'
import { fileAddresses } from '../presenters/fileAddress.ts'
import { findAccountDetail } from '../queries/account.ts'
import { sessionsOf } from '../queries/sessionRows.ts'

export const profileHandlers = handle(profile, {
  get: async (asked, { sql }) =>
    presentAccount(asked.actor, await findAccountDetail(sql, asked.actor.id), fileAddresses(asked)),
  async update(asked, work) {
    const { actor, body, language } = asked
    return presentAccount(actor, await saveProfile(work, actor, body, language), fileAddresses(asked))
  },
  async updateEmail({ actor, body, ports, language }, steps) {
    await confirmPassword(steps, ports.attempts, actor, body.password)
    await steps.commit((work) => askEmailChange(work, actor, body.email, language))
    return null
  },
  async requestChangePassword({ actor }, work) {
    await askPasswordChange(work, actor)
    return null
  },
  async changePassword({ actor, body, ports, language }, steps) {
    await setOwnPassword(steps, { actor, attempts: ports.attempts, language }, body)
    return null
  },
  async unlock({ actor, body, ports }, steps) {
    await confirmPassword(steps, ports.attempts, actor, body.password)
    await steps.commit((work) => {
      work.record({ action: 'session.unlocked', entity: 'session', entityId: actor.sessionId })
      return Promise.resolve()
    })
    return null
  },
  validateToken: async ({ query }, { sql, now }) =>
    presentLink(await requireLink(sql, query.token, ['password-change'], now)),
  async sessions({ actor }, { sql, now }) {
    const rows = await sessionsOf(sql, actor.id, now)
    return rows.map((row) => presentSession(row, actor.sessionId))
  },
  async endSession({ actor, params }, work) {
    await endOwnSession(work, actor, params.id)
    return null
  },
  endOtherSessions: async ({ actor }, work) => ({ ended: await endOtherSessions(work, actor) }),
})
