import type { z } from 'zod'
import type { AccountSession } from '#shared/contract/autogate/profile.ts'
import type { SessionRow } from '../queries/sessionRows.ts'

export const presentSession = (row: SessionRow, currentId: string): z.infer<typeof AccountSession> => ({
  id: row.id,
  current: row.id === currentId,
  user_agent: row.user_agent,
  ip: row.ip,
  created_at: row.created_at.toISOString(),
  last_used_at: row.last_used_at.toISOString(),
  expires_at: row.expires_at.toISOString(),
})
