import { readFile, rm, writeFile } from 'node:fs/promises'
import type { SafeStorage } from 'electron'

export interface SessionStore {
  load(): Promise<string | null>
  save(token: string | null): Promise<void>
}

type Keys = Pick<SafeStorage, 'isAsyncEncryptionAvailable' | 'encryptStringAsync' | 'decryptStringAsync'>

/**
 * The refresh token on disk, encrypted with the operating system's key store. Without a key store it lives in
 * memory only: signing in again after a restart is better than a readable token.
 */
export function createSessionStore(path: string, keys: Keys): SessionStore {
  let held: string | null = null
  return {
    async load() {
      if (held !== null || !(await keys.isAsyncEncryptionAvailable())) return held
      try {
        held = (await keys.decryptStringAsync(await readFile(path))).result
      } catch {
        held = null
      }
      return held
    },
    async save(token) {
      held = token
      if (token === null) return rm(path, { force: true })
      if (await keys.isAsyncEncryptionAvailable())
        await writeFile(path, await keys.encryptStringAsync(token), { mode: 0o600 })
    },
  }
}
