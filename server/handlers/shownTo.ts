import type { Actor } from '../http/actor.ts'
import { seesIdentity } from '../policies/seesIdentity.ts'
import type { FileLinks, Seals } from '../ports.ts'
import { fileAddresses } from '../presenters/fileAddress.ts'

interface Visit {
  readonly actor: Actor
  readonly ports: { readonly links: FileLinks; readonly seals: Seals }
  readonly request: { readonly baseUrl: string }
  readonly now: Date
}

/** What a presenter of guests needs to know about who asks. */
export const shownTo = (asked: Visit) => ({
  signUrl: fileAddresses(asked),
  seals: asked.ports.seals,
  seesIdentity: seesIdentity(asked.actor),
})
