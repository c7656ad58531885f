import type { z } from 'zod'
import { say, type Language } from '../words/sentence.ts'
import { refusals } from '../words/refusals.ts'
import type { BodyInput, Endpoint, Params, QueryInput, ReplyData } from './endpoint.ts'
import { Refusal, type FieldError, type RefusalCode } from './errors.ts'
import type { Pagination } from './page.ts'

export interface HttpRequest {
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | undefined
  readonly signal: AbortSignalLike | undefined
}

/** `AbortSignal` without the DOM: shared code names no platform. */
export interface AbortSignalLike {
  readonly aborted: boolean
}

export interface HttpResponse {
  readonly status: number
  readonly body: unknown
}

/** Sends one request; throws when no answer came. Over `fetch` in the console, the lane agent and the tests. */
export type Send = (request: HttpRequest) => Promise<HttpResponse>

type Wanted<Key extends string, Value> = [Value] extends [undefined]
  ? { readonly [K in Key]?: undefined }
  : { readonly [K in Key]: Value }

export type CallInput<E extends Endpoint> = Wanted<'query', QueryInput<E>> &
  Wanted<'body', BodyInput<E>> &
  ([keyof Params<E>] extends [never] ? { readonly params?: undefined } : { readonly params: Params<E> }) & {
    readonly idempotencyKey?: string
    readonly signal?: AbortSignalLike
  }

export interface Answer<E extends Endpoint> {
  readonly message: string
  readonly data: ReplyData<E>
  readonly pagination: z.infer<typeof Pagination> | undefined
}

/** The path with its parameters filled in and the query appended. */
export function addressOf(
  endpoint: Endpoint,
  params: Readonly<Record<string, string>> = {},
  query: unknown = {},
): string {
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
  const pairs = Object.entries((query ?? {}) as Record<string, unknown>)
    .filter(([, value]) => value !== undefined && value !== null && value !== '')
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`)
  return pairs.length === 0 ? path : `${path}?${pairs.join('&')}`
}

/** A typed client: a call is an endpoint and its input; a refusal of the server is thrown as {@link Refusal}. */
export function createClient(send: Send, credentials: () => { token: string | undefined; language: Language }) {
  return async function call<E extends Endpoint>(endpoint: E, input: CallInput<E>): Promise<Answer<E>> {
    const { token, language } = credentials()
    const headers: Record<string, string> = { accept: 'application/json', 'accept-language': language }
    if (token !== undefined) headers['authorization'] = `Bearer ${token}`
    if (input.idempotencyKey !== undefined) headers['idempotency-key'] = input.idempotencyKey
    if (input.body !== undefined) headers['content-type'] = 'application/json'
    const response = await send({
      method: endpoint.method,
      path: addressOf(endpoint, input.params, input.query),
      headers,
      body: input.body === undefined ? undefined : JSON.stringify(input.body),
      signal: input.signal,
    })
    if (response.status >= 400) throw refusalFrom(response)
    if (isBare(endpoint)) return { message: '', data: response.body as ReplyData<E>, pagination: undefined }
    const envelope = response.body as { message: string; data: ReplyData<E>; pagination?: z.infer<typeof Pagination> }
    return { message: envelope.message, data: envelope.data, pagination: envelope.pagination }
  }
}

const isBare = ({ reply }: Endpoint): boolean => 'kind' in reply && reply.kind === 'bare'

export type Call = ReturnType<typeof createClient>

/** A refusal as the server wrote it: its own sentence wins over ours, because it holds the values. */
export function refusalFrom(response: HttpResponse): Refusal {
  const body = (response.body ?? {}) as {
    code?: string
    message?: string
    errors?: FieldError[]
    request_id?: string
  }
  const code = body.code !== undefined && body.code in refusals ? (body.code as RefusalCode) : 'server.failed'
  const refusal = new Refusal(code, {}, body.errors ?? [])
  refusal.requestId = body.request_id ?? null
  refusal.message = body.message ?? say(refusals[code], 'en')
  return refusal
}
