import { readFile, rm, writeFile } from 'node:fs/promises'
import type { SafeStorage } from 'electron'

export interface SessionStore {
  load(): Promise<string | null>
  save(token: string | null): Promise<void>
}

/**
 * The refresh token on disk, encrypted with the operating system's key store. Without a key store it lives in
 * memory only: signing in again after a restart is better than a readable token.
 */
export function createSessionStore(
  path: string,
  keys: Pick<SafeStorage, 'isEncryptionAvailable' | 'encryptString' | 'decryptString'>,
): SessionStore {
  let held: string | null = null
  return {
    async load() {
      if (held !== null || !keys.isEncryptionAvailable()) return held
      try {
        held = keys.decryptString(await readFile(path))
      } catch {
        held = null
      }
      return held
    },
    async save(token) {
      held = token
      if (token === null) return rm(path, { force: true })
      if (keys.isEncryptionAvailable()) await writeFile(path, keys.encryptString(token), { mode: 0o600 })
    },
  }
}
