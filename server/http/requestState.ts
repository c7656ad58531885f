import type { Middleware } from 'koa'
import { v7 } from 'uuid'
import type { Surface } from '#shared/contract/endpoint.ts'
import { languageOf, type Language } from '#shared/words/sentence.ts'

declare module 'koa' {
  interface DefaultState {
    requestId: string
    language: Language
    surface: Surface
    /** The id of the endpoint that answers. */
    endpoint: string
  }
}

/** Gives each request its id (the caller's own when it sent a decent one) and its language. */
export function requestState(): Middleware {
  return async (ctx, next) => {
    const sent = ctx.get('x-request-id')
    const requestId = /^[\w.:-]{1,64}$/.test(sent) ? sent : v7()
    ctx.state.requestId = requestId
    ctx.state.language = languageOf(ctx.get('accept-language'))
    ctx.state.surface = ctx.path.startsWith('/api/partner/') ? 'tenant' : 'autogate'
    ctx.state.endpoint = 'other'
    ctx.set('X-Request-Id', requestId)
    await next()
  }
}
