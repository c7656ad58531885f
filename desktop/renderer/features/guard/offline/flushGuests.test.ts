import { expect, it } from 'vitest'
import { Refusal } from '#shared/contract/errors.ts'
import { NoAnswer } from '../../../api/fetchSend.ts'
import { flushGuests } from './flushGuests.ts'
import type { GuestTicket, GuestVault, KeptGuest } from './keptGuest.ts'

const guest = (id: string, given: Partial<KeptGuest> = {}): KeptGuest => ({
  id,
  body: { name: id } as never,
  photo: null,
  keptAt: 0,
  problem: null,
  ...given,
})

/** A vault in memory and a server that may answer, refuse, or lose its answers. */
function bench(kept: readonly KeptGuest[]) {
  let guests = kept
  const vault: GuestVault = {
    read: () => Promise.resolve(guests),
    write: (next) => Promise.resolve(void (guests = next)),
  }
  const registered = new Map<string, KeptGuest>()
  const asked: string[] = []
  const sent: GuestTicket[] = []
  let photos = 0
  let answer: (id: string) => void = () => undefined
  return {
    registered,
    asked,
    sent,
    photos: () => photos,
    kept: () => guests,
    serverThat: (does: (id: string) => void) => void (answer = does),
    flush: () =>
      flushGuests({
        vault,
        storePhoto(one) {
          if (one.photo === null) return Promise.resolve(one)
          photos += 1
          return Promise.resolve({ ...one, photo: null, body: { ...one.body, identity_photo_path: 'p' } })
        },
        async register(one) {
          asked.push(one.id)
          registered.set(one.id, one)
          await Promise.resolve()
          answer(one.id)
          return { id: one.id } as GuestTicket
        },
        onSent: (ticket) => sent.push(ticket),
      }),
  }
}

const lose = (): never => {
  throw new NoAnswer('gone')
}

it('sends each guest once, in their order, and forgets them', async () => {
  const { flush, asked, kept, sent } = bench([guest('a'), guest('b')])
  await flush()
  await flush()
  expect(asked).toEqual(['a', 'b'])
  expect(kept()).toEqual([])
  expect(sent.map(({ id }) => id)).toEqual(['a', 'b'])
})

it('keeps a guest whose answer was lost, and sends the same registration again', async () => {
  const { flush, serverThat, asked, kept, registered } = bench([guest('a'), guest('b')])
  serverThat(lose)
  await flush()
  expect(asked).toEqual(['a'])
  expect(kept()).toHaveLength(2)
  serverThat(() => undefined)
  await flush()
  expect([...registered.keys()]).toEqual(['a', 'b'])
  expect(kept()).toEqual([])
})

it('stores a photo once, however often the registration is sent', async () => {
  const { flush, serverThat, photos, registered } = bench([guest('a', { photo: 'data:image/jpeg;base64,AA==' })])
  serverThat(lose)
  await flush()
  serverThat(() => undefined)
  await flush()
  expect(photos()).toBe(1)
  expect(registered.get('a')?.body.identity_photo_path).toBe('p')
})

it('leaves a refused guest to the guard, with the reason, and goes on with the others', async () => {
  const { flush, serverThat, asked, kept } = bench([guest('a'), guest('b')])
  serverThat((id) => {
    if (id === 'a') throw new Refusal('request.invalid')
  })
  await flush()
  await flush()
  expect(asked).toEqual(['a', 'b'])
  expect(kept()).toMatchObject([{ id: 'a', problem: { code: 'request.invalid' } }])
})

it.each(['auth.forbidden', 'request.too_many'] as const)('blames no guest for %s', async (code) => {
  const { flush, serverThat, asked, kept } = bench([guest('a'), guest('b')])
  serverThat(() => {
    throw new Refusal(code, code === 'request.too_many' ? { seconds: 5 } : {})
  })
  await flush()
  expect(asked).toEqual(['a'])
  expect(kept()).toMatchObject([{ problem: null }, { problem: null }])
})
