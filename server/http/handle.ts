import type { z } from 'zod'
import type {
  BodyOf,
  Endpoint,
  Endpoints,
  FileReply,
  HeadersOf,
  PageReply,
  Params,
  QueryOf,
  ReplyData,
} from '#shared/contract/endpoint.ts'
import type { Refusal } from '#shared/contract/errors.ts'
import type { Slice } from '#shared/contract/page.ts'
import type { Language } from '#shared/words/sentence.ts'
import type { Reading, Work } from '../database/work.ts'
import type { Ports } from '../ports.ts'
import type { Actor, DeviceActor, ExternalActor, PartnerActor, UserActor } from './actor.ts'

/** A file to answer with. `inline` shows it in the browser; else it is saved. */
export interface Download {
  readonly mediaType: string
  readonly fileName: string
  readonly body: Uint8Array | AsyncIterable<Uint8Array>
  readonly inline?: boolean
  readonly length?: number
  /** Set for a part of the file: answers 206 with Content-Range. */
  readonly range?: { readonly start: number; readonly end: number; readonly total: number }
}

export interface UploadedFile {
  readonly bytes: Uint8Array
  readonly originalName: string
  /** Found in the content. */
  readonly mediaType: string
}

/** Parsed, authenticated and permitted: all that a handler knows of a request. */
export interface Asked<E extends Endpoint, A extends Actor = ActorOf<E>> {
  readonly params: Params<E>
  readonly query: QueryOf<E>
  readonly headers: HeadersOf<E>
  readonly body: BodyOf<E>
  readonly file: E extends { upload: object } ? UploadedFile : undefined
  readonly actor: A
  readonly language: Language
  readonly request: {
    readonly id: string
    readonly ip: string | null
    readonly userAgent: string | null
    readonly range: string | null
    readonly baseUrl: string
  }
  readonly now: Date
  readonly ports: Ports
}

/** The callers that an endpoint's access lets in. */
export type ActorOf<E extends Endpoint> = E['access'] extends { kind: 'user'; devices: false }
  ? UserActor
  : E['access'] extends { kind: 'user' }
    ? UserActor | DeviceActor
    : E['access'] extends { kind: 'device' }
      ? DeviceActor
      : E['access'] extends { kind: 'external' }
        ? ExternalActor
        : E['access'] extends { kind: 'partner' }
          ? PartnerActor
          : Actor

/** What a `stepwise` handler works with: each step is one transaction, committed when its promise resolves. */
export interface Steps {
  read<T>(step: (reading: Reading) => Promise<T>): Promise<T>
  commit<T>(step: (work: Work) => Promise<T>): Promise<T>
}

type Answer<E extends Endpoint> = E['reply'] extends FileReply
  ? Download
  : E['reply'] extends PageReply<infer Item>
    ? Slice<z.output<Item>>
    : ReplyData<E>

type Handler<E extends Endpoint> = E extends { commit: 'together' }
  ? (asked: readonly Asked<E>[], work: Work) => Promise<(Answer<E> | Refusal)[]>
  : E extends { commit: 'stepwise' }
    ? (asked: Asked<E>, steps: Steps) => Promise<Answer<E>>
    : E['method'] extends 'GET'
      ? (asked: Asked<E>, reading: Reading) => Promise<Answer<E>>
      : (asked: Asked<E>, work: Work) => Promise<Answer<E>>

export type HandlersOf<Set extends Endpoints> = { readonly [Name in keyof Set]: Handler<Set[Name]> }

/** A set of endpoints and its handlers, ready to be mounted: an endpoint without a handler does not compile. */
export interface Handled {
  readonly endpoints: Endpoints
  readonly handlers: Readonly<Record<string, unknown>>
}

export function handle<Set extends Endpoints>(endpoints: Set, handlers: HandlersOf<Set>): Handled {
  return { endpoints, handlers }
}
