import { useEffect } from 'react'
import { v7 } from 'uuid'
import { create } from 'zustand'
import { guardPost } from '#shared/contract/autogate/guardPost.ts'
import { guardWords } from '#shared/words/console/guard.ts'
import { NoAnswer } from '../../../api/fetchSend.ts'
import { uploadFile } from '../../../api/files.ts'
import { call } from '../../../api/session.ts'
import { connectionNow, useConnection } from '../../../live/connection.ts'
import { saying } from '../../../ui/said.ts'
import { toast } from '../../../ui/toasts.ts'
import { fileOfPhoto } from '../photo/smallPhoto.ts'
import { flushGuests } from './flushGuests.ts'
import { withGuest, withoutGuest, type GuestTicket, type KeptGuest } from './keptGuest.ts'
import { guestVault } from './sealedVault.ts'

const askAgainMs = 10_000

/** The guests who wait at this post for the server, as the screen shows them. */
export const useKeptGuests = create<readonly KeptGuest[]>(() => [])

/** One window of the machine at a time changes what is kept. */
async function inTurn(change: () => Promise<void>): Promise<void> {
  const { locks } = navigator as Partial<Pick<Navigator, 'locks'>>
  await (locks === undefined ? change() : locks.request('autogate.guests', change))
  useKeptGuests.setState(await guestVault.read(), true)
}

export const dropGuest = (id: string): Promise<void> =>
  inTurn(async () => guestVault.write(withoutGuest(await guestVault.read(), id)))

const keepGuest = (guest: KeptGuest): Promise<void> =>
  inTurn(async () => guestVault.write(withGuest(await guestVault.read(), guest)))

async function storePhoto(guest: KeptGuest): Promise<KeptGuest> {
  if (guest.photo === null) return guest
  const { path } = await uploadFile('photo', fileOfPhoto(guest.photo), v7())
  return { ...guest, photo: null, body: { ...guest.body, identity_photo_path: path } }
}

const register = async ({ id, body }: KeptGuest): Promise<GuestTicket> =>
  (await call(guardPost.guest, { body: { ...body, registration_id: id }, idempotencyKey: id })).data

/** Registers a guest now; null when the server is away and the guest is kept for later. Throws what the server refuses. */
export async function registerGuest(guest: KeptGuest): Promise<GuestTicket | null> {
  let latest = guest
  try {
    if (connectionNow().grade === 'lost') throw new NoAnswer('The server is away.')
    latest = await storePhoto(guest)
    const ticket = await register(latest)
    await dropGuest(guest.id)
    return ticket
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error
    await keepGuest(latest)
    return null
  }
}

const flush = (): Promise<void> =>
  inTurn(() =>
    flushGuests({
      vault: guestVault,
      storePhoto,
      register,
      onSent: ({ guest, ticket_access_number }) =>
        toast('check', saying(guardWords.keptSent, { name: guest.name, number: ticket_access_number })),
    }),
  )

/** Reads what an earlier page left, and sends what waits as soon as the server is back. */
export function useGuestOutbox(): void {
  const live = useConnection(({ grade }) => grade === 'live' || grade === 'slow')
  const waiting = useKeptGuests((guests) => guests.some(({ problem }) => problem === null))
  useEffect(() => void inTurn(() => Promise.resolve()), [])
  useEffect(() => {
    if (!live || !waiting) return undefined
    void flush()
    const timer = setInterval(() => void flush(), askAgainMs)
    return () => clearInterval(timer)
  }, [live, waiting])
}
