import type { Context, Middleware } from 'koa'
import { Refusal } from '#shared/contract/errors.ts'
import type { Log } from '../ports.ts'
import { refusalBodies } from './refusalBodies.ts'

/** Turns whatever is thrown into the error envelope. What nobody foresaw is logged whole and told as an id only. */
export function answerErrors(log: Log): Middleware {
  return async (ctx, next) => {
    try {
      await next()
      if (ctx.status === 404 && ctx.body === undefined)
        throw new Refusal('route.unknown', { method: ctx.method, path: ctx.path.slice(0, 200) })
    } catch (cause) {
      const refusal = refusalOf(cause)
      if (refusal.code === 'server.failed') log.error({ err: cause, request_id: ctx.state.requestId }, 'Request failed')
      answerRefusal(ctx, refusal)
    }
  }
}

function answerRefusal(ctx: Context, refusal: Refusal): void {
  const { surface, language, requestId } = ctx.state
  const { status, body } = refusalBodies[surface](refusal, language, requestId)
  const { seconds } = refusal.values
  ctx.status = status
  ctx.type = 'application/json; charset=utf-8'
  ctx.body = JSON.stringify(body)
  if (typeof seconds === 'number') ctx.set('Retry-After', String(seconds))
  if (status === 401) ctx.set('WWW-Authenticate', challenges[surface])
}

/** How each surface wants to be called. */
const challenges = { autogate: 'Bearer', oauth: 'Basic realm="autogate"', tenant: 'Token realm="autogate"' } as const

const byStatus = { 400: 'request.malformed', 413: 'request.too_large' } as const

/** Koa and its parsers throw errors with a status; they say nothing that we do not say better. */
function refusalOf(cause: unknown): Refusal {
  if (cause instanceof Refusal) return cause
  const { status, expose } = cause as { status?: number; expose?: boolean }
  if (expose === true && (status === 400 || status === 413)) return new Refusal(byStatus[status])
  return new Refusal('server.failed')
}
