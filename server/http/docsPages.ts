import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import type { Middleware } from 'koa'
import mount from 'koa-mount'
import serve from 'koa-static'

const initializer = `window.ui = SwaggerUIBundle({
  url: '/openapi.json',
  dom_id: '#swagger-ui',
  deepLinking: true,
  docExpansion: 'none',
  filter: true,
  presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
  layout: 'StandaloneLayout',
})`

/** Swagger UI from node_modules: no network, no script of anybody else. */
export function docsPages(): Middleware {
  const folder = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'))
  const files = mount('/docs', serve(folder, { maxAge: 3_600_000 }))

  return async (ctx, next) => {
    if (ctx.path === '/docs') ctx.redirect('/docs/')
    else if (ctx.path === '/docs/swagger-initializer.js') {
      ctx.type = 'text/javascript'
      ctx.body = initializer
    } else if (ctx.path.startsWith('/docs/')) await files(ctx, next)
    else await next()
  }
}
