import type { z } from 'zod'
import type { Sentence } from '../words/sentence.ts'
import type { Access } from './access.ts'
import type { RefusalCode } from './errors.ts'

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

/** A list: the reply carries `data` (an array of `item`) and `pagination`. */
export interface PageReply<Item extends z.ZodType = z.ZodType> {
  readonly kind: 'page'
  readonly item: Item
  /** What the Tenant API calls the list: there it lies beside `pagination` inside `data`. */
  readonly name?: string
}

/** A reply without the `{message, data}` envelope, where a standard fixes the body. */
export interface BareReply<Body extends z.ZodType = z.ZodType> {
  readonly kind: 'bare'
  readonly body: Body
}

/** A reply that is a file. */
export interface FileReply {
  readonly kind: 'file'
  readonly mediaTypes: readonly string[]
}

export type Reply = z.ZodType | PageReply | BareReply | FileReply

export const page = <Item extends z.ZodType>(item: Item, name?: string): PageReply<Item> => ({
  kind: 'page',
  item,
  ...(name !== undefined && { name }),
})
export const bare = <Body extends z.ZodType>(body: Body): BareReply<Body> => ({ kind: 'bare', body })
export const file = (...mediaTypes: string[]): FileReply => ({ kind: 'file', mediaTypes })

/** One multipart file in the field `file`; `accepts` are media types found in the content, never the name's. */
export interface Upload {
  readonly accepts: readonly string[]
  readonly maxBytes: number
}

export type Surface = 'autogate' | 'tenant' | 'oauth'

interface Described {
  /** The endpoint's id in `api/endpoints.tsv`. */
  readonly id: string
  readonly group: string
  readonly summary: string
  readonly description?: string
  readonly access: Access
  /** Another path of the same endpoint, where a reference prints two. */
  readonly alias?: string
  /** Headers that the caller must send, by their names as printed. */
  readonly headers?: z.ZodObject
  /** `tenant` is the Tenant API's `{status, message, data, errors, request_id}`; `oauth` refuses as RFC 6749 says. */
  readonly surface?: Surface
  /** The sentence of a successful reply. */
  readonly message?: Sentence
  readonly reply: Reply
  /** Requests per window that one caller may make; `by` says who counts as one caller. */
  readonly limit?: { readonly requests: number; readonly seconds: number; readonly by: 'ip' | 'caller' }
  /** Refusals of its own, besides those of every endpoint; the documentation tells them with their sentences. */
  readonly refuses?: readonly RefusalCode[]
  /** Example of a request and of its reply, as printed in the reference. */
  readonly example?: { readonly body?: unknown; readonly reply?: unknown }
}

export interface ReadOptions extends Described {
  readonly query?: z.ZodType
}

export interface WriteOptions extends Described {
  readonly query?: z.ZodType
  readonly body?: z.ZodType
  /** `curl`: JSON under the content type that curl sends with `-d`, as a reference prints it; `json` alone by default. */
  readonly bodyFormats?: readonly ('json' | 'form' | 'curl')[]
  readonly upload?: Upload
  /** `required` and `honoured`: the reply is stored under `Idempotency-Key` and given again to a retry. */
  readonly idempotency?: 'required' | 'honoured'
  /**
   * `together`: requests that arrive within a few milliseconds share one transaction; the handler gets them all.
   * `stepwise`: the handler opens its transactions itself, because something slow happens between or before them.
   */
  readonly commit?: 'together' | 'stepwise'
}

export type Endpoint = (ReadOptions | WriteOptions) & { readonly method: Method; readonly path: string }

const declare =
  <M extends Method, Options extends ReadOptions>(method: M) =>
  <const Path extends string, const O extends Options>(path: Path, options: O) =>
    ({ method, path, ...options }) as { readonly method: M; readonly path: Path } & O

export const get = declare<'GET', ReadOptions>('GET')
export const post = declare<'POST', WriteOptions>('POST')
export const put = declare<'PUT', WriteOptions>('PUT')
export const del = declare<'DELETE', WriteOptions>('DELETE')

/** A named set of endpoints: one file of the contract. */
export type Endpoints = Readonly<Record<string, Endpoint>>

type ParameterName<Path extends string> = Path extends `${string}/:${infer Rest}`
  ? Rest extends `${infer Name}/${infer Tail}`
    ? Name | ParameterName<`/${Tail}`>
    : Rest
  : never

export type Params<E extends Endpoint> = { readonly [Name in ParameterName<E['path']>]: string }
export type QueryOf<E extends Endpoint> = E extends { query: infer Q extends z.ZodType } ? z.output<Q> : undefined
export type QueryInput<E extends Endpoint> = E extends { query: infer Q extends z.ZodType } ? z.input<Q> : undefined
export type HeadersOf<E extends Endpoint> = E extends { headers: infer H extends z.ZodObject } ? z.output<H> : undefined
export type BodyOf<E extends Endpoint> = E extends { body: infer B extends z.ZodType } ? z.output<B> : undefined
export type BodyInput<E extends Endpoint> = E extends { body: infer B extends z.ZodType } ? z.input<B> : undefined

/** The data of a JSON reply as a caller reads it. */
export type ReplyData<E extends Endpoint> =
  E['reply'] extends PageReply<infer Item>
    ? readonly z.output<Item>[]
    : E['reply'] extends BareReply<infer Body>
      ? z.output<Body>
      : E['reply'] extends z.ZodType
        ? z.output<E['reply']>
        : never
