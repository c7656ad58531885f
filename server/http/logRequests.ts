import type { Middleware } from 'koa'
import type { Logger } from 'pino'
import { pinoHttp, startTime } from 'pino-http'

/**
 * Writes one line per request: method, path without query (it may hold a signature), status, time. No headers.
 * Requests that went well are lines of the level debug; below it they cost nothing.
 */
export function logRequests(log: Logger): Middleware {
  const observe = pinoHttp({
    logger: log,
    quietReqLogger: true,
    customLogLevel: (_request, response, error) => {
      if (error !== undefined || response.statusCode >= 500) return 'error'
      return response.statusCode >= 400 ? 'info' : 'debug'
    },
    genReqId: (_request, response) => String(response.getHeader('X-Request-Id')),
    serializers: {
      req: ({ id, method, url }: { id: string; method: string; url: string }) => ({
        id,
        method,
        path: url.split('?')[0],
      }),
      res: ({ statusCode }: { statusCode: number }) => ({ status: statusCode }),
    },
  })
  return async (ctx, next) => {
    const began = Date.now()
    await next()
    if (ctx.status < 400 && !log.isLevelEnabled('debug')) return
    ctx.res[startTime] = began
    observe(ctx.req, ctx.res)
  }
}
