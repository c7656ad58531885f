import { createReadStream, existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Middleware } from 'koa'
import serve from 'koa-static'

/** The built console: files with a hash in their name stay cached, the two pages never. */
export function consolePages(folder: string): Middleware {
  const files = serve(folder, {
    index: false,
    setHeaders(response, path) {
      const hashed = path.includes('/assets/')
      response.setHeader('Cache-Control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })

  return async (ctx, next) => {
    const page = pageOf(ctx.path)
    if (page === null || !['GET', 'HEAD'].includes(ctx.method)) return await next()
    if (page === 'asset') return await files(ctx, next)
    const path = join(folder, page)
    ctx.type = 'html'
    ctx.set('Cache-Control', 'no-cache')
    ctx.body = existsSync(path) ? createReadStream(path) : notBuilt
  }
}

const notBuilt = '<!doctype html><title>Autogate</title><p>The console is not built yet. Run <code>npm start</code>.'

/** An address without a file name is a screen of the console; its own router shows it. */
function pageOf(path: string): 'index.html' | 'wall.html' | 'asset' | null {
  if (/^\/(v1|api|docs|health|metrics|openapi\.json|socket\.io)(\/|$)/.test(path)) return null
  if (path.startsWith('/wall/')) return 'wall.html'
  return /\.\w{1,12}$/.test(path) ? 'asset' : 'index.html'
}
