import type { Middleware } from 'koa'
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'

/** Counts and times requests by endpoint (never by raw path, which would make endless series). */
export function createMetrics(): { observe: Middleware; show: Middleware } {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const seconds = new Histogram({
    name: 'autogate_http_request_seconds',
    help: 'Time to answer a request',
    labelNames: ['endpoint', 'status'],
    buckets: [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.3, 1, 3],
    registers: [registry],
  })
  return {
    async observe(ctx, next) {
      const start = performance.now()
      await next()
      const { endpoint } = ctx.state
      seconds.observe({ endpoint, status: ctx.status }, (performance.now() - start) / 1000)
    },
    async show(ctx, next) {
      if (ctx.path !== '/metrics') return next()
      ctx.type = registry.contentType
      ctx.body = await registry.metrics()
    },
  }
}
