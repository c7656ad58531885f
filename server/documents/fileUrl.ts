import { createHmac, timingSafeEqual } from 'node:crypto'
import type { FileLinks } from '../ports.ts'

/** Links to files end after a day. */
export const linkLifetimeMs = 86_400_000

/** Signs and checks the addresses of files with a key drawn from the environment's secret. */
export function createFileLinks(secret: string): FileLinks {
  const key = createHmac('sha256', secret).update('autogate file links').digest()
  const signatureOf = (path: string, expires: string) =>
    createHmac('sha256', key).update(`${expires}\n${path}`).digest('base64url')
  return {
    signFileUrl(path, now) {
      const expires = String(now.getTime() + linkLifetimeMs)
      const query = new URLSearchParams({ path, expires, signature: signatureOf(path, expires) })
      return `/v1/files/stream?${query.toString()}`
    },
    isSigned({ path, expires, signature }, now) {
      if (!/^\d{13}$/.test(expires) || now.getTime() >= Number(expires)) return false
      const wanted = Buffer.from(signatureOf(path, expires))
      const given = Buffer.from(signature)
      return given.length === wanted.length && timingSafeEqual(given, wanted)
    },
  }
}
