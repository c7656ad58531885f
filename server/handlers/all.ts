import type { Handled } from '../http/handle.ts'
import { authHandlers } from './auth.ts'
import { oauthHandlers } from './oauth.ts'
import { profileHandlers } from './profile.ts'

/** Every handled set of endpoints, in the order of the documentation. */
export const handled: readonly Handled[] = [
  authHandlers,
  profileHandlers,
  oauthHandlers,
]
