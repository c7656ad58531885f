import type { Context } from 'koa'
import type { Access } from '#shared/contract/access.ts'
import { Refusal } from '#shared/contract/errors.ts'
import type { Actor } from './actor.ts'
import type { Authentication } from './authenticate.ts'

const nobody: Actor = { kind: 'nobody', id: 'nobody', name: 'nobody' }

/** Who calls, if the endpoint's access lets them in. A token counts in the `Authorization` header only. */
export async function admit(access: Access, ctx: Context, authentication: Authentication): Promise<Actor> {
  switch (access.kind) {
    case 'public':
    case 'signed':
      return nobody
    case 'user': {
      const token = bearer(ctx)
      if (access.devices && !isSigned(token)) return await authentication.device(token)
      const user = await authentication.user(token)
      if (access.permission !== null && !user.permissions.has(access.permission)) throw new Refusal('auth.forbidden')
      return user
    }
    case 'device': {
      const token = bearer(ctx)
      return await authentication.device(token).catch((cause: unknown) => refuseKnown(authentication, token, cause))
    }
    case 'external': {
      const token = bearer(ctx)
      const client = await authentication
        .client(token)
        .catch((cause: unknown) => refuseKnown(authentication, token, cause))
      if (!client.scopes.has(access.scope)) throw new Refusal('auth.forbidden')
      return client
    }
    case 'partner':
      return await authentication.partner(rawToken(ctx))
  }
}

/** A partner sends its token as it is; most programmers try `Bearer` first and are told. */
function rawToken(ctx: Context): string {
  const token = ctx.get('authorization').trim()
  if (/^Bearer\b/i.test(token)) throw new Refusal('partner.token_prefixed')
  if (!/^[\w.-]{20,200}$/.test(token)) throw new Refusal('auth.required')
  return token
}

function bearer(ctx: Context): string {
  const token = /^Bearer ([\w.~+/=-]{1,4096})$/i.exec(ctx.get('authorization'))?.[1]
  if (token === undefined) throw new Refusal('auth.required')
  return token
}

const isSigned = (token: string): boolean => token.includes('.')

/** Somebody who is signed in, but as the wrong kind of caller, is told so with 403 instead of 401. */
async function refuseKnown(authentication: Authentication, token: string, cause: unknown): Promise<never> {
  if (!isSigned(token)) throw cause
  await authentication.user(token).catch(() => {
    throw cause
  })
  throw new Refusal('auth.forbidden')
}
