import type { Work } from '../database/work.ts'
import type { Actor } from '../http/actor.ts'

/** Who asked for something in a transaction that may serve several at once, and in which request. */
export interface Author {
  readonly actor: Actor
  readonly request: { readonly id: string; readonly ip: string | null }
}

/** The author of a transaction that serves one request. */
export const authorOf = ({ actor, request }: Work): Author => ({ actor, request })
