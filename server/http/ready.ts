import type { Endpoint } from '#shared/contract/endpoint.ts'
import type { Work } from '../database/work.ts'
import type { Actor } from './actor.ts'
import type { Asked } from './handle.ts'
import type { Key, Written } from './idempotency.ts'

/** A request ready for its handler, and the key under which its reply is kept. */
export interface Ready {
  readonly asked: Asked<Endpoint, Actor>
  readonly key: Key | null
}

/** Runs the handler of one endpoint in the kind of transaction its contract asks for. */
export type Perform = (ready: Ready) => Promise<Written>

export type Alone<Within> = (asked: Asked<Endpoint, Actor>, within: Within) => Promise<unknown>
export type Together = (asked: readonly Asked<Endpoint, Actor>[], work: Work) => Promise<readonly unknown[]>

/** Puts a handler's answer into the endpoint's envelope. */
export type Write = (asked: Asked<Endpoint, Actor>, answer: unknown) => Written

/** The transaction of one request. */
export const workOf = ({ actor, request, now }: Asked<Endpoint, Actor>) => ({
  actor,
  request: { id: request.id, ip: request.ip },
  now,
})
