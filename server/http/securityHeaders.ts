import helmet from 'koa-helmet'
import type { Middleware } from 'koa'

/** Pages run their own scripts only; styles are set inline by the component library. */
const pages = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'", 'ws:', 'wss:'],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
  },
  /** The site's own network is often plain HTTP; TLS and its headers are the reverse proxy's. */
  strictTransportSecurity: false,
  crossOriginOpenerPolicy: { policy: 'same-origin' },
})

/** Set on every reply of the API without running the whole of helmet, which the busiest path would feel. */
const api: Readonly<Record<string, string>> = {
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
}

const isApi = (path: string): boolean => path.startsWith('/v1/') || path.startsWith('/api/')

export function securityHeaders(): Middleware {
  return async (ctx, next) => {
    if (!isApi(ctx.path)) return await pages(ctx, next)
    ctx.set(api)
    await next()
  }
}
