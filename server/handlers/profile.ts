import { profile } from '#shared/contract/autogate/profile.ts'
import { handle } from '../http/handle.ts'
import { presentAccount } from '../presenters/account.ts'
import { findAccountDetail } from '../queries/account.ts'

export const profileHandlers = handle(profile, {
  async get({ actor, ports, now }, { sql }) {
    const detail = await findAccountDetail(sql, actor.id)
    return presentAccount(actor, detail, (path) => ports.links.signFileUrl(path, now))
  },
})
