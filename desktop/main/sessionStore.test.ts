import { mkdtempSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createSessionStore } from './sessionStore.ts'

const path = () => join(mkdtempSync(join(tmpdir(), 'autogate-session-')), 'session')

/** A key store that turns every byte around, or is not there. */
const keys = (available: boolean) => ({
  isAsyncEncryptionAvailable: async () => available,
  encryptStringAsync: async (text: string) => Buffer.from(text).map((byte) => byte ^ 0xff) as Buffer,
  decryptStringAsync: async (bytes: Buffer) => ({
    result: Buffer.from(bytes.map((byte) => byte ^ 0xff)).toString(),
    shouldReEncrypt: false,
  }),
})

it('keeps a token over a restart, unreadable on disk and for its owner only', async () => {
  const file = path()
  await createSessionStore(file, keys(true)).save('refresh-token')
  expect(readFileSync(file, 'utf8')).not.toContain('refresh-token')
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(await createSessionStore(file, keys(true)).load()).toBe('refresh-token')
})

it('forgets it when the person leaves', async () => {
  const file = path()
  const store = createSessionStore(file, keys(true))
  await store.save('refresh-token')
  await store.save(null)
  expect(await store.load()).toBeNull()
  expect(await createSessionStore(file, keys(true)).load()).toBeNull()
})

it('writes nothing without a key store', async () => {
  const file = path()
  const store = createSessionStore(file, keys(false))
  await store.save('refresh-token')
  expect(await store.load()).toBe('refresh-token')
  expect(() => statSync(file)).toThrow(/ENOENT/)
})

it('starts without a session when the file is damaged', async () => {
  const broken = { ...keys(true), decryptStringAsync: async () => Promise.reject(new Error('bad key')) }
  const file = path()
  await createSessionStore(file, keys(true)).save('refresh-token')
  expect(await createSessionStore(file, broken).load()).toBeNull()
})
