import { hkdfSync } from 'node:crypto'
import { errors, jwtVerify, SignJWT, type JWTPayload } from 'jose'
import { z } from 'zod'
import { Refusal } from '#shared/contract/errors.ts'
import type { AccessTokens, IssuedToken } from '../ports.ts'

const issuer = 'autogate'
const userSeconds = 15 * 60
const clientSeconds = 60 * 60
const mostVerified = 5_000

const UserClaims = z.object({ sub: z.string(), sid: z.string(), epoch: z.number().int() })
const ClientClaims = z.object({ sub: z.string(), scope: z.string(), epoch: z.number().int() })

type Audience = 'autogate:user' | 'autogate:external'

/** Reads what {@link AccessTokens} signed. A token of one audience is never accepted for the other. */
export interface TokenReader {
  readUser(token: string): Promise<{ userId: string; sessionId: string; epoch: number }>
  readClient(token: string): Promise<{ clientId: string; scopes: readonly string[]; epoch: number }>
}

/** The key for one purpose, so that a leaked file address says nothing about tokens. */
export function keyFor(purpose: string, secret: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, 'autogate', purpose, 32))
}

export function createAccessTokens(secret: string): AccessTokens & TokenReader {
  const key = keyFor('access-token', secret)

  async function issue(audience: Audience, claims: JWTPayload, seconds: number, now: Date): Promise<IssuedToken> {
    const issuedAt = Math.floor(now.getTime() / 1000)
    const token = await new SignJWT(claims)
      .setProtectedHeader({ alg: 'HS256', typ: 'at+jwt' })
      .setIssuer(issuer)
      .setAudience(audience)
      .setIssuedAt(issuedAt)
      .setExpirationTime(issuedAt + seconds)
      .sign(key)
    return { token, expiresIn: seconds }
  }

  /** A signature that was good once stays good until the token ends; whether its bearer may come in is asked anew. */
  const verified = new Map<string, JWTPayload>()

  async function open<T>(token: string, audience: Audience, claims: z.ZodType<T>): Promise<T> {
    try {
      const known = verified.get(token)
      if (known?.aud === audience && (known.exp ?? 0) * 1000 > Date.now()) return claims.parse(known)
      const rules = { issuer, audience, algorithms: ['HS256'], typ: 'at+jwt', requiredClaims: ['exp', 'iat'] }
      const { payload } = await jwtVerify(token, key, rules)
      if (verified.size >= mostVerified) verified.clear()
      verified.set(token, payload)
      return claims.parse(payload)
    } catch (cause) {
      throw new Refusal(cause instanceof errors.JWTExpired ? 'auth.expired' : 'auth.required')
    }
  }

  return {
    forUser: ({ id, sessionId, epoch }, now) =>
      issue('autogate:user', { sub: id, sid: sessionId, epoch }, userSeconds, now),
    forClient: ({ id, scopes, epoch }, now) =>
      issue('autogate:external', { sub: id, scope: scopes.join(' '), epoch }, clientSeconds, now),
    async readUser(token) {
      const { sub, sid, epoch } = await open(token, 'autogate:user', UserClaims)
      return { userId: sub, sessionId: sid, epoch }
    },
    async readClient(token) {
      const { sub, scope, epoch } = await open(token, 'autogate:external', ClientClaims)
      return { clientId: sub, epoch, scopes: scope.split(' ').filter((name) => name !== '') }
    },
  }
}
