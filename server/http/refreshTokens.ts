import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { RefreshTokens } from '../ports.ts'
import { keyFor } from './accessTokens.ts'

const bytes = 16

/**
 * `<session id>.<128 secret bits><their seal>`. The seal tells a token that was given once, and came back, from one that
 * somebody made up: only the former ends a session.
 */
export function createRefreshTokens(secret: string): RefreshTokens {
  const key = keyFor('refresh-token', secret)
  const mac = (purpose: string, text: string | Buffer): Buffer =>
    createHmac('sha256', key).update(purpose).update(text).digest().subarray(0, bytes)

  function sealed(sessionId: string, own: Buffer): string {
    const seal = mac(`seal ${sessionId} `, own)
    return `${sessionId}.${Buffer.concat([own, seal]).toString('base64url')}`
  }

  return {
    first: (sessionId) => sealed(sessionId, randomBytes(bytes)),
    after: (token) => sealed(sessionOf(token), mac('next ', token)),
    isOurs(token) {
      const [sessionId = '', rest = ''] = token.split('.')
      const given = Buffer.from(rest, 'base64url')
      if (given.length !== 2 * bytes) return false
      return timingSafeEqual(given.subarray(bytes), mac(`seal ${sessionId} `, given.subarray(0, bytes)))
    },
  }
}

const sessionOf = (token: string): string => token.split('.')[0] ?? ''
