import type { z } from 'zod'
import type { Account, ValidLink } from '#shared/contract/autogate/account.ts'
import type { UserActor } from '../http/actor.ts'
import type { AccountDetail } from '../queries/account.ts'
import type { LinkRow } from '../queries/linkRows.ts'

export function presentAccount(
  user: UserActor,
  detail: AccountDetail,
  signUrl: (path: string) => string,
): z.infer<typeof Account> {
  return {
    id: user.id,
    name: detail.name,
    email: detail.email,
    email_verified_at: detail.email_verified_at?.toISOString() ?? null,
    username: detail.username,
    phone: detail.phone,
    photo_url: detail.photo_path === null ? null : signUrl(detail.photo_path),
    language: detail.language === 'en' ? 'en' : 'id',
    role: { id: user.roleId, name: user.roleName, level: user.level },
    company: user.companyId === null ? null : { id: user.companyId, name: detail.company_name ?? '' },
    gate_ids: [...user.gateIds],
    permissions: [...user.permissions].sort(),
  }
}

export const presentLink = ({ email, expires_at }: LinkRow): z.infer<typeof ValidLink> => ({
  email,
  expires_at: expires_at.toISOString(),
})
