import { code, id, instant, optionalCode, optionalInstant, optionalText, ref } from '../database/columns.ts'

/** A sign-in: the hashes of its refresh token and of the one before. */
export const sessionColumns = {
  id,
  user_id: ref('users'),
  refresh_hash: code(64),
  previous_hash: optionalCode(64),
  user_agent: optionalText(255),
  ip: optionalText(64),
  created_at: instant,
  last_used_at: instant,
  expires_at: instant,
  revoked_at: optionalInstant,
}
