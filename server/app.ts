import Koa from 'koa'
import compress from 'koa-compress'
import type { Logger } from 'pino'
import type { Database } from './database/database.ts'
import { handled as everything } from './handlers/all.ts'
import { answerErrors } from './http/answerErrors.ts'
import type { Authentication } from './http/authenticate.ts'
import { consolePages } from './http/consolePages.ts'
import { docsPages } from './http/docs/docsPages.ts'
import type { Handled } from './http/handle.ts'
import { health, type Probe } from './http/health.ts'
import { createRateLimits, defaultRates, type DefaultRates } from './http/limitRate.ts'
import { logRequests } from './http/logRequests.ts'
import { createMetrics } from './http/metrics.ts'
import { mount } from './http/mount.ts'
import { openApiDocument } from './http/openApi.ts'
import { requestState } from './http/requestState.ts'
import { securityHeaders } from './http/securityHeaders.ts'
import type { Ports } from './ports.ts'

export interface AppParts {
  readonly database: Database
  readonly ports: Ports
  readonly authentication: Authentication
  readonly log: Logger
  readonly version: string
  /** The built console, or where it will be. */
  readonly pages: string
  /** What must work for `/health/ready`, besides the database. */
  readonly probes?: Readonly<Record<string, Probe>>
  readonly rates?: DefaultRates
  readonly trustedProxies?: number
  readonly handled?: readonly Handled[]
}

/** The whole HTTP side: API, documentation, health, metrics and the built console. */
export function createApp(parts: AppParts): Koa {
  const { database, ports, authentication, log, handled = everything, rates = defaultRates } = parts
  const { trustedProxies = 0 } = parts
  const app = new Koa({ proxy: trustedProxies > 0, maxIpsCount: trustedProxies })
  const metrics = createMetrics()
  const limits = createRateLimits(rates)
  const router = mount(handled, { database, authentication, limits, ports })
  app.on('error', brokenOff(log))
  app.use(logRequests(log))
  app.use(requestState())
  app.use(metrics.observe)
  app.use(securityHeaders())
  app.use(answerErrors(log))
  app.use(health({ database: () => database.ping(), ...parts.probes }))
  app.use(compress({ threshold: 4096 }))
  app.use(router.routes())
  app.use(metrics.show)
  app.use(documentation(handled, parts.version))
  app.use(docsPages())
  app.use(consolePages(parts.pages))
  return app
}

/** An answer that had begun can only break off: whoever reads it must not take it for whole. */
const brokenOff = (log: Logger) => (cause: Error & { readonly code?: string }) => {
  if (cause.code !== 'ERR_STREAM_PREMATURE_CLOSE') log.error({ err: cause }, 'An answer broke off')
}

/** Made at the first request: starting must not wait for it. */
function documentation(handled: readonly Handled[], version: string): Koa.Middleware {
  let written: string | undefined
  return async (ctx, next) => {
    if (ctx.path !== '/openapi.json') return await next()
    const endpoints = handled.flatMap(({ endpoints: set }) => Object.values(set))
    written ??= JSON.stringify(openApiDocument(endpoints, version))
    ctx.type = 'json'
    ctx.body = written
  }
}
