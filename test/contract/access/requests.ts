import { v4 } from 'uuid'
import { addressOf } from '#shared/contract/client.ts'
import type { Endpoint } from '#shared/contract/endpoint.ts'
import { handled } from '#server/handlers/all.ts'
import { pdfBytes, pngBytes } from '#test/factories/files.ts'
import type { TestServer } from '../server.ts'
import { accessRows, entitiesOf } from './accessRows.ts'
import type { Caller } from './callers.ts'
import type { Rows } from './siteRows.ts'

export const endpoints: readonly Endpoint[] = handled.flatMap(({ endpoints: set }) => Object.values(set))

/** Ends the session that it comes with. */
export const farewell = 'auth.logout'

export interface Request {
  /** By the names of the path's parameters. */
  readonly ids?: Readonly<Record<string, string>>
  readonly query?: object | undefined
  readonly body?: object | undefined
  readonly headers?: Record<string, string> | undefined
}

export interface Reply {
  readonly status: number
  /** As it came; for a file the bytes as Latin letters. */
  readonly text: string
  readonly bytes: Buffer
}

const takes = (endpoint: Endpoint, what: 'body' | 'upload') =>
  what in endpoint && endpoint[what as keyof Endpoint] !== undefined

/** A good request about these rows. An endpoint of which the table does not know enough fails here. */
export function goodRequest(endpoint: Endpoint, rows: Rows): Request {
  const { body, query, headers } = accessRows[endpoint.id] ?? {}
  if (takes(endpoint, 'body') && body === undefined)
    throw new Error(`What does ${endpoint.id} take? Say it in accessRows.`)
  const ids = Object.entries(entitiesOf(endpoint.path)).map(([name, entity]) => [name, rows[entity]])
  return {
    ids: Object.fromEntries(ids) as Record<string, string>,
    body: body?.(rows),
    query: query?.(rows),
    headers: headers?.(rows),
  }
}

/** The same request with ids replaced wherever they stand. */
export function withOtherIds(request: Request, other: ReadonlyMap<string, string>): Request {
  const swap = (value: unknown): unknown => {
    if (typeof value === 'string') return other.get(value) ?? value
    if (Array.isArray(value)) return value.map(swap)
    if (value === null || typeof value !== 'object') return value
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, swap(member)]))
  }
  return swap(request) as Request
}

export async function send(server: TestServer, caller: Caller, endpoint: Endpoint, request: Request): Promise<Reply> {
  const { body, type } = bodyOf(endpoint, request)
  const response = await server.ask(addressOf(endpoint, request.ids, request.query), {
    method: endpoint.method,
    headers: {
      'accept-language': 'en',
      'idempotency-key': v4(),
      ...(caller.authorization !== null && { authorization: caller.authorization }),
      ...(type !== undefined && { 'content-type': type }),
      ...request.headers,
    },
    ...(body !== undefined && { body }),
  })
  const bytes = Buffer.from(await response.arrayBuffer())
  return { status: response.status, text: bytes.toString('latin1'), bytes }
}

function bodyOf(endpoint: Endpoint, { body }: Request): { body?: BodyInit; type?: string } {
  if ('upload' in endpoint && endpoint.upload !== undefined) {
    const isPdf = endpoint.upload.accepts.includes('application/pdf')
    const form = new FormData()
    form.set('file', new Blob([new Uint8Array(isPdf ? pdfBytes : pngBytes)]), isPdf ? 'surat.pdf' : 'foto.png')
    return { body: form }
  }
  if (body === undefined) return {}
  const formats: readonly string[] = ('bodyFormats' in endpoint ? endpoint.bodyFormats : undefined) ?? ['json']
  if (formats.includes('form') && !formats.includes('json'))
    return { body: new URLSearchParams(body as Record<string, string>) }
  return { body: JSON.stringify(body), type: 'application/json' }
}

/** A reply without what is never the same twice. */
export const essence = ({ status, text }: Reply): string =>
  `${status} ${text.replace(/"request_id":"[^"]*"/, '"request_id":""')}`
