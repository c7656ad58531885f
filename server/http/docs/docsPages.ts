import { createRequire } from 'node:module'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Middleware } from 'koa'
import mount from 'koa-mount'
import serve from 'koa-static'
import { guides, isGuide, writeGuide, type GuideName } from './guides.ts'
import { layOut } from './layOut.ts'

const initializer = `window.ui = SwaggerUIBundle({
  url: '/openapi.json',
  dom_id: '#swagger-ui',
  deepLinking: true,
  docExpansion: 'list',
  defaultModelsExpandDepth: 0,
  defaultModelExpandDepth: 3,
  displayRequestDuration: true,
  filter: true,
  presets: [SwaggerUIBundle.presets.apis],
})`

const reference = `<link rel="stylesheet" href="swagger-ui.css" />
<div id="swagger-ui"></div>
<script src="swagger-ui-bundle.js" charset="UTF-8"></script>
<script src="swagger-initializer.js" charset="UTF-8"></script>`

/** The guides and the reference: Swagger UI from node_modules; no network, no script of anybody else. */
export function docsPages(folder = join(process.cwd(), 'resources/guides')): Middleware {
  const swagger = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'))
  const files = mount('/docs', serve(swagger, { maxAge: 3_600_000, index: false }))
  const written = new Map<GuideName, string>()

  async function guide(name: GuideName): Promise<string> {
    const page = written.get(name) ?? layOut(name, guides[name], await writeGuide(folder, name))
    written.set(name, page)
    return page
  }

  return async (ctx, next) => {
    const [, page] = /^\/docs\/([\w.-]*)$/.exec(ctx.path) ?? []
    if (ctx.path === '/docs') ctx.redirect('/docs/')
    else if (page === undefined) await next()
    else if (page === '') ctx.body = layOut('', 'API reference', reference)
    else if (page === 'swagger-initializer.js') [ctx.type, ctx.body] = ['text/javascript', initializer]
    else if (page === 'docs.css') [ctx.type, ctx.body] = ['text/css', await readFile(join(folder, 'docs.css'))]
    else if (isGuide(page)) [ctx.type, ctx.body] = ['text/html', await guide(page)]
    else await files(ctx, next)
  }
}
