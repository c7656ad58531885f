import { extname, join, normalize, sep } from 'node:path'

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
}

/** What the console may load: its own files, and pictures, requests and sockets of its one server. */
export function contentPolicy(server: string): string {
  const socket = server.replace(/^http/, 'ws')
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    `img-src 'self' data: blob: ${server}`,
    `media-src 'self' blob: ${server}`,
    `connect-src 'self' ${server} ${socket}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

export interface ConsoleFilesOptions {
  /** Folder with the built renderer. */
  readonly root: string
  readonly server: string
  readonly readFile: (path: string) => Promise<Uint8Array<ArrayBuffer>>
  readonly fetch: (address: string, request: RequestInit) => Promise<Response>
}

/**
 * Answers requests of the console's scheme: the API and the cameras behind it are passed on to the server, so that page and API
 * share an origin as they do in a browser; anything else is a built file.
 */
export function createConsoleFiles({ root, server, readFile, fetch }: ConsoleFilesOptions) {
  return async (request: Request): Promise<Response> => {
    const { pathname, search } = new URL(request.url)
    if (/^\/(v1|cameras)\//.test(pathname)) {
      const body = request.method === 'GET' ? undefined : await request.arrayBuffer()
      return fetch(server + pathname + search, {
        method: request.method,
        headers: request.headers,
        ...(body === undefined ? {} : { body }),
      })
    }
    const path = normalize(join(root, fileOf(pathname)))
    if (!path.startsWith(root + sep)) return new Response(null, { status: 404 })
    try {
      return new Response(await readFile(path), {
        headers: {
          'content-type': mediaTypes[extname(path)] ?? 'application/octet-stream',
          'content-security-policy': contentPolicy(server),
          'x-content-type-options': 'nosniff',
        },
      })
    } catch {
      return new Response(null, { status: 404 })
    }
  }
}

/** A wall's name in the address is read by its page. */
function fileOf(pathname: string): string {
  if (pathname === '/') return '/index.html'
  return pathname.startsWith('/wall/') ? '/wall.html' : decodeURIComponent(pathname)
}
