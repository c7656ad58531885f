import { join } from 'node:path'
import type { SafeStorage } from 'electron'
import { createSessionStore, type SessionStore } from './sessionStore.ts'

/** The read-only tokens of this machine's walls, each in a file of its own beside the session. */
export function createWallTokens(folder: string, keys: SafeStorage): (name: string) => SessionStore {
  const stores = new Map<string, SessionStore>()
  return (name) => {
    const known = stores.get(name)
    if (known !== undefined) return known
    const store = createSessionStore(join(folder, `wall-${Buffer.from(name).toString('hex')}`), keys)
    stores.set(name, store)
    return store
  }
}
