import { del, get, set } from 'idb-keyval'
import type { GuestVault, KeptGuest } from './keptGuest.ts'

const guestsName = 'autogate.guests'
const keyName = 'autogate.guests.key'

interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>
  readonly bytes: ArrayBuffer
}

/**
 * Guests on this machine's disk, sealed: they hold identity numbers. The key cannot be read out of the browser, and
 * goes when the last guest has gone.
 */
const sealed: GuestVault = {
  async read() {
    const key = await get<CryptoKey>(keyName)
    const found = await get<Sealed>(guestsName)
    if (key === undefined || found === undefined) return []
    const opened = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: found.iv }, key, found.bytes)
    return JSON.parse(new TextDecoder().decode(opened)) as readonly KeptGuest[]
  },
  async write(guests) {
    if (guests.length === 0) {
      await del(guestsName)
      return del(keyName)
    }
    const key = (await get<CryptoKey>(keyName)) ?? (await newKey())
    const iv = crypto.getRandomValues(new Uint8Array(12))
    const text = new TextEncoder().encode(JSON.stringify(guests))
    const bytes = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, text)
    await set(guestsName, { iv, bytes } satisfies Sealed)
  },
}

async function newKey(): Promise<CryptoKey> {
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
  await set(keyName, key)
  return key
}

let remembered: readonly KeptGuest[] = []

/** A page without Web Crypto keeps its guests until it is closed. */
const forgetful: GuestVault = {
  read: () => Promise.resolve(remembered),
  write: (guests) => Promise.resolve(void (remembered = guests)),
}

/** Whether guests outlive the page; plain HTTP on a network has no Web Crypto. */
export const outlivesPage = isSecureContext

export const guestVault: GuestVault = outlivesPage ? sealed : forgetful
