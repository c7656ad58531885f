import { Refusal } from '#shared/contract/errors.ts'
import { problemOf } from '../../../ui/problem.ts'
import type { GuestTicket, GuestVault, KeptGuest } from './keptGuest.ts'
import { withGuest, withoutGuest } from './keptGuest.ts'

interface Hands {
  readonly vault: GuestVault
  /** Stores the photo, if there is one left to store, and gives the guest without it. */
  readonly storePhoto: (guest: KeptGuest) => Promise<KeptGuest>
  readonly register: (guest: KeptGuest) => Promise<GuestTicket>
  readonly onSent: (ticket: GuestTicket) => void
}

/** Not what is wrong with the guest: the session, the right, too much at once, the server itself. */
const passing = new Set([401, 403, 429])

const isForGood = (error: unknown): error is Refusal =>
  error instanceof Refusal && error.status < 500 && !passing.has(error.status)

/**
 * Sends guests in the order in which they came. One that the server refuses for good stays with the reason and is not
 * sent again by itself; anything else stops the round, and the next one goes on from there.
 */
export async function flushGuests({ vault, storePhoto, register, onSent }: Hands): Promise<void> {
  const waiting = (await vault.read()).filter(({ problem }) => problem === null)
  for (const guest of waiting) {
    try {
      const stored = await storePhoto(guest)
      if (stored !== guest) await vault.write(withGuest(await vault.read(), stored))
      const ticket = await register(stored)
      await vault.write(withoutGuest(await vault.read(), guest.id))
      onSent(ticket)
    } catch (error) {
      if (!isForGood(error)) return
      await vault.write(withGuest(await vault.read(), { ...guest, problem: problemOf(error) }))
    }
  }
}
