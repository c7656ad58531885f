import type { z } from 'zod'
import type { User } from '#shared/contract/autogate/user.ts'
import type { UserRow } from '../queries/userRows.ts'
import type { SignUrl } from './lane.ts'

export const presentUser = (row: UserRow, signUrl: SignUrl): z.infer<typeof User> => ({
  id: row.id,
  name: row.name,
  email: row.email,
  phone: row.phone,
  username: row.username,
  photo: row.photo_path === null ? null : { url: signUrl(row.photo_path), path: row.photo_path },
  language: row.language,
  role: { id: row.role_id, name: row.role_name, level: row.level },
  company: row.company_id === null ? null : { id: row.company_id, name: row.company_name ?? '' },
  gate_ids: row.gates.map(({ id }) => id),
  gates: row.gates.map(({ id, name, code }) => ({ id, name, code })),
  status: row.status,
  email_verified_at: row.email_verified_at?.toISOString() ?? null,
  last_login_at: row.last_login_at?.toISOString() ?? null,
  created_at: row.created_at.toISOString(),
  updated_at: row.updated_at.toISOString(),
  version: row.version,
})
