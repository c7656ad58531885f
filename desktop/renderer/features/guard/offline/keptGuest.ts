import type { guardPost } from '#shared/contract/autogate/guardPost.ts'
import type { BodyInput, ReplyData } from '#shared/contract/endpoint.ts'
import type { Problem } from '../../../ui/problem.ts'

export type GuestTicket = ReplyData<typeof guardPost.guest>

/** A guest who was registered while the server was away. */
export interface KeptGuest {
  /** Becomes the ticket's id: sent twice, by whomever, it is one ticket. */
  readonly id: string
  readonly body: BodyInput<typeof guardPost.guest>
  /** A JPEG as a data address; null without one, and once it is stored. */
  readonly photo: string | null
  /** Milliseconds since 1970. */
  readonly keptAt: number
  /** Why the server does not take it as it is; null until it said so. */
  readonly problem: Problem | null
}

/** Where guests wait; the implementations keep all of them or none. */
export interface GuestVault {
  read(): Promise<readonly KeptGuest[]>
  write(guests: readonly KeptGuest[]): Promise<void>
}

export const withGuest = (guests: readonly KeptGuest[], guest: KeptGuest): readonly KeptGuest[] =>
  guests.some(({ id }) => id === guest.id)
    ? guests.map((one) => (one.id === guest.id ? guest : one))
    : [...guests, guest]

export const withoutGuest = (guests: readonly KeptGuest[], id: string): readonly KeptGuest[] =>
  guests.filter((one) => one.id !== id)
