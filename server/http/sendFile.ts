import { Readable } from 'node:stream'
import type { Context } from 'koa'
import type { Actor } from './actor.ts'
import type { Download } from './handle.ts'

/** Answers with a file that no browser can run as a page. A signed address may be kept as long as it is good. */
export function sendFile(ctx: Context, download: Download, actor: Actor): void {
  const { body, range } = download
  ctx.status = range === undefined ? 200 : 206
  ctx.type = download.mediaType
  ctx.attachment(download.fileName, { type: download.inline === true ? 'inline' : 'attachment' })
  ctx.set('Accept-Ranges', 'bytes')
  ctx.set('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox")
  /* A signed address is its own permission: the desktop's pages, phones and companies' programs show it from origins of their own. */
  if (actor.kind === 'nobody') ctx.set('Cross-Origin-Resource-Policy', 'cross-origin')
  ctx.set('Cache-Control', actor.kind === 'nobody' ? 'private, max-age=3600' : 'no-store')
  if (range !== undefined) ctx.set('Content-Range', `bytes ${range.start}-${range.end}/${range.total}`)
  /* Compressed already, or read faster over the zone's own network than it is packed. */
  ctx.compress = false
  ctx.body = body instanceof Uint8Array ? Buffer.from(body) : body instanceof Readable ? body : Readable.from(body)
  if (download.length !== undefined) ctx.length = download.length
}
