import { randomBytes } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'
import { Refusal } from '#shared/contract/errors.ts'

/** argon2id at 19 MiB and two passes: 50 to 100 ms of one core each, so two at a time and a short queue. */
const atOnce = 2
const longestQueue = 64

let running = 0
const waiting: (() => void)[] = []

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= atOnce) {
    if (waiting.length >= longestQueue) throw new Refusal('server.busy', { seconds: 5 })
    await new Promise<void>((resolve) => waiting.push(resolve))
  } else running += 1
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next === undefined) running -= 1
    else next()
  }
}

/** The argon2id hash of a password or of a client's secret, as stored. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password))
}

/** A new secret for a programme: 256 random bits. */
export const drawSecret = (): string => randomBytes(32).toString('base64url')

/** A hash of nothing anybody knows, checked for unknown accounts so that they take as long as known ones. */
const nobody = hash(crypto.randomUUID())

/** What is stored for somebody who has not set a password yet: no password belongs to it. */
export const unknownPassword = (): Promise<string> => nobody

/** Whether the password belongs to the hash; takes the same time when there is no hash (an unknown account). */
export async function checkPassword(password: string, stored: string | null): Promise<boolean> {
  const against = stored ?? (await nobody)
  const right = await inTurn(() => verify(against, password).catch(() => false))
  return right && stored !== null
}
