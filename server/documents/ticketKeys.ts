import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Keys that sign and are accepted at the same time: the newest signs, the one before it is still accepted. */
const liveKeys = 2

export interface TicketKey {
  /** Four hex digits, drawn from the public key. */
  readonly id: string
  readonly privateKey: KeyObject
  readonly publicKey: KeyObject
  readonly createdAt: Date
}

interface StoredKey {
  readonly created_at: string
  /** PKCS #8 in base64. */
  readonly key: string
}

/** The keys of a file that only its owner may read, newest first; makes the first one. */
export function loadTicketKeys(file: string): readonly TicketKey[] {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  return (readKeys(file) ?? createFirst(file)).map(keyOf)
}

/** Adds a key that signs from the next start on and drops the oldest: slips signed with it are no longer accepted. */
export function rotateTicketKeys(file: string, now: Date): readonly TicketKey[] {
  const before = loadTicketKeys(file)
  let next = storedKey(now)
  while (before.some(({ id }) => id === keyOf(next).id)) next = storedKey(now)
  const kept = [next, ...(readKeys(file) ?? [])].slice(0, liveKeys)
  const draft = draftOf(file)
  writeFileSync(draft, JSON.stringify(kept, null, 2), { mode: 0o600, flag: 'wx', flush: true })
  renameSync(draft, file)
  return kept.map(keyOf)
}

/** Two processes may start at once: the first to link its file wins, and both read that one. */
function createFirst(file: string): readonly StoredKey[] {
  const draft = draftOf(file)
  writeFileSync(draft, JSON.stringify([storedKey(new Date())], null, 2), { mode: 0o600, flag: 'wx', flush: true })
  try {
    linkSync(draft, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(draft)
  }
  return readKeys(file) ?? []
}

function readKeys(file: string): readonly StoredKey[] | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as readonly StoredKey[]
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

const draftOf = (file: string): string => `${file}.${process.pid}.part`

function storedKey(now: Date): StoredKey {
  const { privateKey } = generateKeyPairSync('ed25519')
  return {
    created_at: now.toISOString(),
    key: privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64'),
  }
}

function keyOf(stored: StoredKey): TicketKey {
  const privateKey = createPrivateKey({ key: Buffer.from(stored.key, 'base64'), type: 'pkcs8', format: 'der' })
  const publicKey = createPublicKey(privateKey)
  const id = createHash('sha256').update(rawPublicKey(publicKey)).digest('hex').slice(0, 4)
  return { id, privateKey, publicKey, createdAt: new Date(stored.created_at) }
}

/** The 32 bytes of an Ed25519 public key, in base64url. */
export const rawPublicKey = (key: KeyObject): string => key.export({ format: 'jwk' }).x ?? ''
