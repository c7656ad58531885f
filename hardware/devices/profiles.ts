import type { DeviceInfo } from '../transport/ports.ts'

/** A kind of hardware we know: how to recognise it and which driver speaks with it. */
export interface Profile {
  readonly role: 'scanner' | 'relay' | 'printer'
  readonly name: string
  readonly driver: 'hid_pos' | 'dcttech' | 'lcus' | 'esc_pos'
  readonly is: (info: DeviceInfo) => boolean
}

/** Star's own command set is not ESC/POS; the same number is squatted by a relay board, too. */
const notEscPos: readonly number[] = [0x0519]

/** First match wins. Several relay makers share a number, so the maker's text counts as well. */
export const profiles: readonly Profile[] = [
  {
    role: 'scanner',
    name: 'HID POS scanner',
    driver: 'hid_pos',
    is: ({ kind, usagePage }) => kind === 'hid' && usagePage === 0x8c,
  },
  {
    role: 'relay',
    name: 'dcttech USB relay',
    driver: 'dcttech',
    is: ({ vendorId, productId, product }) =>
      vendorId === 0x16c0 && productId === 0x05df && (product ?? '').startsWith('USBRelay'),
  },
  {
    role: 'relay',
    name: 'LCUS relay',
    driver: 'lcus',
    is: ({ vendorId, productId }) => vendorId === 0x5131 && productId === 0x2007,
  },
  {
    role: 'printer',
    name: 'ESC/POS printer',
    driver: 'esc_pos',
    is: ({ kind, vendorId }) => kind === 'bytes' && !notEscPos.includes(vendorId),
  },
]

export const profileOf = (info: DeviceInfo): Profile | null => profiles.find((profile) => profile.is(info)) ?? null
