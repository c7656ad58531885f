import type { z } from 'zod'
import type { Account } from '#shared/contract/autogate/auth.ts'
import type { UserActor } from '../http/actor.ts'
import type { AccountDetail } from '../queries/account.ts'

export function presentAccount(
  user: UserActor,
  detail: AccountDetail,
  signUrl: (path: string) => string,
): z.infer<typeof Account> {
  return {
    id: user.id,
    name: user.name,
    email: user.email,
    phone: detail.phone,
    photo_url: detail.photo_path === null ? null : signUrl(detail.photo_path),
    language: detail.language === 'en' ? 'en' : 'id',
    role: { id: user.roleId, name: user.roleName, level: user.level },
    company: user.companyId === null ? null : { id: user.companyId, name: detail.company_name ?? '' },
    gate_ids: [...user.gateIds],
    permissions: [...user.permissions].sort(),
  }
}
